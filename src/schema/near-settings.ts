import { fold } from '../json/fold.js';
import { nearestOf } from '../nearest.js';
import { once } from '../once.js';
import type { Release } from '../releases/points.js';
import { sections } from './sections/index.js';
import { everySetting, fileOf, isSection, type SectionAt } from './settings-at.js';

type Near = (name: string) => string | undefined;

const leafOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
/** The section of a path, or of a section in it; the empty text for what is in none. */
export const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0));

/** Every name of a setting or a section that any release has, folded: such a name is not misspelt. */
const everyName = once(
  () =>
    new Set(
      [...everySetting().keys()].flatMap((path) => {
        const parts = path.split('.');
        return parts.map((_, index) => fold(parts.slice(0, index + 1).join('.')));
      }),
    ),
);

/** A file's sections by path, the file itself as the empty one. */
const sectionsIn = (section: SectionAt): readonly SectionAt[] => [
  section,
  ...[...section.members.values()].flatMap((member) => (isSection(member) ? sectionsIn(member) : [])),
];

/** Settings by the last part of their name; none where several have it. */
const byLeaf = (file: SectionAt): ReadonlyMap<string, string | undefined> => {
  const found = new Map<string, string | undefined>();
  for (const { members } of sectionsIn(file))
    for (const member of members.values()) {
      if (isSection(member)) continue;
      const leaf = fold(leafOf(member.path));
      found.set(leaf, found.has(leaf) ? undefined : member.path);
    }
  return found;
};

const nearIn = (release: Release): Near => {
  const file = fileOf(release);
  const bySection = new Map(
    sectionsIn(file).map(({ path, members }) => [fold(path), { path, near: nearestOf([...members.keys()]) }]),
  );
  const elsewhere = byLeaf(file);
  return (name) => {
    if (everyName().has(fold(name))) return undefined;
    const section = bySection.get(fold(parentOf(name)));
    const near = section?.near(leafOf(name));
    if (section === undefined || near === undefined) return elsewhere.get(fold(leafOf(name)));
    return section.path === '' ? near : `${section.path}.${near}`;
  };
};

const perRelease = new Map<Release, Near>();

/** The setting or the section of a release that an unknown name in a file is probably meant for, if any is near. */
export const nearSetting = (name: string, release: Release): string | undefined => {
  const known = perRelease.get(release) ?? nearIn(release);
  perRelease.set(release, known);
  return known(name);
};

const sectionNamed = once(() => nearestOf(Object.keys(sections)));

/** The section of any release that a name is near to, if there is one. */
export const nearSection = (name: string): string | undefined => sectionNamed()(name);
