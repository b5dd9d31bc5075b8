import { grouped } from '../../grouped.js';
import { entryOf } from '../../json/entry.js';
import { nodeOfValue } from '../../json/node.js';
import type { Reported } from '../../rules/reported.js';
import { type Compiled, complete } from '../../transform/compile.js';
import { type Decoded, decode } from '../../transform/decode.js';
import { isSlot, type Slot, slotsIn, type Values } from '../../transform/layout.js';
import { type PayloadOptions, surroundingsOf } from '../../transform/plan.js';
import type { Allowed } from './allowed.js';
import { type Json, withSection, withValues } from './edit.js';
import { fold } from './fold-again.js';

/** A config as it comes out: its values, each property, and the bytes. */
export interface BenchOutcome {
  readonly config: Json;
  readonly decoded: Decoded;
  readonly given: Values;
  readonly values: Values;
  readonly row: readonly (Reported | undefined)[];
  readonly bytes: string;
}

/** One config of one release, ready to be altered and looked at from within. */
export interface Bench {
  readonly compiled: Compiled;
  readonly allowed: Allowed;
  /** A config in which every section is named of which naming it at all says something. */
  readonly naming: (config: Json) => Json;
  readonly base: BenchOutcome;
  /** The properties, in the order of a row. */
  readonly names: readonly string[];
  /** What the config comes out as, before and after changes of one setting. */
  readonly around: (slot: Slot) => { readonly before: BenchOutcome; readonly after: (value: unknown) => BenchOutcome };
  /** The properties that differ. */
  readonly changed: (before: BenchOutcome, after: BenchOutcome) => readonly string[];
  /** Whether the bytes say what the properties are. */
  readonly agrees: (seen: BenchOutcome) => boolean;
}

/** The members of a config of this folded name. */
const onlyNamed = (config: Json, folded: string): Json =>
  Object.fromEntries(
    Object.keys(config).flatMap((name) => (fold(name) === folded ? [[name, config[name]] as const] : [])),
  );

const union = <T>(first: ReadonlySet<T>, second: ReadonlySet<T>): ReadonlySet<T> => {
  for (const one of second) if (!first.has(one)) return new Set([...first, ...second]);
  return first;
};

export const benchOf = (compiled: Compiled, allowed: Allowed, config: Json, options: PayloadOptions): Bench => {
  const { layout, fields, emit, envelope } = compiled;
  const surroundings = surroundingsOf(options);
  const names = fields.map(({ event, property }) => `${event}.${property}`);
  const byEvent = grouped(
    fields.map(({ event, property }, at) => ({ event, property, at })),
    ({ event }) => event,
  );
  const decoding = (altered: Json): Decoded =>
    decode(nodeOfValue(altered), layout, () => ({}), options.asLoaded ? compiled.loader.read : undefined);
  const seen = (altered: Json, decoded: Decoded): BenchOutcome => {
    const { explicit: given, values } = complete(compiled, { ...decoded, given: decoded.given.slice() }, options);
    const row = fields.map((field) => field.compute(values, surroundings));
    return { config: altered, decoded, given, values, row, bytes: emit(values, surroundings) };
  };
  const see = (altered: Json): BenchOutcome => seen(altered, decoding(altered));
  const top = new Map(
    [...layout.file.exact].flatMap(([name, member]) =>
      (isSlot(member) ? [member] : slotsIn(member)).map((slot) => [slot, { name: fold(name), member }] as const),
    ),
  );
  // Nothing but one section is decoded anew; all of it is, on the other routes.
  const seeAgain = ({ decoded: before }: BenchOutcome, altered: Json, slot: Slot): BenchOutcome => {
    const { name, member } = top.get(slot) as NonNullable<ReturnType<typeof top.get>>;
    const section = decoding(onlyNamed(altered, name));
    const given = before.given.slice();
    for (const { index } of isSlot(member) ? [member] : slotsIn(member)) given[index] = section.given[index];
    return seen(altered, { ...before, given, named: union(before.named, section.named) });
  };
  const base = see(config);
  const revealing = [...layout.file.exact.values()].flatMap((member) =>
    isSlot(member) || !member.unnamedAreZero ? [] : [member.path],
  );
  // What has no section is no config.
  const harmless = [...layout.file.exact.keys()].filter((name) => !revealing.includes(name)).slice(0, 1);
  const bases = new Map<string, BenchOutcome>();
  // Where naming a section at all says something, it is named before anything is compared.
  const baseFor = ({ path }: Slot): BenchOutcome => {
    const section = path.slice(0, path.lastIndexOf('.'));
    if (!revealing.includes(section)) return base;
    const found = bases.get(section) ?? see(withSection(config, section));
    bases.set(section, found);
    return found;
  };
  return {
    compiled,
    allowed,
    naming: (given) => [...revealing, ...harmless].reduce(withSection, given),
    base,
    names,
    around: (slot) => {
      const before = baseFor(slot);
      return {
        before,
        after: (value) => seeAgain(before, withValues(before.config, new Map([[slot.path, value]]), layout.file), slot),
      };
    },
    changed: (before, after) => names.filter((_, at) => before.row[at] !== after.row[at]),
    agrees: ({ row, bytes }) => {
      const all: unknown = JSON.parse(bytes);
      const sent = envelope === undefined ? all : entryOf(all, envelope);
      for (const [event, properties] of byEvent) {
        const given = entryOf(sent, event);
        if (!properties.every(({ property, at }) => entryOf(given, property) === row[at])) return false;
      }
      return true;
    },
  };
};
