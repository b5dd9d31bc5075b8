import type { Followed, SettingChange, SettingChangeSort } from '../audit/settings-diff.js';
import { type Release, releases } from '../releases.js';
import { type Command, exit, UsageError } from './command.js';
import { releaseNamed } from './context.js';
import { type Cell, formatOptions, print, type Table } from './table.js';

const titles: { readonly [S in SettingChangeSort]: string } = {
  new: 'New',
  gone: 'Gone',
  renamed: 'Spelled otherwise: other capital letters, and a server reads both',
  otherDefault: 'Of another default',
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

export const mapSettings: Command = {
  name: 'map settings',
  usage: 'R1 R2',
  says: 'Says which settings release R2 has otherwise than R1: new, gone, spelled with other capital letters, or of another default, each with what is sent of it. Exits with 1 when a new setting is sent.',
  options: formatOptions,
  examples: ['mm-diagnostics map settings 10.8 10.11', 'mm-diagnostics map settings 9.11 10.11 --markdown'],
  run: async ({ files, options }, io) => {
    const [from, to] = files;
    if (from === undefined || to === undefined || files.length > 2)
      throw new UsageError('name two releases: mm-diagnostics map settings 9.11 10.11');
    const { settingsDiff } = await import('../audit/settings-diff.js');
    const found = settingsDiff(releaseNamed(from), releaseNamed(to));
    const sorts = Object.keys(titles) as SettingChangeSort[];
    const of = (sort: SettingChangeSort): readonly SettingChange[] =>
      found.changes.filter(({ change }) => change === sort);
    const totals: Table = {
      title: `Settings from release ${found.from} to ${found.to}`,
      notes: ['What is sent otherwise of settings that both releases have: map diff.'],
      columns: ['', 'settings', 'of these sent, if only in part'],
      rows: sorts.map((sort) => [
        titles[sort].replace(/:.*$/, '').toLowerCase(),
        String(found.counts[sort]),
        String(of(sort).filter(({ server }) => server.reach !== 'withheld').length),
      ]),
    };
    const tables = sorts.filter((sort) => found.counts[sort] > 0).map((sort) => tableOf(sort, of(sort)));
    await print(io, options, found, [totals, ...tables]);
    return found.newAndSent > 0 ? exit.findings : exit.fine;
  },
};
