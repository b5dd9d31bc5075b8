import type { Diff, Difference } from '../../src/audit.js';
import { bothText } from '../../src/wording/both.js';
import { titleOf } from '../../src/wording/diff-title.js';
import { describeDifference } from '../../src/wording/difference.js';
import { compare, releaseOfSide, type SideGiven, sideText } from '../model/compare.js';
import type { Chosen } from '../model/together.js';
import { usual } from '../model/upgrade.js';
import { counted } from '../model/words.js';
import { announce, type Child, code, el } from './dom.js';
import { dropZone, type FileTarget, fileButton } from './files.js';
import { issueNotice, notice, warningNotice } from './notice.js';
import { chosenRelease, labelled, releaseSelect } from './releases.js';
import { configIn, type PageState, releaseIn } from './state.js';
import { table } from './table.js';

const titles = { changed: 'Changed', added: 'Only in B', removed: 'Only in A' } as const;

const rowCells = ({
  event,
  property,
  server,
  payload,
  settings,
  says,
}: Difference): readonly (Child | readonly Child[])[] => [
  [code(`${event}.${property}`, { class: 'name' })],
  [el('code', {}, bothText(server.a, payload.a) || '—')],
  [el('code', {}, bothText(server.b, payload.b) || '—')],
  [
    el('p', {}, describeDifference(says)),
    ...(settings.length > 0 ? [el('p', { class: 'small' }, settings.join(', '))] : []),
  ],
];

const columns = [{ title: 'Field' }, { title: 'A' }, { title: 'B' }, { title: 'What it says' }];

const unseenText = ({ unseen }: Extract<Diff, { status: 'ok' }>): readonly HTMLElement[] =>
  unseen === undefined || unseen.withheld + unseen.others === 0
    ? []
    : [
        el(
          'p',
          {},
          `No effect: ${counted(unseen.withheld, 'setting that is not sent differs', 'settings that are not sent differ')}, and ${counted(unseen.others, 'other setting differs', 'other settings differ')} but ${unseen.others === 1 ? 'sends' : 'send'} identical data.`,
        ),
      ];

const resultOf = (compared: Extract<Diff, { status: 'ok' }>, a: SideGiven, b: SideGiven): readonly HTMLElement[] => {
  const { equal, differences, totals } = compared;
  const { same, changed, added, removed, hidden } = totals;
  return [
    el(
      'p',
      { id: 'compare-says', class: 'strong-says' },
      equal
        ? `${titleOf(compared)}: ${counted(same, 'field')}.`
        : `${titleOf(compared)}: ${changed} changed, ${added} only in B, ${removed} only in A; ${counted(same, 'is', 'are')} the same.`,
    ),
    el('p', {}, `A is ${sideText(compared.a, releaseOfSide(a).guessed)}.`),
    el('p', {}, `B is ${sideText(compared.b, releaseOfSide(b).guessed)}.`),
    ...unseenText(compared),
    ...(hidden === 0
      ? []
      : [el('p', {}, `Not shown: ${counted(hidden, 'difference')} under names that may be secrets.`)]),
    ...warningNotice([...compared.a.warnings, ...compared.b.warnings]),
    ...(['changed', 'added', 'removed'] as const).flatMap((sort) => {
      const alike = differences.filter((one) => one.sort === sort);
      if (alike.length === 0) return [];
      const title = `${titles[sort]} (${alike.length})`;
      return [
        el('section', { class: 'settings compared' }, el('h3', {}, title), table(title, columns, alike.map(rowCells))),
      ];
    }),
  ];
};

/** Compares two configs, payloads or captures. */
export const compareView = () => {
  const files: { A?: Chosen; B?: Chosen } = {};
  const selects = {
    A: releaseSelect('release-a', 'as above, or detected'),
    B: releaseSelect('release-b', 'detected'),
  };
  const result = el('div', { class: 'result' });
  let state: PageState | undefined;

  const given = (side: 'A' | 'B'): SideGiven | undefined => {
    const text = files[side]?.text ?? (side === 'A' ? state?.file?.text : undefined);
    const above = side === 'A' && !files.A && state && configIn(state) ? releaseIn(state) : undefined;
    const release = chosenRelease(selects[side]) ?? above;
    return text === undefined ? undefined : { text, ...(release !== undefined && { release }) };
  };

  const show = (): void => {
    const [a, b] = [given('A'), given('B')];
    if (a === undefined || b === undefined) {
      result.replaceChildren();
      return;
    }
    const compared = compare(a, b, state?.context ?? usual);
    result.replaceChildren(
      ...(compared.status === 'ok'
        ? resultOf(compared, a, b)
        : [
            compared.issues.some((issue) => issue.code === 'missing' && issue.path === 'release')
              ? notice(
                  'error',
                  `${compared.side} does not show its version, which may be one that sends no telemetry about its configuration. Please choose the version of ${compared.side}.`,
                )
              : issueNotice(`${compared.side} cannot be used`, compared.issues),
          ]),
    );
    announce(
      result.querySelector('#compare-says')?.textContent ??
        `${compared.status === 'ok' ? '' : compared.side} cannot be used`,
    );
  };

  const nameOf = (side: 'A' | 'B'): string => {
    const own = files[side];
    if (own?.problem !== undefined) return `${own.name}: ${own.problem}`;
    return own?.name ?? (side === 'A' && state?.file ? `${state.file.name}, the file above` : 'No file yet');
  };
  const names = { A: el('p', { class: 'chosen' }), B: el('p', { class: 'chosen' }) };
  const slot = (side: 'A' | 'B'): HTMLElement => {
    const use = ([file]: readonly Chosen[]): void => {
      if (file) files[side] = file;
      missed.replaceChildren();
      names[side].textContent = nameOf(side);
      show();
    };
    selects[side].addEventListener('change', show);
    const zone = el(
      'div',
      { class: 'drop slot', role: 'group', 'aria-label': `File ${side}` },
      el('h3', {}, side),
      el('div', { class: 'buttons' }, ...fileButton(`Choose file ${side}`, { id: `file-${side.toLowerCase()}` }, use)),
      names[side],
      labelled(`Version of ${side}`, selects[side]),
    );
    dropZone(zone, () => ({ box: zone, use }));
    return zone;
  };
  const missed = el('div', { id: 'compare-missed' });
  const drop: FileTarget = {
    use: () => {
      const says = 'No file was read. Please drop a file on A or on B.';
      missed.replaceChildren(notice('warning', says));
      announce(says);
    },
  };
  const slots = el('div', { class: 'slots' }, slot('A'), slot('B'));

  const render = (panel: HTMLElement, now: PageState): void => {
    state = now;
    for (const side of ['A', 'B'] as const) names[side].textContent = nameOf(side);
    panel.replaceChildren(
      el('h2', {}, 'Compare what two servers send'),
      el('p', {}, 'Two configs, payloads or captures, in any combination. Choose or drop a file on each side.'),
      slots,
      missed,
      result,
    );
    show();
  };
  return { render, drop };
};
