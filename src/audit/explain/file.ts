import { isPrintableName, type Position } from '../../issues.js';
import { fold } from '../../json/fold.js';
import type { Node } from '../../json/node.js';
import { knownName, type Lifetime } from '../../rules/lookup.js';
import { isSlot, type Layout, type SectionLayout, type Slot } from '../../transform/layout.js';

/** A setting of a file. */
export interface SettingInFile extends Position {
  readonly slot: Slot;
  /** The last one, if the file has it twice. */
  readonly node: Node;
  readonly twice: boolean;
}

/** A name that a file holds and the release does not know. */
export interface UnknownName {
  /** The section, and the name in it. */
  readonly path: string;
  /** The releases that do know it. */
  readonly knownIn?: Lifetime;
}

/** What a file holds, in its own order. */
export interface FileContent {
  readonly settings: readonly SettingInFile[];
  /** Sections of the release that it does not hold. */
  readonly missingSections: readonly string[];
  readonly unknown: readonly UnknownName[];
  /** How many names are unknown and such that they are not printed. */
  readonly unprintable: number;
}

/** Walks through a file that was found to be in order. */
export const contentOf = (root: Node, layout: Layout, position: (offset: number) => Position): FileContent => {
  const settings = new Map<Slot, SettingInFile>();
  const sections = new Set<SectionLayout>();
  const unknown = new Map<string, UnknownName>();
  let unprintable = 0;

  const stranger = (section: SectionLayout, name: string): void => {
    const path = section.path === '' ? name : `${section.path}.${name}`;
    const elsewhere = knownName(path);
    if (elsewhere) {
      const { first, last } = elsewhere;
      unknown.set(elsewhere.path, { path: elsewhere.path, knownIn: { first, last } });
    } else if (isPrintableName(name)) unknown.set(path, { path });
    else unprintable += 1;
  };

  const walk = (section: SectionLayout, node: Node): void => {
    if (!node.members) return;
    sections.add(section);
    for (const written of node.members) {
      const { name, at } = written;
      const member = section.members.get(fold(name));
      if (member === undefined) stranger(section, name);
      else if (isSlot(member)) {
        const earlier = settings.get(member);
        settings.set(member, {
          ...position(at),
          ...earlier,
          slot: member,
          node: written.node,
          twice: earlier !== undefined,
        });
      } else walk(member, written.node);
    }
  };

  walk(layout.file, root);
  const missing = [...layout.file.members.values()].filter((member) => !isSlot(member) && !sections.has(member));
  return {
    settings: [...settings.values()],
    missingSections: missing.map(({ path }) => path),
    unknown: [...unknown.values()],
    unprintable,
  };
};
