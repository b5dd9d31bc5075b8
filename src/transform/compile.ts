import { envelope } from '../field-map/envelope.js';
import { mapAt } from '../field-map/map-at.js';
import { optOut, optOutVariable, type StoppingVariable } from '../field-map/opt-out.js';
import type { Issue, Warning } from '../issues.js';
import { type Node, positionsIn } from '../json/node.js';
import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';
import type { Reported } from '../rules/reported.js';
import { fileOf } from '../schema/settings-at.js';
import { type CompiledField, fieldsOf, type ServerContext } from './compile-field.js';
import { type Decoded, decode } from './decode.js';
import { resolutionsOf, resolveValues, type ValueResolution } from './defaults.js';
import { type Environment, type Overrides, type OverridesApplied, overridesOf } from './environment/index.js';
import { unknownThrough } from './environment/unknown-through.js';
import { type FastDecode, fastDecodeOf } from './fast/index.js';
import { emitterOf, type Write, writerOf } from './fast/writer.js';
import { type Layout, layoutOf, type Slot, type Values } from './layout.js';
import { type Loader, loaderOf } from './loader.js';
import { type MaskWarnings, maskWarningsOf } from './masked-values.js';
import { usesOf } from './uses.js';

/** A release's two declarations, compiled: everything that turns a config into what is reported. */
export interface Compiled {
  readonly release: Release;
  readonly layout: Layout;
  readonly resolutions: readonly ValueResolution[];
  readonly fields: readonly CompiledField[];
  readonly overrides: Overrides;
  readonly loader: Loader;
  readonly fastDecode: FastDecode;
  readonly maskWarnings: MaskWarnings;
  /** Writes the canonical bytes of what the fields report. */
  readonly write: Write;
  /** The same as a text. */
  readonly emit: (values: Values, surroundings: ServerContext) => string;
  /** The flag that switches diagnostics off. */
  readonly switchedBy: Slot;
  /** The variable that switches them off as well, where there is one. */
  readonly stoppedBy: StoppingVariable | undefined;
  /** The one event that holds all the others, where there is one. */
  readonly envelope: string | undefined;
}

/** What a payload depends on apart from the config. */
export interface RunContext {
  readonly env?: Environment;
  readonly envIncomplete?: boolean;
  readonly asLoaded?: boolean;
  readonly enterpriseReady?: boolean;
}

/** Every value of a config, as far as the fields are concerned. */
export interface EffectiveValues {
  /** The values of the file. */
  readonly explicit: Values;
  /** The values that the fields read: explicit, by default, overridden, repaired. */
  readonly values: Values;
  /** The slots whose value the environment gives, each with the variable. */
  readonly overridden: ReadonlyMap<Slot, string>;
  /** The slots whose value is not known, because a variable of an unknown value decides on it, each with that variable. */
  readonly unknown: ReadonlyMap<Slot, string>;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
}

/** Where a value that is read comes from. */
export type Origin = 'file' | 'environment' | 'default' | 'unknown';

/** Where the value of a setting comes from. */
export const originOf = ({ explicit, overridden, unknown }: EffectiveValues, slot: Slot): Origin => {
  if (unknown.has(slot)) return 'unknown';
  if (overridden.has(slot)) return 'environment';
  return explicit[slot.index] === undefined ? 'default' : 'file';
};

/** What switches diagnostics off: the path of the flag, or the name of the variable. */
export interface SwitchedOff {
  readonly reason: string;
  readonly byEnvironment?: true;
}

/** What switches diagnostics off with these values, if anything does. */
export const switchedOff = (
  { switchedBy, stoppedBy }: Pick<Compiled, 'switchedBy' | 'stoppedBy'>,
  effective: EffectiveValues,
  env: Environment | undefined,
): SwitchedOff | undefined => {
  if (effective.values[switchedBy.index] === false) {
    const byEnvironment = originOf(effective, switchedBy) === 'environment';
    return { reason: switchedBy.path, ...(byEnvironment && { byEnvironment }) };
  }
  const stops = stoppedBy !== undefined && env?.[stoppedBy.name] === stoppedBy.value;
  return stops ? { reason: stoppedBy.name, byEnvironment: true } : undefined;
};

