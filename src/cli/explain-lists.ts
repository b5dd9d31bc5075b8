import type { UnknownName } from '../audit.js';
import { nearSetting } from '../near-settings.js';
import { type Release, releases } from '../releases.js';
import { counted, type Explained, fewest, type Showing } from './explain-sections.js';
import { grouped } from './grouped.js';
import type { Table } from './table.js';

/** Why settings stay, with how many. */
export const reasons = ({ settings }: Explained): Table => {
  const held = settings.flatMap(({ withheld }) => (withheld ? [withheld] : []));
  return {
    title: 'Why settings are not sent',
    columns: ['reason', 'settings', 'what they hold'],
    rows: [...grouped(held, ({ reason }) => reason)].map(([reason, alike]) => [
      reason,
      `${alike.length}`,
      alike[0].says,
    ]),
  };
};

/** Settings that leave because others follow them. */
export const throughOthers = ({ settings }: Explained, { all }: Showing): Table => ({
  title: 'Settings that influence the default of another',
  columns: ['setting', 'followed by', 'why', 'seen in'],
  rows: settings.flatMap(({ path, through }) =>
    through
      .filter(({ active }) => active || all)
      .map(({ setting, why, active, fields }) => [
        path,
        setting,
        active ? why : `${why} (not here: it is given itself)`,
        fields.length < fewest || all ? fields.join(', ') : `${fields[0]} and ${fields.length - 1} more`,
      ]),
  ),
});

/** What is marked about properties, those with the same remark together. */
export const remarkTable = (
  title: string,
  column: string,
  found: readonly (readonly [string, string])[],
  all: boolean,
): Table => ({
  title,
  columns: ['field', column],
  rows: [...grouped(found, ([, text]) => text)].map(([text, alike]) => {
    const names = [...new Set(alike.map(([name]) => name))];
    const shown = names.length < fewest || all ? names.join(', ') : `${names[0]} and ${names.length - 1} more`;
    return [shown, text];
  }),
});

const sectionOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0));

/** The releases that know a name; of one that none knows, what may be meant. */
export const lifetime = ({ path, knownIn }: UnknownName, release: Release): string => {
  const near = knownIn === undefined ? nearSetting(path, release) : undefined;
  if (near !== undefined) return `no release knows it; did you mean ${near}?`;
  if (knownIn === undefined) return 'no release knows it';
  return knownIn.last === releases.at(-1)
    ? `known from ${knownIn.first} on`
    : `known from ${knownIn.first} to ${knownIn.last}`;
};

/** Names that the release does not know. */
export const unknownNames = ({ unknown: { names, others }, release }: Explained, all: boolean): Table => {
  const hidden = others === 0 ? [] : [[counted(others, 'other name'), 'not shown: such a name may be a secret']];
  if (all || names.length < fewest)
    return {
      title: 'Names that this release does not know',
      columns: ['name', 'releases'],
      rows: [...names.map((name) => [name.path, lifetime(name, release)]), ...hidden],
    };
  const bySection = [...grouped(names, ({ path }) => sectionOf(path))].map(([section, inSection]) => [
    section === '' ? 'the file itself' : section,
    inSection.map(({ path }) => path.slice(section === '' ? 0 : section.length + 1)).join(', '),
  ]);
  return {
    title: 'Names that this release does not know (--all shows which release does)',
    columns: ['in', 'names'],
    rows: [...bySection, ...hidden],
  };
};

/** Settings whose value was masked. */
export const masked = ({ settings, warnings }: Explained): Table => {
  const affected = new Map(
    warnings.flatMap((warning) => (warning.code === 'masked' ? [[warning.path, warning.fields] as const] : [])),
  );
  return {
    title: "Masked: the server's mask hides the value",
    columns: ['setting', 'so these cannot be trusted'],
    rows: settings
      .filter((setting) => setting.masked)
      .map(({ path, payload }) => [
        path,
        affected.get(path)?.join(', ') ?? (payload.reach === 'withheld' ? 'none: it is not sent' : 'none'),
      ]),
  };
};
