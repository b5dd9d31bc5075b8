import example from '../examples/config.json' with { type: 'json' };
import type { Embedded, EmbeddedVersion } from '../src/documents/page-data.js';
import { embeddedId } from '../src/documents/page-html.js';
import { type Release, releases, type ServerVersion, serverVersion } from '../src/index.js';
import { originsOf } from '../src/inputs/maybe-silent.js';
import { parsed } from '../src/inputs/parsed.js';
import { maybeSilentText } from '../src/wording/maybe-silent.js';
import { silentText } from '../src/wording/outbound-text.js';
import { totalsText } from './model/headline.js';
import { strangerText } from './model/not-a-config.js';
import { answerOf, reportOf } from './model/report.js';
import type { Together } from './model/together.js';
import { type UpgradeOptions, usual } from './model/upgrade.js';
import { checkView } from './view/check.js';
import { compareView } from './view/compare.js';
import { announce, byId, el } from './view/dom.js';
import { dropZone } from './view/files.js';
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

/** Which version that is, and that somebody or something named it. */
const knownAs = ({ release, text }: ServerVersion): Pick<PageState, 'known' | 'release' | 'silent'> =>
  release === undefined ? { known: true, release: newest, silent: text } : { known: true, release };

/** The version that a packet, or what starts the server, names. */
const versionIn = ({
  config,
  started,
}: Together): (ReturnType<typeof knownAs> & Pick<PageState, 'versionBy'>) | undefined => {
  const { packet } = config ?? {};
  const [named, versionBy] =
    packet?.version === undefined ? [started?.version, started?.name] : [packet.version, config?.name];
  const found = named === undefined ? undefined : serverVersion(named);
  return found === undefined || versionBy === undefined || 'code' in found
    ? undefined
    : { ...knownAs(found), versionBy };
};

/** The same without what was known of the version. */
const unversioned = ({ silent: _, versionBy: __, known: ___, ...rest }: PageState): Omit<PageState, 'silent'> => rest;

/** What else is known of the server: of a packet the overrides are in its config already. */
const contextWith = ({ config, started }: Together): UpgradeOptions => {
  const { asLoaded, enterpriseReady } = state.context;
  const chosen = { ...(asLoaded && { asLoaded }), ...(enterpriseReady && { enterpriseReady }) };
  const { packet } = config ?? {};
  // The same one, so that what is still being typed stays.
  if (packet === undefined) return started === undefined ? state.context : { ...chosen, ...started.overrides };
  return {
    ...chosen,
    ...(packet.plugins && { plugins: packet.plugins }),
    ...(packet.facts.enterpriseReady === true && { enterpriseReady: true }),
  };
};

const choose = (given: Together, isExample?: true): void => {
  const { config, started } = given;
  const context = contextWith(given);
  if (config === undefined) {
    if (started === undefined) return;
    // A version that somebody chose counts more than the one of an image.
    const chosen = state.known && state.versionBy === undefined && !state.file?.isExample;
    const version = chosen ? undefined : versionIn(given);
    become({ ...(version ? unversioned(state) : state), ...version, started, context });
    return;
  }
  const { name, text, packet, problem, warnings } = config;
  if (text === undefined) {
    become({ ...start(), context, problem: `${name}: ${problem}` });
    return;
  }
  const origins = originsOf(parsed(text));
  const { silent } = state;
  const by = started ?? (packet === undefined ? state.started : undefined);
  const version = versionIn({ config, ...(by && { started: by }) });
  become({
    context,
    release: origins.guess?.release ?? newest,
    file: { name, text, origins, ...(isExample && { isExample }), ...(warnings && { warnings }) },
    ...(by && { started: by }),
    ...(isExample && { known: true }),
    // A chosen version is kept for a file that does not show another.
    ...(silent !== undefined && origins.maybeSilent !== undefined && !version && { silent, known: true }),
    ...version,
  });
};

const chooser = source(byId('source'), {
  choose,
  example: () => choose({ config: { name: 'the example', text: JSON.stringify(example, null, 2) } }, true),
  forget: () => {
    become(start());
    announce('File removed.');
  },
  version: (version) => become({ ...unversioned(state), ...knownAs(version) }),
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
