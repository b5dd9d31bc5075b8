import { integer } from '../../../schema/kinds.js';

/** How many plugins there are of which sort. Where the totals are unknown, they are -1. */
export const pluginCounts = {
  disabled: integer({ '4.4': -1 }),
  disabledBackend: integer({ '4.4': 0 }),
  disabledDefault: integer({ '7.1': -1 }),
  disabledWebapp: integer({ '4.4': 0 }),
  enabled: integer({ '4.4': -1 }),
  enabledBackend: integer({ '4.4': 0 }),
  enabledWebapp: integer({ '4.4': 0 }),
  withBrokenManifests: integer({ '5.2': 0 }),
  withSettings: integer({ '4.5': 0 }),
};
