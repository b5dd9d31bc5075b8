import { optOut } from './field-map/opt-out.js';
import type { Warning } from './issues.js';
import { nearestOf } from './nearest.js';
import { once } from './once.js';
import type { Release } from './releases.js';
import { everySetting, fileOf, isSection, type SectionInForce } from './schema/config.js';
import { sections } from './schema/sections/index.js';
import { fold } from './transform/letters.js';

type Near = (name: string) => string | undefined;

const leafOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0));

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
const sectionsIn = (section: SectionInForce): readonly SectionInForce[] => [
  section,
  ...[...section.members.values()].flatMap((member) => (isSection(member) ? sectionsIn(member) : [])),
];

/** Settings by the last part of their name; none where several have it. */
const byLeaf = (file: SectionInForce): ReadonlyMap<string, string | undefined> => {
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

/** What a list of unknown names says first where one of them is meant to switch diagnostics off. */
export const optOutMissed = (near: readonly (string | undefined)[]): string => {
  if (near.includes(optOut)) return 'THE OPT-OUT IS IGNORED: ';
  return near.includes(parentOf(optOut)) ? 'AN OPT-OUT IN A SECTION WITH A MISSPELT NAME IS IGNORED: ' : '';
};

/** Whether a warning names something that is near to a setting. */
export const isMisspelt = (warning: Warning): boolean =>
  warning.code === 'unknownNames' &&
  warning.release !== undefined &&
  warning.names.some((name) => nearSetting(name, warning.release as Release) !== undefined);
