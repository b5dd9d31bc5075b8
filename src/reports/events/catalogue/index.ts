import type { SentenceId } from '../../../promises/event-sentences.js';
import { orderOf, type Release } from '../../../releases/points.js';
import { allowListAt } from '../allow-list.js';
import { accountCalls, formerCalls, roleEvents, settingsEvents } from './accounts.js';
import { channelActions, channelCalls, marketplaceEvents, viewEvents } from './channels.js';
import type { Declarations, EventDeclaration } from './declare.js';
import { integrationCalls, interactiveCalls } from './integrations.js';
import { loadEvents, mobileScreens } from './load-times.js';
import { callEvents, gifEvents, messageActions, messageCalls } from './messages.js';
import { featureEvents, serverEvents } from './server.js';
import { adminCategory, firstStepEvents, signupEvents, tutorialEvents } from './setup.js';

const declared: Declarations = {
  ...accountCalls,
  ...formerCalls,
  ...settingsEvents,
  ...roleEvents,
  ...signupEvents,
  ...tutorialEvents,
  ...firstStepEvents,
  ...channelCalls,
  ...channelActions,
  ...viewEvents,
  ...marketplaceEvents,
  ...messageCalls,
  ...messageActions,
  ...callEvents,
  ...gifEvents,
  ...integrationCalls,
  ...interactiveCalls,
  ...mobileScreens,
  ...loadEvents,
  ...serverEvents,
  ...featureEvents,
};

/** An event of the catalogue, with its name. */
export interface KnownEvent extends EventDeclaration {
  /** The type of a client's event, the name of a screen, or the event's own name. */
  readonly type: string;
}

/** The whole catalogue, in the order of its groups. */
export const catalogue: readonly KnownEvent[] = Object.entries(declared).map(([type, event]) => ({ type, ...event }));

const byType: ReadonlyMap<string, KnownEvent> = new Map(catalogue.map((event) => [event.type, event]));

/** The event of this name, if it is one that is called in this way. */
export const knownEvent = (type: unknown, as: 'client' | 'screen' | 'own name'): KnownEvent | undefined => {
  const event = typeof type === 'string' ? byType.get(type) : undefined;
  if (event === undefined) return undefined;
  const called = event.sender === 'client' ? 'client' : event.sender === 'mobile' ? 'screen' : 'own name';
  return called === as ? event : undefined;
};

/** The categories of clients' events. */
export const categories: ReadonlySet<unknown> = new Set([
  ...catalogue.flatMap(({ category }) => category ?? []),
  adminCategory,
]);

/** An event as it is shown to people: `api/api_posts_create`, `Start time`, `inactive_server`. */
export const labelOf = ({ category, type }: { readonly category?: string; readonly type: string }): string =>
  category === undefined ? type : `${category}/${type}`;

/** The event that someone names, by its label or its name alone. */
export const eventNamed = (named: string): KnownEvent | undefined =>
  byType.get(named) ?? catalogue.find((event) => labelOf(event) === named);

/** The events that a sentence speaks of. */
export const eventsOf = (sentence: SentenceId): readonly KnownEvent[] =>
  catalogue.filter(({ documented }) => documented === sentence);

/**
 * Whether an event can be sent at a release. `blocked`: the clients' library holds it back; `not yet` and `gone`: its
 * code is known to be of other releases.
 */
export type EventState = 'sent' | 'blocked' | 'not yet' | 'gone';

/** The state of an event in a release. If its code was not looked for, it counts as present. */
export const standingOf = ({ sender, type, category, seen }: KnownEvent, release: Release): EventState => {
  if ('from' in seen && orderOf(release) < orderOf(seen.from)) return 'not yet';
  if ('until' in seen && orderOf(release) > orderOf(seen.until)) return 'gone';
  if ('in' in seen && seen.goneBy && orderOf(release) >= orderOf(seen.goneBy)) return 'gone';
  if (sender !== 'client') return 'sent';
  return passes(type, category, release) ? 'sent' : 'blocked';
};

/** Whether the allow-list of a release lets a client's event through. */
export const passes = (type: string | undefined, category: string | undefined, release: Release): boolean => {
  const list = allowListAt(release);
  if (list.lets === 'all through') return true;
  return (type !== undefined && list.types.has(type)) || (category !== undefined && list.categories.has(category));
};
