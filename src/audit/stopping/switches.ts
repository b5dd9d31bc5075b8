import { optOut } from '../../field-map/opt-out.js';
import { diagnosticsSwitch, type Switch, securitySwitch } from '../../field-map/switches.js';
import { isPrintableName } from '../../issues.js';
import { spanAt } from '../../outbound/at.js';
import { carriesDiagnosticId, isOfApp, type OptOut, type Sender } from '../../outbound/declare.js';
import { isUndecided, type Switchboard, stateOf, switchesOf } from '../../outbound/state.js';
import { ways } from '../../outbound/ways/index.js';
import { diagnostics, securityUpdateCheck } from '../../outbound/ways/telemetry.js';
import type { Release } from '../../releases/points.js';
import { declaredNumbers } from '../../releases/server-version.js';
import { at } from '../../releases/timeline.js';
import { consolePlaceOf } from '../../schema/console.js';
import { environmentRules, overrideName } from '../../schema/loading/environment.js';
import { type Compiled, type EffectiveValues, type Origin, originOf } from '../../transform/compile.js';
import type { Slot } from '../../transform/layout.js';
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
  /** Whether it is on depends on a variable whose value is not known. */
  readonly unknown?: true;
  /** It happens only when a person does something. */
  readonly onAction?: true;
  /** It carries the ID by which the diagnostics know the server. */
  readonly carriesId?: true;
}

/** One that is listed whether it is on or not, with the switch that stops it. */
export interface RemainingSwitch extends Remaining, SwitchState {}

/** Where something is sent, and when. */
export interface Delivery {
  /** `host:port/path`. */
  readonly hosts: readonly string[];
  readonly when: string;
  /** A new server sends more often in its first 12 hours. */
  readonly oftenWhenNew?: true;
}

/** How the diagnostics are stopped, and what that does not stop. */
export interface Stopping {
  readonly diagnostics: SwitchState;
  /** The security update check, and every other way out of the release that is on, or may be by an unknown variable, with diagnostics off. */
  readonly remains: readonly (RemainingSwitch | Remaining)[];
}

const switchState = (
  { release, layout }: Compiled,
  effective: EffectiveValues,
  env: Switchboard['env'],
  { stops, setting, variable, restart }: Switch,
): SwitchState => {
  const slot = layout.slotOf.get(setting) as Slot;
  const rules = at(environmentRules, release);
  const setBy = effective.overridden.get(slot);
  const { title = '', menu = '' } = consolePlaceOf(setting, release) ?? {};
  const named = at(variable ?? {}, release);
  const flag = effective.values[slot.index] !== false;
  const stopper = named && { ...named, stops: env?.[named.name] === named.value };
  const unknown =
    !stopper?.stops &&
    effective.warnings.some((warning) => warning.code === 'overrideUnknown' && warning.path === setting);
  return {
    stops,
    setting,
    flag,
    on: flag && !stopper?.stops,
    from: originOf(effective, slot),
    systemConsole: { path: menu, title },
    ...(rules && { variable: overrideName(setting) }),
    ...(setBy !== undefined && setBy !== overrideName(setting) && isPrintableName(setBy) && { setBy }),
    ...(unknown && { unknown: true as const }),
    ...(rules?.settings === 'those in the file' && { onlyIfNamed: true as const }),
    ...(stopper && { stoppingVariable: stopper }),
    ...(at(restart ?? {}, release) && { restart: true as const }),
  };
};

/** What the switches depend on beside the config. */
export interface SwitchContext {
  readonly env?: Switchboard['env'];
  readonly enterpriseReady?: boolean | undefined;
}

const isUndecidedIn = (optOut: OptOut, board: Switchboard): boolean =>
  switchesOf(optOut).some((one) => isUndecided(one, board));

/** Everything but diagnostics that is on with a config, or may be: what their switch would not stop either. */
const remainsOf = (compiled: Compiled, effective: EffectiveValues, context: SwitchContext): Stopping['remains'] => {
  const given = boardOf(compiled, effective, context);
  const silenced: Switchboard = {
    ...given,
    valueOf: (path) => path !== optOut && given.valueOf(path),
    originOf: (path) => (path === optOut ? 'file' : given.originOf(path)),
  };
  const untouched = untouchedBoard(compiled);
  const numbers = declaredNumbers(compiled.release);
  return ways.flatMap((way): Stopping['remains'] => {
    const span = isOfApp(way) ? undefined : spanAt(way.since, numbers);
    if (span === undefined) return [];
    const { id, name, by } = way;
    const { onAction } = span.says;
    const state = stateOf(span.says, silenced, untouched);
    const on = state === 'on';
    const unknown = state === 'depends' && span.says.off.some((one) => isUndecidedIn(one, silenced));
    const carriesId = carriesDiagnosticId(span.says);
    const remaining = {
      id,
      name,
      by,
      on,
      ...(unknown && { unknown: true as const }),
      ...(onAction && { onAction }),
      ...(carriesId && { carriesId: true as const }),
    };
    if (way === securityUpdateCheck)
      return [{ ...switchState(compiled, effective, context.env, securitySwitch), ...remaining }];
    return on || unknown ? [remaining] : [];
  });
};

/** Where the diagnostics of a release go, and when. */
export const deliveryAt = (release: Release): Delivery => {
  const { hosts = [], when = '', oftenWhenNew } = spanAt(diagnostics.since, declaredNumbers(release))?.says ?? {};
  return { hosts, when, ...(oftenWhenNew && { oftenWhenNew }) };
};

/** How a config switches off what its server sends. */
export const stoppingOf = (compiled: Compiled, effective: EffectiveValues, context: SwitchContext): Stopping => ({
  diagnostics: switchState(compiled, effective, context.env, diagnosticsSwitch),
  remains: remainsOf(compiled, effective, context),
});
