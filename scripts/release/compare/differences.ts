import type { Release } from '../../../src/index.js';
import { sameValue } from '../../../src/json/equal.js';
import { fold } from '../../../src/json/fold.js';
import { isMask, type Node, nodeOfValue } from '../../../src/json/node.js';
import { at } from '../../../src/releases/timeline.js';
import { dependenciesOf } from '../../../src/schema/dependencies.js';
import { random } from '../../../src/schema/kinds.js';
import { settingSchema } from '../../../src/schema/zod.js';
import { compiledFor, effectiveOf } from '../../../src/transform/compile.js';
import { decodedValue } from '../../../src/transform/decode.js';
import { isSlot, type SectionLayout, type Slot } from '../../../src/transform/layout.js';
import { place } from '../../set-path.js';

/** A setting of a default config.json that the declarations do not know, or know otherwise. */
export interface ChangedSetting {
  readonly path: readonly string[];
  /** What the file says. Only a value that cannot be a secret is ever shown. */
  readonly value: unknown;
}

/** What a default config.json says otherwise than the declarations of a release. */
export interface Differences {
  readonly release: Release;
  /** How many sections and settings the release has. */
  readonly declared: { readonly sections: number; readonly settings: number };
  readonly added: readonly ChangedSetting[];
  readonly gone: readonly (readonly string[])[];
  readonly otherDefault: readonly ChangedSetting[];
  /** Settings that hold something of another kind than declared. */
  readonly otherKind: readonly string[];
  /** Sections of which the file says nothing: gone, or not written. */
  readonly missingSections: readonly string[];
  /** How many names are no names of settings. */
  readonly strange: number;
}

const isName = (name: string): boolean => /^[A-Za-z]\w{0,79}$/.test(name);

/** A section inside another: settings have capital letters, entries of a map seldom. */
const isSection = ({ members = [] }: Node): boolean =>
  members.length > 0 && members.every(({ name }) => isName(name) && /^[A-Z]/.test(name));

/** Everything in a file, by what the release makes of it. */
const contentOf = (root: Node, file: SectionLayout) => {
  const known = new Map<Slot, Node>();
  const sections = new Set<SectionLayout>();
  const added: ChangedSetting[] = [];
  let strange = 0;
  const addedIn = (path: readonly string[], { name, node }: { readonly name: string; readonly node: Node }): void => {
    if (!isName(name)) strange += 1;
    else if (path.length === 0 ? node.members : isSection(node))
      for (const member of node.members ?? []) addedIn([...path, name], member);
    else if (path.length > 0) added.push({ path: [...path, name], value: node.plain() });
    else strange += 1;
  };
  const walk = (section: SectionLayout, node: Node): void => {
    sections.add(section);
    const path = section.path === '' ? [] : section.path.split('.');
    for (const member of node.members ?? []) {
      const declared = section.members.get(fold(member.name));
      if (declared === undefined) addedIn(path, member);
      else if (isSlot(declared)) known.set(declared, member.node);
      else walk(declared, member.node);
    }
  };
  walk(file, root);
  return { known, sections, added, strange };
};

/** Compares a default config.json with what a release declares. */
export const differencesOf = (root: Node, release: Release): Differences => {
  const compiled = compiledFor(release);
  const { layout } = compiled;
  const { known, sections, added, strange } = contentOf(root, layout.file);
  const given = new Map<Slot, unknown>();
  const otherKind: string[] = [];
  for (const [slot, node] of known) {
    const value = decodedValue(slot, node);
    if (node.found === 'null' || isMask(value)) continue;
    if (settingSchema(slot.setting).safeParse(value).success) given.set(slot, value);
    else otherKind.push(slot.path);
  }
  /** What a setting comes to in this file, or in the file without it. */
  const effective = (slot: Slot, without: boolean): unknown => {
    const config: Record<string, unknown> = {};
    for (const [other, value] of given) if (!(without && other === slot)) place(config, other.path, value);
    return effectiveOf(compiled, nodeOfValue(config), undefined, {}).values[slot.index];
  };
  const isOtherwise = (slot: Slot): boolean => {
    const declared = at(slot.setting.defaults, release);
    const isRandom =
      declared === random ||
      (typeof declared === 'object' && declared !== null && Object.values(declared)[0] === random);
    const follows = dependenciesOf(slot.path, release).length > 0;
    if (isRandom || (!follows && sameValue(given.get(slot), slot.default))) return false;
    return !sameValue(effective(slot, false), effective(slot, true));
  };
  const isMissing = ({ path }: SectionLayout | Slot): boolean =>
    ![...sections].some((section) => section.path === path.slice(0, path.lastIndexOf('.')));
  const declaredSections = [...layout.file.members.values()].filter((section) => !isSlot(section));
  return {
    release,
    declared: { sections: declaredSections.length, settings: layout.slots.length },
    added,
    gone: layout.slots
      .filter((slot) => slot.default !== undefined && !known.has(slot) && !isMissing(slot))
      .map(({ path }) => path.split('.')),
    otherDefault: [...given]
      .filter(([slot]) => isOtherwise(slot))
      .map(([slot, value]) => ({ path: slot.path.split('.'), value })),
    otherKind,
    missingSections: declaredSections.filter((section) => !sections.has(section)).map(({ path }) => path),
    strange,
  };
};
