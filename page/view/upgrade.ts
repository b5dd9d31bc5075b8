import { type Release, releases } from '../../src/index.js';
import { type Sort, type Upgrade, type UpgradeRow, upgradeOf } from '../model/upgrade.js';
import { counted } from '../model/words.js';
import { announce, type Child, code, el } from './dom.js';
import { issueNotice } from './notice.js';
import { chosenRelease, labelled, releaseSelect } from './releases.js';
import { configIn, type State } from './state.js';
import { table } from './table.js';

const titles: { readonly [S in Sort]: readonly [title: string, says: string] } = {
  wider: ['Wider: more can be told', 'Properties that are new, or that can hold more than before.'],
  equal: ['Equal: told otherwise', 'Properties that changed, and can hold as much as before.'],
  narrower: ['Narrower: less can be told', 'Properties that are gone, or that can hold less than before.'],
  value: ['The same properties, with other values', 'The defaults differ between the two releases.'],
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

const things = (count: number): string => counted(count, 'property', 'properties');

const summary = ({ counts: { wider, narrower, equal } }: Upgrade, from: Release, to: Release): string => {
  if (wider + narrower + equal === 0) return `Release ${to} tells exactly what ${from} does.`;
  const more = wider === 0 ? 'nothing more' : `more in ${things(wider)}`;
  const less = narrower === 0 ? 'nothing less' : `less in ${things(narrower)}`;
  const otherwise = equal === 0 ? '' : ` ${things(equal)} changed, and can tell as much as before.`;
  return `Compared with ${from}, release ${to} tells ${more}, and ${less}.${otherwise}`;
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
          [{ title: 'Property' }, { title: mine ? 'With your file' : 'By default' }, { title: 'What it says' }],
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
  let state: State | undefined;
  const show = (): void => {
    const [a, b] = [chosenRelease(from), chosenRelease(to)];
    if (a === undefined || b === undefined || state === undefined) return;
    const { context } = state;
    const file = configIn(state);
    says.textContent =
      state.silent !== undefined
        ? `A server of version ${state.silent} sends no telemetry of its configuration. What follows is about the releases before it.`
        : file
          ? `Values are those that your file, ${file.name}, would give.`
          : 'Without a file, values are those of a server with every setting at its default.';
    const upgrade = upgradeOf(file?.text ?? '{}', a, b, context);
    if ('status' in upgrade) {
      const release = upgrade.side === 'A' ? a : b;
      result.replaceChildren(issueNotice(`A server of release ${release} could not use this file`, upgrade.issues));
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
  return (panel: HTMLElement, now: State): void => {
    if (begun !== now.release) from.value = startOf(now.release);
    begun = now.release;
    state = now;
    panel.replaceChildren(
      el('h2', {}, 'What would an upgrade add?'),
      el('div', { class: 'fields' }, labelled('From release', from), labelled('To release', to)),
      says,
      result,
    );
    show();
  };
};
