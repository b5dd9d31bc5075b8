import type { Followed, SettingChange, SettingChangeSort } from '../../../audit/map/settings.js';
import type { Cell, Table } from '../../../formats/table.js';
import { type Release, releases } from '../../../releases/points.js';
import { exit } from '../../exit.js';
import type { Io } from '../../io.js';
import type { PrintOptions } from '../../options.js';
import { print } from '../../print.js';
import { releaseNamed } from '../../release.js';

const titles: { readonly [S in SettingChangeSort]: string } = {
  new: 'New',
  gone: 'Removed',
  renamed: 'Renamed: only capital letters differ, and a server reads both',
  otherDefault: 'Another default',
};

const reaches = {
  inClear: { text: 'in clear', colour: 'red' },
  reported: { text: 'sent', colour: 'yellow' },
  reduced: { text: 'sent in part', colour: 'yellow' },
  withheld: { text: 'not sent', colour: 'green' },
} as const;

const sentText = ({ server, payload, fields, withheld }: SettingChange): Cell => {
  const { text, colour } = reaches[server.reach];
  const why = withheld === undefined ? '' : ` (${withheld.reason})`;
  const here = payload.reach === server.reach ? '' : ` (payload: ${reaches[payload.reach].text})`;
  return { text: `${text}${why}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}${here}`, colour };
};

const minorOf = (release: Release): string => release.split('.').slice(0, 2).join('.');

const isLastOfMinor = (release: Release): boolean => {
  const next = releases[releases.indexOf(release) + 1];
  return next === undefined || minorOf(next) !== minorOf(release);
};

const valueText = (value: unknown): string => JSON.stringify(value) ?? 'none';

const followedText = ({ settings, until }: Followed, goesOn: boolean): string => {
  const names = `${settings.join(', ')}${goesOn ? ' by another rule' : ''}`;
  // A patch release is named where its minor release went on without it.
  const last = until && isLastOfMinor(until) ? minorOf(until) : until;
  return last === undefined ? ` (follows ${names})` : ` (followed ${names} until ${last})`;
};

const defaultText = ({ change, before, after, followed, follows }: SettingChange): string => {
  const newer = `${valueText(after)}${follows === undefined ? '' : ` (${follows})`}`;
  if (change === 'gone') return valueText(before);
  return change === 'new'
    ? newer
    : `${valueText(before)}${followed ? followedText(followed, follows !== undefined) : ''} → ${newer}`;
};

const columnOf: { readonly [S in SettingChangeSort]: string } = {
  new: 'default',
  gone: 'default',
  renamed: 'before',
  otherDefault: 'default',
};

const tableOf = (sort: SettingChangeSort, changes: readonly SettingChange[]): Table => ({
  title: `${titles[sort]} (${changes.length})`,
  columns: ['setting', columnOf[sort], sort === 'gone' ? 'was' : 'is'],
  rows: changes.map((change) => [
    change.setting,
    sort === 'renamed' ? (change.formerly ?? '') : defaultText(change),
    sentText(change),
  ]),
});

/** Compares the settings of two releases, and prints it. */
export const run = async (from: string, to: string, options: PrintOptions, io: Io): Promise<number> => {
  const { settingsDiff } = await import('../../../audit/map/settings.js');
  const found = settingsDiff(releaseNamed(from), releaseNamed(to));
  const sorts = Object.keys(titles) as SettingChangeSort[];
  const of = (sort: SettingChangeSort): readonly SettingChange[] =>
    found.changes.filter(({ change }) => change === sort);
  const totals: Table = {
    title: `Settings from ${found.from} to ${found.to}`,
    notes: ['For settings that both have, map diff shows what changed.'],
    columns: ['', 'settings', 'of these, sent or sent in part'],
    rows: sorts.map((sort) => [
      titles[sort].replace(/:.*$/, '').toLowerCase(),
      String(found.counts[sort]),
      String(of(sort).filter(({ server }) => server.reach !== 'withheld').length),
    ]),
  };
  const tables = sorts.filter((sort) => found.counts[sort] > 0).map((sort) => tableOf(sort, of(sort)));
  await print(io, options, { form: 'settings-diff@1', data: found }, [totals, ...tables]);
  return found.newAndSent > 0 ? exit.findings : exit.fine;
};
