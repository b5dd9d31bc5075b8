import { authentication } from './authentication.js';
import { compliance } from './compliance.js';
import { environment } from './environment.js';
import { experimental } from './experimental.js';
import { integrations } from './integrations.js';
import { others } from './others.js';
import type { ConsolePlaces } from './place.js';
import { site } from './site.js';

/** Every place that is known, by the menus of the System Console. Source: `reference/console.json`. */
export const consolePlaces: ConsolePlaces = {
  ...authentication,
  ...compliance,
  ...environment,
  ...experimental,
  ...integrations,
  ...others,
  ...site,
};
