import example from '../examples/config.json' with { type: 'json' };
import { parsed } from '../src/audit/parsed.js';
import { maybeSilentText, originsOf } from '../src/audit/silence.js';
import { silentText } from '../src/cli/outbound-text.js';
import { type Release, releases } from '../src/index.js';
import type { Embedded, EmbeddedVersion } from '../src/inspector/embedded.js';
import { embeddedId } from '../src/inspector/html.js';
import { totalsText } from './model/headline.js';
import { answerOf, reportOf } from './model/report.js';
import { strangerText } from './model/stranger.js';
import { usual } from './model/upgrade.js';
import { checkView } from './view/check.js';
import { compareView } from './view/compare.js';
import { announce, byId, el } from './view/dom.js';
import { type Chosen, dropZone } from './view/files.js';
import { payloadView } from './view/payload.js';
import { source } from './view/source.js';
import type { State } from './view/state.js';
import { tabs } from './view/tabs.js';
import { toldView } from './view/told.js';
import { upgradeView } from './view/upgrade.js';

const newest = releases.at(-1) as Release;
const given = byId(embeddedId).textContent ?? '';
const embedded = given === '' ? undefined : (JSON.parse(given) as Embedded | EmbeddedVersion);

const opened = (): Omit<State, 'report'> => {
  if (embedded === undefined) return { release: newest, context: usual };
  if ('told' in embedded) return { release: embedded.told.release, context: usual, embedded };
  const { version, found } = embedded;
  return { release: newest, silent: version, context: usual, ...(found && { embedded: { version, found } }) };
};

const start = (): State => ({ ...opened(), report: answerOf(opened()) });

let state = start();

const [upgrade, compare, check] = [upgradeView(), compareView(), checkView()];
const views = tabs('Views', [
  { id: 'told', title: 'What leaves', render: (panel) => toldView(panel, state.report, repair) },
  { id: 'payload', title: 'Payload', render: (panel) => payloadView(panel, state.report, repair) },
  { id: 'upgrade', title: 'Upgrade', render: (panel) => upgrade(panel, state) },
  { id: 'compare', title: 'Compare', render: (panel) => compare.render(panel, state), drop: compare.drop },
  { id: 'check', title: 'Check a capture', render: (panel) => check.render(panel, state), drop: check.drop },
]);
byId('results').append(el('h2', { id: 'results-title', class: 'sr' }, 'Results'), ...views.elements);

const say = ({ file, problem, report }: State): void => {
  if (report?.status === 'invalid' && report.repairable)
    announce('This file cannot be used as it is written. A server repairs it while loading it.');
  else if (problem !== undefined || report?.status === 'invalid') announce('This file cannot be used.');
  else if (report?.status === 'stranger') announce(`This is no config.json. ${strangerText(report.looks).join(' ')}`);
  else if (report?.status === 'unsure') announce(`Please choose the version. ${maybeSilentText(report.doubt)}`);
  else if (report?.status === 'silent') announce(silentText(report.found).join('. '));
  else if (file && report) announce(totalsText(report.told));
};

const become = (next: Omit<State, 'report'>): void => {
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
    // A version that was chosen holds on for a file that does not tell otherwise.
    ...(silent !== undefined && origins.maybeSilent !== undefined && { silent, known: true }),
  });
};

const chooser = source(byId('source'), {
  choose,
  example: () => choose({ name: 'the example', text: JSON.stringify(example, null, 2) }, true),
  forget: () => {
    become(start());
    announce('Forgotten.');
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
