import type { Release } from '../../releases/points.js';
import { at, type Timeline } from '../../releases/timeline.js';
import { marketplaceEvents } from './catalogue/channels.js';
import { interactiveCalls } from './catalogue/integrations.js';
import { adminCategory, firstStepEvents } from './catalogue/setup.js';

/** Which events the clients' library lets through. */
export type EventAllowList =
  | { readonly lets: 'all through' }
  | {
      readonly lets: 'the listed through';
      readonly types: ReadonlySet<string>;
      readonly categories: ReadonlySet<string>;
    };

const everything: EventAllowList = { lets: 'all through' };

const listed = (types: readonly string[], categories: readonly string[] = []): EventAllowList => ({
  lets: 'the listed through',
  types: new Set(types),
  categories: new Set(categories),
});

const first = ['api_posts_create', ...Object.keys(interactiveCalls)];
const withMarketplace = [...first, ...Object.keys(marketplaceEvents)];
const signup = ['signup_user_01_welcome', 'signup_team_01_name', 'signup_team_02_url'] as const;
const withFirstSteps = [...withMarketplace, ...signup, ...Object.keys(firstStepEvents)];

/**
 * The allow-list of each release's clients. Those of 5.16, 5.17, 5.21, 5.23 and 5.25 were not looked at: they use the
 * one before. At 5.24 and 5.25 one of the two receivers took everything.
 */
const allowLists: Timeline<EventAllowList> = {
  '3.7': everything,
  '5.6': listed(first),
  '5.18': listed(withMarketplace),
  '5.22': listed(withFirstSteps, [adminCategory]),
  '5.24': everything,
};

/** The allow-list that is in force in the clients of a release. */
export const allowListAt = (release: Release): EventAllowList => at(allowLists, release) ?? everything;
