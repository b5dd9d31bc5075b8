import type { Timeline } from '../releases/timeline.js';

/**
 * A real server takes names of properties from the marketplace's answer, where it gets one: a departure, because here
 * only the predefined plugins are reported.
 */
export const remoteNames = {
  event: 'config_plugin',
  prefixes: ['enable_', 'version_'],
  /** Whether they replace the properties of the predefined plugins or are added to them. */
  relation: { '5.26': 'instead', '10.2': 'besides' } satisfies Timeline<'instead' | 'besides'>,
} as const;
