import { type Compiled, type Context, settledOf } from '../transform/compiled.js';
import type { Reported, Surroundings } from '../transform/fields.js';
import type { Node } from '../transform/json.js';
import { entryOf, isSlot, type Slot, type Values } from '../transform/layout.js';
import type { Allowed } from './prove-allowed.js';
import { type Changes, withSection, withValues } from './prove-edit.js';

/** A config as it comes out: its values, each property, and the bytes. */
export interface Seen {
  readonly given: Values;
  readonly values: Values;
  readonly row: readonly (Reported | undefined)[];
  readonly bytes: string;
}

/** One config of one release, ready to be altered and looked at. */
export interface Bench {
  readonly compiled: Compiled;
  readonly allowed: Allowed;
  /** The config, in which every section is named of which naming it at all says something. */
  readonly named: Node;
  readonly base: Seen;
  /** The properties, in the order of a row. */
  readonly names: readonly string[];
  readonly see: (root: Node) => Seen;
  /** What the config comes out as, before and after changes of one setting. */
  readonly around: (slot: Slot) => { readonly before: Seen; readonly after: (value: unknown) => Seen };
  readonly alter: (root: Node, changes: Changes) => Node;
  /** The properties that differ. */
  readonly changed: (before: Seen, after: Seen) => readonly string[];
  /** Whether the bytes say what the properties are. */
  readonly agrees: (seen: Seen) => boolean;
}

/** Everything that is tried goes through here: decoding, defaults, fields and bytes, as for any payload. */
export const benchOf = (
  compiled: Compiled,
  allowed: Allowed,
  root: Node,
  context: Context,
  surroundings: Surroundings,
): Bench => {
  const { layout, fields, emit, envelope } = compiled;
  const names = fields.map(({ event, property }) => `${event}.${property}`);
  const see = (node: Node): Seen => {
    const { given, values } = settledOf(compiled, node, undefined, context);
    const row = fields.map((field) => field.compute(values, surroundings));
    return { given, values, row, bytes: emit(values, surroundings) };
  };
  const base = see(root);
  const telling = [...layout.file.exact.values()].flatMap((member) =>
    isSlot(member) || !member.unnamedAreZero ? [] : [member.path],
  );
  const bases = new Map<string, readonly [Node, Seen]>();
  // Where naming a section at all says something, it is named before anything is compared.
  const baseFor = ({ path }: Slot): readonly [Node, Seen] => {
    const section = path.slice(0, path.lastIndexOf('.'));
    if (!telling.includes(section)) return [root, base];
    const node = withSection(root, section);
    const found = bases.get(section) ?? ([node, see(node)] as const);
    bases.set(section, found);
    return found;
  };
  return {
    compiled,
    allowed,
    named: telling.reduce(withSection, root),
    base,
    names,
    see,
    alter: withValues,
    around: (slot) => {
      const [node, before] = baseFor(slot);
      return { before, after: (value) => see(withValues(node, new Map([[slot.path, value]]))) };
    },
    changed: (before, after) => names.filter((_, at) => before.row[at] !== after.row[at]),
    agrees: ({ row, bytes }) => {
      const all: unknown = JSON.parse(bytes);
      const events = envelope === undefined ? all : entryOf(all, envelope);
      return fields.every(({ event, property }, at) => entryOf(entryOf(events, event), property) === row[at]);
    },
  };
};
