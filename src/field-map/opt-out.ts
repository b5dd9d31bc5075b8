import type { Timeline } from '../releases/timeline.js';
import type { PathOf } from '../schema/paths.js';

/** A variable of the server's environment that overrides no setting, and the value at which it stops something. */
export interface StoppingVariable {
  readonly name: string;
  readonly value: string;
}

/** While this flag is false, nothing is sent of what the map is about. */
export const optOut: PathOf<'flag'> = 'LogSettings.EnableDiagnostics';

/** The variable that stops it as well, whatever the flag says. Source: `reference/outbound.json`. */
export const optOutVariable: Timeline<StoppingVariable> = {
  '8.0': { name: 'MM_SERVICEENVIRONMENT', value: 'dev' },
};
