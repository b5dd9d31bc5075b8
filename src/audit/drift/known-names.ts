import type { Promised } from '../../promises/published.js';
import { orderOf, type Release } from '../../releases/points.js';
import { releasesOf } from '../../releases/timeline.js';
import { everySetting } from '../../schema/settings-at.js';
import { folded, likeness, mostLike } from './likeness.js';

export const sectionOf = (path: string): string => path.slice(0, path.indexOf('.'));
export const nameOf = (path: string): string => path.slice(path.indexOf('.') + 1);
export const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The path that a page gives a setting. */
export const pathOf = ({ section, setting }: Promised): string => `${section}.${setting}`;

/** Why a promised setting is not reported: the release has it and keeps it; had it, or will have it; or no release does. */
export type NotReportedBecause = 'withheld' | 'gone' | 'later' | 'unknown';

/** What the releases together say of a page's names. */
export interface KnownNames {
  /** The section that a page means: its own word, or the one it resembles where no release has that. */
  readonly sectionMeant: (section: string) => string;
  /** Whether two sections repeat each other's names on purpose. There, a name does not show which one is meant. */
  readonly siblings: (a: string, b: string) => boolean;
  /** The setting that a page means, if any release has it, whatever its spelling. */
  readonly settingMeant: (promised: Promised) => string | undefined;
  readonly whyNotReported: (path: string | undefined, release: Release) => NotReportedBecause;
}

const gather = (): KnownNames => {
  const declared = everySetting();
  const sections = new Map<string, Set<string>>();
  for (const path of declared.keys()) {
    const section = sectionOf(path);
    sections.set(section, (sections.get(section) ?? new Set()).add(nameOf(path)));
  }
  const sectionMeant = (section: string): string => {
    if (sections.has(section)) return section;
    return mostLike([...sections.keys()], (known) => likeness(section, known)) ?? section;
  };
  return {
    sectionMeant,
    siblings: (a, b) => {
      const [ours, theirs] = [sections.get(a) ?? new Set(), sections.get(b) ?? new Set()];
      const common = [...ours].filter((name) => theirs.has(name)).length;
      return common * 4 > Math.max(ours.size, theirs.size);
    },
    settingMeant: (promised) => {
      const path = pathOf(promised);
      if (declared.has(path)) return path;
      const section = sectionMeant(promised.section);
      const name = [...(sections.get(section) ?? [])].find((known) => folded(known) === folded(promised.setting));
      return name === undefined ? undefined : `${section}.${name}`;
    },
    whyNotReported: (path, release) => {
      const setting = path === undefined ? undefined : declared.get(path);
      if (setting === undefined) return 'unknown';
      const has = releasesOf(setting.defaults);
      if (has.includes(release)) return 'withheld';
      return has.some((other) => orderOf(other) < orderOf(release)) ? 'gone' : 'later';
    },
  };
};

let known: KnownNames | undefined;

/** What the releases together say of names; gathered once. */
export const knownNames = (): KnownNames => {
  known ??= gather();
  return known;
};
