import example from '../examples/config.json' with { type: 'json' };
import type { Embedded, EmbeddedVersion } from '../src/documents/page-data.js';
import { embeddedId } from '../src/documents/page-html.js';
import { type Release, releases } from '../src/index.js';
import { originsOf } from '../src/inputs/maybe-silent.js';
import { parsed } from '../src/inputs/parsed.js';
import { maybeSilentText } from '../src/wording/maybe-silent.js';
import { silentText } from '../src/wording/outbound-text.js';
import { totalsText } from './model/headline.js';
import { strangerText } from './model/not-a-config.js';
import { answerOf, reportOf } from './model/report.js';
import { usual } from './model/upgrade.js';
import { checkView } from './view/check.js';
import { compareView } from './view/compare.js';
import { announce, byId, el } from './view/dom.js';
import { type Chosen, dropZone } from './view/files.js';
import { payloadView } from './view/payload.js';
import { source } from './view/source.js';
import type { PageState } from './view/state.js';
import { tabs } from './view/tabs.js';
import { toldView } from './view/told.js';
import { upgradeView } from './view/upgrade.js';

const newest = releases.at(-1) as Release;
const given = byId(embeddedId).textContent ?? '';
const embedded = given === '' ? undefined : (JSON.parse(given) as Embedded | EmbeddedVersion);

const opened = (): Omit<PageState, 'report'> => {
  if (embedded === undefined) return { release: newest, context: usual };
  if ('told' in embedded) return { release: embedded.told.release, context: usual, embedded };
  const { version, found } = embedded;
  return { release: newest, silent: version, context: usual, ...(found && { embedded: { version, found } }) };
};

const start = (): PageState => ({ ...opened(), report: answerOf(opened()) });

let state = start();

const [upgrade, compare, check] = [upgradeView(), compareView(), checkView()];
const views = tabs('Views', [
  { id: 'told', title: 'What is sent', render: (panel) => toldView(panel, state.report, repair) },
  { id: 'payload', title: 'Payload', render: (panel) => payloadView(panel, state.report, repair) },
  { id: 'upgrade', title: 'Upgrade', render: (panel) => upgrade(panel, state) },
  { id: 'compare', title: 'Compare', render: (panel) => compare.render(panel, state), drop: compare.drop },
  { id: 'check', title: 'Check a capture', render: (panel) => check.render(panel, state), drop: check.drop },
]);
byId('results').append(el('h2', { id: 'results-title', class: 'sr' }, 'Results'), ...views.elements);

const say = ({ file, problem, report }: PageState): void => {
  if (report?.status === 'invalid' && report.repairable)
    announce('This file cannot be used as written. A server repairs it while loading it.');
  else if (problem !== undefined || report?.status === 'invalid') announce('This file cannot be used.');
  else if (report?.status === 'stranger')
    announce(`This does not look like a Mattermost config.json. ${strangerText(report.looks).join(' ')}`);
  else if (report?.status === 'unsure') announce(`Please choose the version. ${maybeSilentText(report.doubt)}`);
  else if (report?.status === 'silent') announce(silentText(report.found).join('. '));
  else if (file && report) announce(totalsText(report.told));
};

const become = (next: Omit<PageState, 'report'>): void => {
  state = { ...next, report: answerOf(next) };
  chooser.update(state);
  views.changed();
  say(state);
};

const repair = (): void => become({ ...state, context: { ...state.context, asLoaded: true } });

const choose = ({ name, text, problem }: Chosen, isExample?: true): void => {
  const { context, silent } = state;
  if (text === undefined) {
    become({ ...start(), context, problem: `${name}: ${problem}` });
    return;
  }
  const origins = originsOf(parsed(text));
  become({
    context,
    release: origins.guess?.release ?? newest,
    file: { name, text, origins, ...(isExample && { isExample }) },
    ...(isExample && { known: true }),
    // A chosen version is kept for a file that does not show another.
    ...(silent !== undefined && origins.maybeSilent !== undefined && { silent, known: true }),
  });
};

const chooser = source(byId('source'), {
  choose,
  example: () => choose({ name: 'the example', text: JSON.stringify(example, null, 2) }, true),
  forget: () => {
    become(start());
    announce('File removed.');
  },
  version: ({ release, text }) => {
    const { silent: _, ...rest } = state;
    become({ ...rest, known: true, ...(release === undefined ? { release: newest, silent: text } : { release }) });
  },
  context: (context) => become({ ...state, context }),
});
chooser.update(state);
views.changed();
// Beside every box, too: a browser leaves the page for a file that nobody takes.
dropZone(document.documentElement, () => views.shown()?.drop ?? chooser.drop);

// The first answer needs tables of all releases: made ahead, they do not keep anyone waiting.
setTimeout(() => {
  originsOf({});
  reportOf('{"LogSettings": {"none": 0}}', newest, usual);
});
