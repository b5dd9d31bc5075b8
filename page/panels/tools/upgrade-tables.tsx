import type { Release } from '../../../src/index.js';
import type { Upgrade, UpgradeRow } from '../../model/upgrade.js';
import { fromText, type ReadByBoth, ruleText } from '../../model/upgrade-text.js';
import { type FactRow, FactTable } from './fact-table.js';

/** Rows of one sort under a heading. */
interface Group {
  readonly id: string;
  readonly title: string;
  readonly gloss?: string;
  readonly value: string;
  readonly holds: (row: UpgradeRow) => boolean;
}

const groupsOf = (from: Release, to: Release): readonly Group[] => [
  {
    id: 'added',
    title: `Sent by ${to}, not by ${from}`,
    value: 'Value',
    holds: ({ sort, change }) => sort === 'wider' && change === 'added',
  },
  {
    id: 'wider',
    title: 'Can reveal more',
    gloss: 'they can hold more than before',
    value: `${from} to ${to}`,
    holds: ({ sort, change }) => sort === 'wider' && change !== 'added',
  },
  {
    id: 'removed',
    title: 'No longer sent',
    value: 'Value',
    holds: ({ sort, change }) => sort === 'narrower' && change === 'removed',
  },
  {
    id: 'narrower',
    title: 'Can reveal less',
    gloss: 'they can hold less than before',
    value: `${from} to ${to}`,
    holds: ({ sort, change }) => sort === 'narrower' && change !== 'removed',
  },
  {
    id: 'equal',
    title: 'Another rule',
    gloss: 'they can hold as much as before',
    value: `${from} to ${to}`,
    holds: ({ sort }) => sort === 'equal',
  },
  {
    id: 'value',
    title: 'Another value',
    gloss: 'the defaults of the two versions differ',
    value: `${from} to ${to}`,
    holds: ({ sort }) => sort === 'value',
  },
];

const rowOf = (row: UpgradeRow, read: ReadByBoth): FactRow => ({
  name: row.name,
  subject: row.subject,
  settings: row.settings,
  none: row.change === 'changed' ? 'The same value' : 'Not sent here',
  ...(row.a !== undefined && { a: row.a }),
  ...(row.b !== undefined && { b: row.b }),
  words: [
    row.words ?? '',
    fromText(row, read),
    ruleText(row),
    row.because === undefined ? '' : `Why: ${row.because}.`,
  ].filter((text) => text !== ''),
});

/** What another version sends that this one does not, and the other way round. */
export const UpgradeTables = ({
  upgrade,
  read,
  from,
  to,
}: {
  readonly upgrade: Upgrade;
  readonly read: ReadByBoth;
  readonly from: Release;
  readonly to: Release;
}) => (
  <>
    {groupsOf(from, to).map(({ holds, ...group }) => (
      <FactTable key={group.id} {...group} rows={upgrade.rows.filter(holds).map((row) => rowOf(row, read))} />
    ))}
  </>
);
