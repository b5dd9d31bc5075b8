import { type Issue, isPrintableName, type Position, type Warning } from '../issues.js';
import { fold } from '../json/fold.js';
import type { Member, Node } from '../json/node.js';
import { once } from '../once.js';
import type { Release } from '../releases/points.js';
import type { Entries, EntryMembers } from '../schema/kinds.js';
import { zeroOf } from '../schema/settings-at.js';
import { explain } from './check-value.js';
import { isSlot, type Layout, type SectionLayout, type Slot, slotsIn, type Values } from './layout.js';

/** What a config gives, before any default: one value per slot. */
export interface Decoded {
  readonly given: Values;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
  /** The settings that the file names, even as null. */
  readonly named: ReadonlySet<unknown>;
  /** Some text or list may be a mask, or hold one. */
  readonly masked: boolean;
}

const namesShown = 20;

/** Collects names that the release does not know: the first ones that may be printed, and a count of the others. */
export class UnknownNames {
  readonly #names: string[] = [];
  #others = 0;
  readonly #release: Release | undefined;

  constructor(release?: Release) {
    this.#release = release;
  }

  note(section: string, name: string): void {
    // Written anew: a part of the file's text would keep all of that in memory.
    if (this.#names.length < namesShown && isPrintableName(name))
      this.#names.push(JSON.parse(`"${section === '' ? name : `${section}.${name}`}"`));
    else this.#others += 1;
  }

  get isEmpty(): boolean {
    return this.#names.length + this.#others === 0;
  }

  warnings(): readonly Warning[] {
    const all = this.#names.length + this.#others;
    if (all === 0) return [];
    const release = this.#release;
    return [{ code: 'unknownNames', names: this.#names, others: this.#others, ...(release && { release }) }];
  }
}

/** The entries of a map with the names of their members as declared. Names of entries are exact and keep their spelling. */
const entriesOf = (members: readonly Member[], entries: Entries): Record<string, unknown> => {
  const result: Record<string, unknown> = Object.create(null);
  for (const { name, node } of members) {
    // Plugins have many settings, and next to none is asked for.
    if (entries === 'objects')
      Object.defineProperty(result, name, { get: once(node.plain), enumerable: true, configurable: true });
    else result[name] = entryValue(node, entries);
  }
  return result;
};

const recordOf = (node: Node, declared: EntryMembers): unknown => {
  if (node.found === 'null') return null;
  if (!node.members) return node.scalar ?? [];
  const names = new Map(Object.keys(declared).map((name) => [fold(name), name]));
  const result: Record<string, unknown> = {};
  for (const member of node.members) {
    const name = names.get(fold(member.name));
    // Null leaves what was said before.
    if (name === undefined || member.node.found === 'null') continue;
    result[name] = member.node.scalar ?? member.node.plain();
  }
  return result;
};

const textOf = (node: Node): unknown => (node.found === 'null' ? '' : (node.scalar ?? node.plain()));

const entryValue = (node: Node, entries: Entries): unknown => {
  if (entries === 'texts') return textOf(node);
  if (entries === 'lists') return node.items?.map(textOf) ?? node.plain();
  if (entries === 'anything' || entries === 'objects') return node.plain();
  return recordOf(node, entries);
};

/** A node as the schema knows it. Only a list or a map looks inside. */
export const decodedValue = ({ setting }: Slot, node: Node): unknown => {
  const entries = setting.entries ?? 'anything';
  if (setting.kind === 'list' && node.items) return node.items.map((item) => entryValue(item, entries));
  if (setting.kind === 'map')
    return node.members && entries !== 'anything' ? entriesOf(node.members, entries) : node.plain();
  return node.scalar ?? node.plain();
};

/**
 * Finds every setting of a file, as the server does: names match without regard to case, the last duplicate wins,
 * sections and maps of one name merge, and one wrong type anywhere refuses the file.
 */
export const decode = (
  root: Node,
  layout: Layout,
  position: (offset: number) => Position,
  read: (slot: Slot, node: Node) => Node | undefined = (_, node) => node,
): Decoded => {
  const given: Values = new Array(layout.slots.length).fill(undefined);
  const issues: Issue[] = [];
  const warnings: Warning[] = [];
  const unknown = new UnknownNames(layout.release);
  const seen = new Set<Slot | SectionLayout>();

  const setting = (slot: Slot, written: Node): void => {
    const node = read(slot, written);
    if (node === undefined) return;
    if (node.found === 'null') {
      if (!slot.plain) given[slot.index] = undefined;
      return;
    }
    const value = decodedValue(slot, node);
    const found = explain(slot, node, value, position);
    for (const issue of found) issues.push(issue);
    if (found.length > 0) return;
    const earlier = given[slot.index];
    const merges = slot.setting.kind === 'map' && slot.setting.entries !== 'anything' && earlier !== undefined;
    // The entries are added unread.
    given[slot.index] = merges
      ? Object.defineProperties(earlier as object, Object.getOwnPropertyDescriptors(value))
      : value;
  };

  const section = (known: SectionLayout, node: Node): void => {
    if (node.found === 'null') {
      if (known.nullErases) for (const slot of slotsIn(known)) given[slot.index] = undefined;
      return;
    }
    if (!node.members) {
      const path = known.path === '' ? 'the file' : known.path;
      issues.push({ code: 'wrongType', path, expected: 'an object', found: node.found, ...position(node.at) });
      return;
    }
    if (known.unnamedAreZero) for (const slot of slotsIn(known)) given[slot.index] ??= zeroOf(slot.setting.kind);
    for (const written of node.members) {
      const { name, at } = written;
      const member = known.members.get(fold(name));
      if (member === undefined) {
        unknown.note(known.path, name);
        continue;
      }
      if (seen.has(member)) warnings.push({ code: 'duplicateName', path: member.path, ...position(at) });
      seen.add(member);
      if (isSlot(member)) setting(member, written.node);
      else section(member, written.node);
    }
  };

  section(layout.file, root);
  return { given, issues, warnings: [...warnings, ...unknown.warnings()], named: seen, masked: true };
};
