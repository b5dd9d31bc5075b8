import type { ExplainChoice } from '../../../audit/explain/choose.js';
import type { Release } from '../../../releases/points.js';
import { titleOf } from '../../../schema/section-titles.js';
import { settingsOf } from '../../../schema/settings-at.js';
import { UsageError } from '../../exit.js';
import { meantBy, noSuch } from '../../suggestions.js';
import { type OnlyOption, onlyWords, sectionNames } from './words.js';

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** What a section may be called: its name, with or without “Settings”, or its title. */
const callings = (section: string): readonly string[] => [section, section.replace(/Settings$/, ''), titleOf(section)];

/** The section that was named, or the only one whose name or title begins like that. */
const sectionNamed = (typed: string, release: Release): string => {
  const sections = [...new Set(settingsOf(release).map(({ path }) => path.split('.', 1)[0] ?? ''))];
  const wanted = plain(typed);
  const matching = (fits: (calling: string) => boolean): readonly string[] =>
    sections.filter((section) => callings(section).some((calling) => fits(plain(calling))));
  const [exact] = matching((calling) => calling === wanted);
  if (exact !== undefined) return exact;
  const [begun, ...others] = wanted === '' ? [] : matching((calling) => calling.startsWith(wanted));
  if (begun !== undefined && others.length === 0) return begun;
  if (begun !== undefined)
    throw new UsageError(`--section ${typed} may be ${[begun, ...others].join(', ')}: name one of them`);
  if (sectionNames.some((section) => callings(section).some((calling) => plain(calling) === wanted)))
    throw new UsageError(`version ${release} has no section of that name; another version does`);
  const names = new Map(sections.flatMap((section) => callings(section).map((name) => [plain(name), section])));
  const meant = names.get(meantBy(wanted, [...names.keys()]) ?? '');
  throw new UsageError(
    meant === undefined
      ? noSuch('section', typed, sections.map(titleOf))
      : `there is no such section; did you mean ${meant}?`,
  );
};

/** Which settings were asked for; nothing where that is all of them. */
export const choiceOf = (
  { section, only }: { readonly section?: string | undefined; readonly only?: OnlyOption | undefined },
  release: Release,
): ExplainChoice | undefined =>
  section === undefined && only === undefined
    ? undefined
    : {
        ...(section !== undefined && { section: sectionNamed(section, release) }),
        ...(only !== undefined && { reach: onlyWords[only] }),
      };
