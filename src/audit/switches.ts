import { optOut } from '../field-map/opt-out.js';
import { diagnosticsSwitch, type Switch, securitySwitch } from '../field-map/switches.js';
import { isPrintableName } from '../issues.js';
import { spanAt } from '../outbound/at.js';
import { isOfApp, type Sender } from '../outbound/declare.js';
import { type Switchboard, stateOf } from '../outbound/state.js';
import { ways } from '../outbound/ways/index.js';
import { securityUpdateCheck } from '../outbound/ways/telemetry.js';
import { consolePlaceOf } from '../schema/console.js';
import { environmentRules } from '../schema/environment.js';
import { declaredNumbers } from '../server-version.js';
import { at } from '../timeline.js';
import { type Compiled, type Origin, originOf, type Settled } from '../transform/compiled.js';
import type { Slot } from '../transform/layout.js';
import { boardOf, untouchedBoard } from './boards.js';

/** How something that a server sends is switched off, and whether it is. */
export interface SwitchState {
  /** What the switch stops, as the subject of a sentence. */
  readonly stops: string;
  /** The flag in config.json. Set it to false. */
  readonly setting: string;
  /** What the flag is in this config. */
  readonly flag: boolean;
  /** Whether it is on: the flag is true, and no variable stops it. */
  readonly on: boolean;
  /** Where its value comes from. */
  readonly from: Origin;
  /** Where the System Console has it. */
  readonly systemConsole: { readonly path: string; readonly title: string };
  /** The variable that sets it; absent where the release reads none. */
  readonly variable?: string;
  /** The variable that it is set by, where the environment sets it and that is another one. */
  readonly setBy?: string;
  /** Whether it is on depends on a variable whose value is not known; `on` says what is reckoned with. */
  readonly unknown?: true;
  /** The release looks at the variable only where the file names the setting. */
  readonly onlyIfNamed?: true;
  /** A variable of its own that stops it as well, whatever the flag says, and whether it does. */
  readonly stoppingVariable?: { readonly name: string; readonly value: string; readonly stops: boolean };
  /** Some of it stops only when the server starts again. */
  readonly restart?: true;
}

/** Something that is sent whether diagnostics are on or not. */
export interface Remaining {
  /** The way out, as in the answer of `outbound`. */
  readonly id: string;
  readonly name: string;
  readonly by: Sender;
  readonly on: boolean;
  /** It happens only when a person does something. */
  readonly onAction?: true;
}

/** One that is listed whether it is on or not, with the switch that stops it. */
export interface RemainingSwitch extends Remaining, SwitchState {}

/** How the diagnostics are stopped, and what that does not stop. */
export interface Stopping {
  readonly diagnostics: SwitchState;
  /** The security update check, and every other way out of the release that is on with diagnostics switched off. */
  readonly remains: readonly (RemainingSwitch | Remaining)[];
}

const variableOf = (setting: string): string => `MM_${setting.replaceAll('.', '_').toUpperCase()}`;

const switchState = (
  { release, layout }: Compiled,
  settled: Settled,
  env: Switchboard['env'],
  { stops, setting, variable, restart }: Switch,
): SwitchState => {
  const slot = layout.slotOf.get(setting) as Slot;
  const rules = at(environmentRules, release);
  const setBy = settled.overridden.get(slot);
  const { title = '', menu = '' } = consolePlaceOf(setting, release) ?? {};
  const named = at(variable ?? {}, release);
  const flag = settled.values[slot.index] !== false;
  const stopper = named && { ...named, stops: env?.[named.name] === named.value };
  const unknown =
    !stopper?.stops &&
    settled.warnings.some((warning) => warning.code === 'overrideUnknown' && warning.path === setting);
  return {
    stops,
    setting,
    flag,
    on: flag && !stopper?.stops,
    from: originOf(settled, slot),
    systemConsole: { path: menu, title },
    ...(rules && { variable: variableOf(setting) }),
    ...(setBy !== undefined && setBy !== variableOf(setting) && isPrintableName(setBy) && { setBy }),
    ...(unknown && { unknown: true as const }),
    ...(rules?.settings === 'those in the file' && { onlyIfNamed: true as const }),
    ...(stopper && { stoppingVariable: stopper }),
    ...(at(restart ?? {}, release) && { restart: true as const }),
  };
};

/** Everything but diagnostics that is on with a config: what their switch would not stop either. */
const remainsOf = (compiled: Compiled, settled: Settled, env: Switchboard['env']): Stopping['remains'] => {
  const given = boardOf(compiled, settled, env);
  const silenced: Switchboard = { ...given, valueOf: (path) => path !== optOut && given.valueOf(path) };
  const untouched = untouchedBoard(compiled);
  const numbers = declaredNumbers(compiled.release);
  return ways.flatMap((way): Stopping['remains'] => {
    const span = isOfApp(way) ? undefined : spanAt(way.since, numbers);
    if (span === undefined) return [];
    const { id, name, by } = way;
    const { onAction } = span.says;
    const on = stateOf(span.says, silenced, untouched) === 'on';
    const remaining = { id, name, by, on, ...(onAction && { onAction }) };
    if (way === securityUpdateCheck) return [{ ...switchState(compiled, settled, env, securitySwitch), ...remaining }];
    return on ? [remaining] : [];
  });
};

/** How a config switches off what its server sends. */
export const stoppingOf = (compiled: Compiled, settled: Settled, env: Switchboard['env']): Stopping => ({
  diagnostics: switchState(compiled, settled, env, diagnosticsSwitch),
  remains: remainsOf(compiled, settled, env),
});
