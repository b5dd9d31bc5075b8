import { type Verification, verify } from '../../src/audit.js';
import { grouped } from '../../src/wording/numbers.js';
import { capital } from '../../src/wording/printed.js';
import { type FindingText, findingsOf, judgedText } from '../model/capture.js';
import type { Chosen } from '../model/together.js';
import { counted } from '../model/words.js';
import { announce, code, el } from './dom.js';
import { dropZone, type FileTarget, fileButton } from './files.js';
import { issueNotice, notice, warningNotice } from './notice.js';
import { chosenRelease, labelled, releaseSelect } from './releases.js';
import { configIn, type PageState, releaseIn } from './state.js';
import { longTable } from './table.js';

/** The config that a capture is compared with; none of a server that reports none. */
const toCompareWith = (state: PageState): PageState['file'] =>
  state.silent === undefined ? configIn(state) : undefined;

const columns = [{ title: 'Finding' }, { title: 'Where' }, { title: 'What' }];

const findingTable = (title: string, findings: readonly FindingText[], sort: string): HTMLElement =>
  el(
    'section',
    { class: `settings findings ${sort}` },
    el('h3', {}, `${title} (${findings.length})`),
    longTable(title, columns, findings, ({ title: name, place, says }) => [
      el('span', { class: `tag ${sort}` }, name),
      code(place, { class: 'name' }),
      says,
    ]),
  );

const saidOf = (uncalled: readonly FindingText[], leaks: number, others: number, judged: number): string => {
  const [first] = uncalled;
  if (first) {
    const rest = leaks + others === 0 ? 'There are no other findings.' : saidOf([], leaks, others, judged);
    return `None of this should have been sent. ${first.says} ${rest}`;
  }
  if (judged === 0) return 'Found no event about the config, so nothing was checked.';
  if (leaks + others === 0) return 'No findings: the capture is what was promised.';
  const leaked = leaks === 0 ? '' : counted(leaks, 'leak');
  const more = others === 0 ? '' : `${leaked && ', and '}${counted(others, 'other finding')}`;
  return `${leaked}${more}${leaked === '' ? ', no leak' : ''}.`;
};

const resultOf = (result: Verification, files: readonly Chosen[], named: boolean): readonly HTMLElement[] => {
  if (result.status === 'noCapture')
    return [
      notice(
        'error',
        `${files[result.index]?.name} looks like a config.json, not a capture. Choose it at the top of the page.`,
      ),
    ];
  if (result.status === 'invalid') {
    const what = result.of === 'capture' ? (files[result.index]?.name ?? 'The capture') : `The ${result.of}`;
    return [issueNotice(`${what} cannot be used`, result.issues)];
  }
  const { uncalled, leaks, others, hint } = findingsOf(result);
  return [
    el(
      'p',
      { id: 'check-says', class: 'strong-says' },
      saidOf(uncalled, leaks.length, others.length, result.seen.events),
    ),
    ...(result.issues.length > 0
      ? [issueNotice('Part of it could not be read, and was not checked', result.issues)]
      : []),
    ...judgedText(result, named).map((text) => el('p', {}, text)),
    ...(hint === undefined ? [] : [el('p', {}, hint)]),
    ...(leaks.length > 0 ? [findingTable('Leaks', leaks, 'leak')] : []),
    ...[...grouped(others, ({ title }) => title)].map(([title, alike]) =>
      findingTable(capital(title), alike, 'finding'),
    ),
    ...warningNotice(result.warnings),
  ];
};

/** Judges what was seen on the wire. */
export const checkView = () => {
  let files: readonly Chosen[] = [];
  let state: PageState | undefined;
  const result = el('div', { class: 'result' });
  const chosen = el('p', { class: 'chosen' }, 'No capture yet');
  const against = el('p', {});
  const select = releaseSelect('check-release', 'Find the version that fits');

  const show = (): void => {
    const broken = files.find(({ problem }) => problem !== undefined);
    if (files.length === 0) return;
    if (broken) {
      result.replaceChildren(notice('error', `${broken.name}: ${broken.problem}`));
      return;
    }
    const release = chosenRelease(select);
    const version = release ?? state?.silent;
    const config = state && toCompareWith(state);
    const verdict = verify(
      files.map(({ text }) => text),
      {
        ...state?.context,
        ...(version !== undefined && { release: version }),
        ...(config && { config: config.text }),
      },
    );
    result.replaceChildren(...resultOf(verdict, files, release !== undefined));
    announce(result.querySelector('#check-says')?.textContent ?? 'The capture cannot be used');
  };

  const use = (given: readonly Chosen[]): void => {
    files = given;
    chosen.textContent = files.map(({ name }) => name).join(', ');
    show();
  };
  select.addEventListener('change', show);
  const zone = el(
    'div',
    { class: 'drop' },
    el('p', { class: 'drop-says' }, 'Drop a capture here, or'),
    el('div', { class: 'buttons' }, ...fileButton('Choose a capture', { id: 'capture', several: true }, use)),
    chosen,
  );
  const drop: FileTarget = { box: zone, use };
  dropZone(zone, () => drop);

  const render = (panel: HTMLElement, now: PageState): void => {
    const config = toCompareWith(now);
    if (
      state?.release !== now.release ||
      state?.file !== now.file ||
      state?.silent !== now.silent ||
      state?.known !== now.known
    )
      select.value = config ? (releaseIn(now) ?? '') : '';
    state = now;
    against.textContent = config
      ? `It is compared with what ${config.name} should send.`
      : now.silent !== undefined
        ? `Mattermost ${now.silent} sends no telemetry about its configuration, so a capture should hold none. Any it holds is checked against the version that fits best.`
        : 'Choose a config.json at the top of the page to check the values too.';
    panel.replaceChildren(
      el('h2', {}, 'Check what was sent'),
      el(
        'p',
        {},
        'A captured request body (also compressed), one call per line, or a payload. A leaked value is described, never shown.',
      ),
      against,
      el('div', { class: 'source' }, zone, el('div', { class: 'release' }, labelled('Check against version', select))),
      result,
    );
    show();
  };
  return { render, drop };
};
