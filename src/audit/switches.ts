import { diagnosticsSwitch, otherSwitches, type Switch } from '../field-map/switches.js';
import { environmentRules } from '../schema/environment.js';
import { at } from '../timeline.js';
import { type Compiled, type Origin, originOf, type Settled } from '../transform/compiled.js';
import type { Slot } from '../transform/layout.js';

/** How something that a server sends is switched off, and whether it is. */
export interface SwitchState {
  /** What the switch stops, as the subject of a sentence. */
  readonly stops: string;
  /** The flag in config.json. Set it to false. */
  readonly setting: string;
  /** Whether it is on in this config. */
  readonly on: boolean;
  /** Where its value comes from. */
  readonly from: Origin;
  /** Where the System Console has it. */
  readonly systemConsole: { readonly path: string; readonly title: string };
  /** The variable that sets it; absent where the release reads none. */
  readonly variable?: string;
  /** The release looks at the variable only where the file names the setting. */
  readonly onlyIfNamed?: true;
  /** Some of it stops only when the server starts again. */
  readonly restart?: true;
}

/** How the diagnostics are stopped, and what that does not stop. */
export interface Stopping {
  readonly diagnostics: SwitchState;
  /** What has a switch of its own, and goes on while that is on. */
  readonly remains: readonly SwitchState[];
}

const variableOf = (setting: string): string => `MM_${setting.replaceAll('.', '_').toUpperCase()}`;

const stateOf = (
  { release, layout }: Compiled,
  settled: Settled,
  { stops, setting, title, systemConsole, restart }: Switch,
): SwitchState => {
  const slot = layout.slotOf.get(setting) as Slot;
  const rules = at(environmentRules, release);
  return {
    stops,
    setting,
    on: settled.values[slot.index] !== false,
    from: originOf(settled, slot),
    systemConsole: { path: at(systemConsole, release) ?? '', title },
    ...(rules && { variable: variableOf(setting) }),
    ...(rules?.settings === 'those in the file' && { onlyIfNamed: true as const }),
    ...(at(restart ?? {}, release) && { restart: true as const }),
  };
};

/** How a config switches off what its server sends. */
export const stoppingOf = (compiled: Compiled, settled: Settled): Stopping => ({
  diagnostics: stateOf(compiled, settled, diagnosticsSwitch),
  remains: otherSwitches.map((other) => stateOf(compiled, settled, other)),
});
