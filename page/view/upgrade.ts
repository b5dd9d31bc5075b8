import { type Release, releases } from '../../src/index.js';
import { type ChangeSort, type Upgrade, type UpgradeRow, upgradeOf } from '../model/upgrade.js';
import { counted } from '../model/words.js';
import { announce, type Child, code, el } from './dom.js';
import { issueNotice } from './notice.js';
import { chosenRelease, labelled, releaseSelect } from './releases.js';
import { configIn, type PageState } from './state.js';
import { table } from './table.js';

const titles: { readonly [S in ChangeSort]: readonly [title: string, says: string] } = {
  wider: ['Reveals more', 'Fields that are new, or that can hold more than before.'],
  equal: ['Changed', 'Fields that changed, but can hold as much as before.'],
  narrower: ['Reveals less', 'Fields that are removed, or that can hold less than before.'],
  value: ['Other values', 'The same fields; the defaults differ between the two versions.'],
};

const changes = { added: 'new', removed: 'gone', changed: 'changed' } as const;

const ruleText = ({ change, before, after }: UpgradeRow): string => {
  if (change === 'added') return after === undefined ? '' : `Rule: ${after}`;
  if (change === 'removed') return before === undefined ? '' : `Rule: ${before}`;
  if (before === undefined) return '';
  return before === after ? `Rule: ${after}` : `Rule: ${before}; now ${after}`;
};

const rowCells = (row: UpgradeRow, a: Release, b: Release): readonly (Child | readonly Child[])[] => {
  const { name, change, sort, says, because } = row;
  const values = [row.a === undefined ? '' : `${a}: ${row.a}`, row.b === undefined ? '' : `${b}: ${row.b}`];
  return [
    [
      code(name, { class: 'name' }),
      el('span', { class: `tag ${sort}` }, sort === 'wider' && change !== 'added' ? 'wider' : changes[change]),
    ],
    values.filter((value) => value !== '').map((value) => el('p', {}, el('code', {}, value))),
    [
      el('p', {}, says),
      ...[ruleText(row), because === undefined ? '' : `Why: ${because}`]
        .filter((text) => text !== '')
        .map((text) => el('p', { class: 'small' }, text)),
    ],
  ];
};

const things = (count: number): string => counted(count, 'field');

const summary = ({ counts: { wider, narrower, equal } }: Upgrade, from: Release, to: Release): string => {
  if (wider + narrower + equal === 0) return `${to} sends the same fields as ${from}.`;
  const more = wider === 0 ? 'no field reveals more' : `${things(wider)} reveal${wider === 1 ? 's' : ''} more`;
  const less = narrower === 0 ? 'none reveals less' : `${things(narrower)} reveal${narrower === 1 ? 's' : ''} less`;
  const otherwise = equal === 0 ? '' : ` ${things(equal)} changed, without revealing more.`;
  return `From ${from} to ${to}, ${more} and ${less}.${otherwise}`;
};

const resultOf = (upgrade: Upgrade, from: Release, to: Release, mine: boolean): readonly HTMLElement[] => [
  el('p', { id: 'upgrade-says', class: 'strong-says' }, summary(upgrade, from, to)),
  ...(['wider', 'equal', 'narrower', 'value'] as const)
    .filter((sort) => upgrade.counts[sort] > 0)
    .map((sort) =>
      el(
        'section',
        { class: `settings upgrade ${sort}` },
        el('h3', {}, `${titles[sort][0]} (${upgrade.counts[sort]})`),
        el('p', {}, titles[sort][1]),
        table(
          titles[sort][0],
          [{ title: 'Field' }, { title: mine ? 'With your file' : 'By default' }, { title: 'What it says' }],
          upgrade.rows.filter((row) => row.sort === sort).map((row) => rowCells(row, from, to)),
        ),
      ),
    ),
];

const newest = releases.at(-1) as Release;

/** The release to begin with: that of the file, and for the newest one the one before. */
const startOf = (release: Release): Release => (release === newest ? (releases.at(-2) as Release) : release);

/** What an upgrade would add. */
export const upgradeView = () => {
  const [from, to] = [releaseSelect('upgrade-from'), releaseSelect('upgrade-to')];
  const result = el('div', { class: 'result' });
  const says = el('p', {});
  let state: PageState | undefined;
  const show = (): void => {
    const [a, b] = [chosenRelease(from), chosenRelease(to)];
    if (a === undefined || b === undefined || state === undefined) return;
    const { context } = state;
    const file = configIn(state);
    says.textContent =
      state.silent !== undefined
        ? `Mattermost ${state.silent} sends no telemetry about its configuration. This compares earlier versions.`
        : file
          ? `Values are what your file, ${file.name}, would produce.`
          : 'Without a file, every setting is at its default.';
    const upgrade = upgradeOf(file?.text ?? '{}', a, b, context);
    if ('status' in upgrade) {
      const release = upgrade.side === 'A' ? a : b;
      result.replaceChildren(issueNotice(`Mattermost ${release} cannot use this file`, upgrade.issues));
    } else result.replaceChildren(...resultOf(upgrade, a, b, file !== undefined));
  };
  for (const select of [from, to]) {
    select.addEventListener('change', () => {
      show();
      announce(result.querySelector('#upgrade-says')?.textContent ?? '');
    });
  }
  to.value = newest;
  let begun: Release | undefined;
  return (panel: HTMLElement, now: PageState): void => {
    if (begun !== now.release) from.value = startOf(now.release);
    begun = now.release;
    state = now;
    panel.replaceChildren(
      el('h2', {}, 'What would an upgrade add?'),
      el('div', { class: 'fields' }, labelled('From version', from), labelled('To version', to)),
      says,
      result,
    );
    show();
  };
};