/** The properties of one event. */
export interface EventProperties {
  readonly [property: string]: Reported;
}

export const compileRelease = (release: Release): Compiled => {
  const layout = layoutOf(fileOf(release), release);
  const resolutions = resolutionsOf(release, layout);
  const fields = fieldsOf(mapAt(release, layout.slotOf), layout);
  const name = at(envelope, release);
  const loader = loaderOf(release, layout);
  const write = writerOf(fields, name);
  return {
    release,
    layout,
    resolutions,
    fields,
    overrides: overridesOf(release, layout),
    loader,
    fastDecode: fastDecodeOf(layout, loader, usesOf({ layout, fields, resolutions, loader })),
    maskWarnings: maskWarningsOf(layout, resolutions, fields),
    write,
    emit: emitterOf(write),
    switchedBy: layout.slotOf.get(optOut) as Slot,
    stoppedBy: at(optOutVariable, release),
    envelope: name,
  };
};

const compiledReleases = new Map<Release, Compiled>();

/** The same, compiled once. */
export const compiledFor = (release: Release): Compiled => {
  const found = compiledReleases.get(release) ?? compileRelease(release);
  compiledReleases.set(release, found);
  return found;
};

const none: ReadonlyMap<Slot, string> = new Map();

/** From what a file gives to what the fields read: defaults, overrides and repairs, in the order of the release. */
export const complete = (compiled: Compiled, decoded: Decoded, context: RunContext): EffectiveValues => {
  const { layout, resolutions, overrides, loader } = compiled;
  const { given, named } = decoded;
  const override = (values: Values): OverridesApplied | undefined =>
    context.env || context.envIncomplete
      ? overrides.apply(context.env ?? {}, values, named, context.envIncomplete)
      : undefined;
  if (context.asLoaded) loader.give(given);
  const before = overrides.beforeDefaults ? override(given) : undefined;
  const values = resolveValues(given, layout, resolutions, context.enterpriseReady ?? false);
  if (context.asLoaded) loader.repair(values);
  const after = overrides.beforeDefaults ? undefined : override(values);
  if (context.asLoaded && after) loader.repair(values);
  const { issues = [], warnings = [], overridden = none, unknown: set = none } = before ?? after ?? {};
  const unknown = set.size === 0 ? none : unknownThrough(compiled, set, { given, before: before !== undefined });
  const masked = compiled.maskWarnings({
    given,
    masked: decoded.masked || (before !== undefined && overridden.size > 0),
    overridden: before ? none : overridden,
    values,
  });
  return {
    explicit: given,
    values,
    overridden,
    unknown,
    issues,
    warnings: masked.length + warnings.length === 0 ? decoded.warnings : [...decoded.warnings, ...masked, ...warnings],
  };
};

/** Everything between a config's nodes and the values that its fields read. */
export const effectiveOf = (
  compiled: Compiled,
  root: Node,
  text: string | undefined,
  context: RunContext,
): EffectiveValues => {
  const decoded = decode(root, compiled.layout, positionsIn(text), context.asLoaded ? compiled.loader.read : undefined);
  return decoded.issues.length > 0
    ? {
        issues: decoded.issues,
        warnings: decoded.warnings,
        explicit: decoded.given,
        values: [],
        overridden: none,
        unknown: none,
      }
    : complete(compiled, decoded, context);
};

/** What the fields report of these values, by event. */
export const reportedOf = (
  { fields }: Compiled,
  values: Values,
  surroundings: ServerContext,
): { readonly [event: string]: EventProperties } => {
  const sent: Record<string, Record<string, Reported>> = {};
  for (const { event, property, compute } of fields) {
    const reported = compute(values, surroundings);
    if (reported === undefined) continue;
    sent[event] ??= {};
    sent[event][property] = reported;
  }
  return sent;
};
