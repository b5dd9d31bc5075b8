import type { Embedded, EmbeddedVersion } from '../../src/documents/page-data.js';
import {
  describeIssue,
  type NotAConfig,
  type Release,
  releases,
  type ServerVersion,
  serverVersion,
} from '../../src/index.js';
import type { ConfigOrigins } from '../../src/inputs/maybe-silent.js';
import { overridesOfNodes } from '../../src/inputs/packet/nodes.js';
import { capital } from '../../src/wording/printed.js';
import type { Chosen } from './chosen.js';
import { looksOf } from './looks.js';
import { strangerText } from './not-a-config.js';
import { type Asked, answerOf, type PageReport } from './report.js';
import type { Started, Together } from './together.js';
import { type UpgradeOptions, usual } from './upgrade.js';

/** The config that was chosen. */
export interface ConfigFile {
  readonly name: string;
  readonly text: string;
  readonly origins: ConfigOrigins;
  readonly stranger?: NotAConfig;
  readonly isExample?: true;
  /** The packet that it came in. */
  readonly packet?: NonNullable<Chosen['packet']>;
  /** What to know of it. */
  readonly warnings?: readonly string[];
}

/** What is wrong with a file: a title with its name, and sentences. */
export interface Problem {
  readonly title: string;
  readonly says: readonly string[];
  /** The services of which one has to be chosen. */
  readonly services?: readonly string[];
}

/** What the page knows. Nothing of it outlives the page. */
export interface PageState extends Asked {
  readonly file?: ConfigFile;
  /** What starts the server, where files say it. */
  readonly started?: Started;
  /** What named the version, where nobody chose it. */
  readonly versionBy?: string;
  readonly report?: PageReport | undefined;
  /** Why the file that was chosen last is not shown. */
  readonly problem?: Problem;
}

type Unanswered = Omit<PageState, 'report'>;

export const newest = releases.at(-1) as Release;

/** A state with its answer. */
export const answered = (state: Unanswered): PageState => ({ ...state, report: answerOf(state) });

/** The state of a page that just opened, with what was put into it. */
export const opened = (embedded: Embedded | EmbeddedVersion | undefined): Unanswered => {
  if (embedded === undefined) return { release: newest, context: usual };
  if ('told' in embedded) return { release: embedded.told.release, context: usual, embedded };
  const { version, found } = embedded;
  return { release: newest, silent: version, context: usual, ...(found && { embedded: { version, found } }) };
};

/** The config that was chosen; nothing where the file turned out to be something else. */
export const configIn = ({ file, report }: PageState): ConfigFile | undefined =>
  report?.status === 'stranger' ? undefined : file;

/** The release whose rules a file is read by, where somebody said so or the guess is good enough to go on. */
export const releaseIn = ({ silent, release, report }: PageState): Release | undefined =>
  silent !== undefined || report?.status === 'unsure' ? undefined : release;

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
const unversioned = ({
  silent: _,
  versionBy: __,
  known: ___,
  report: ____,
  problem: _____,
  ...rest
}: PageState): Unanswered => rest;

/** What else is known of the server: of a packet the overrides are in its config already. */
const contextWith = (before: UpgradeOptions, { config, started }: Together): UpgradeOptions => {
  const { asLoaded, enterpriseReady } = before;
  const chosen = { ...(asLoaded && { asLoaded }), ...(enterpriseReady && { enterpriseReady }) };
  const { packet } = config ?? {};
  // The same one, so that what is still being typed stays.
  if (packet === undefined) return started === undefined ? before : { ...chosen, ...started.overrides };
  return {
    ...chosen,
    // Its config is the one in effect: variables are in it already.
    env: {},
    ...overridesOfNodes(packet),
    ...(packet.plugins && { plugins: packet.plugins }),
    ...(packet.facts.enterpriseReady === true && { enterpriseReady: true }),
  };
};

const withConfig = (
  state: PageState,
  { name, text, packet, warnings }: Chosen & { readonly text: string },
  { config, started }: Together,
  context: UpgradeOptions,
  isExample: boolean,
): Unanswered => {
  const { origins, stranger } = looksOf(config ?? { name, text });
  const by = started ?? (packet === undefined ? state.started : undefined);
  const version = versionIn({ ...(config && { config }), ...(by && { started: by }) });
  const { silent } = state;
  return {
    context,
    release: origins.guess?.release ?? newest,
    file: {
      name,
      text,
      origins,
      ...(stranger && { stranger }),
      ...(isExample && { isExample }),
      ...(packet && { packet }),
      ...(warnings && { warnings }),
    },
    ...(by && { started: by }),
    ...(isExample && { known: true }),
    // A chosen version is kept for a file that does not show another.
    ...(silent !== undefined && origins.maybeSilent !== undefined && !version && { silent, known: true }),
    ...version,
  };
};

/** What is wrong with the file of a report, if anything is. */
export const problemOf = (name: string, report: PageReport | undefined): Problem | undefined => {
  if (report?.status === 'stranger')
    return { title: `${name} does not look like a Mattermost config.json.`, says: strangerText(report.looks) };
  if (report?.status !== 'invalid') return undefined;
  return {
    title: `${name} cannot be used as a config.json.`,
    says: report.issues.map((issue) => `${capital(describeIssue(issue))}.`),
  };
};

const isUsable = ({ report }: PageState): boolean => report !== undefined && problemOf('', report) === undefined;

const afterConfig = (state: PageState, given: Together, isExample: boolean): PageState => {
  const { config, started } = given;
  const context = contextWith(state.context, given);
  if (config?.text !== undefined) {
    const next = answered(withConfig(state, { ...config, text: config.text }, given, context, isExample));
    const problem = isUsable(state) ? problemOf(config.name, next.report) : undefined;
    return problem === undefined ? next : { ...state, problem };
  }
  if (config !== undefined)
    return {
      ...state,
      problem: { title: `${config.name} cannot be used.`, says: [`${capital(config.problem ?? '')}.`] },
    };
  if (started === undefined) return state;
  // A version that somebody chose counts more than the one of an image.
  const hasChosen = state.known && state.versionBy === undefined && !state.file?.isExample;
  const version = hasChosen ? undefined : versionIn(given);
  const { report: _, problem: __, ...rest } = state;
  return answered({ ...(version ? unversioned(state) : rest), ...version, started, context });
};

/** The state after files were chosen. A file that cannot be used leaves what was there, and says why. */
export const chosen = (state: PageState, given: Together, isExample = false): PageState => {
  const next = afterConfig(state, given, isExample);
  const { unread } = given;
  if (unread === undefined) return next;
  const { name, says, services } = unread;
  const hint =
    next.file === undefined
      ? ' Drop config.json first, or both together.'
      : ' Until it is read, the answer is by the config alone. Drop the file that it needs, if it needs one.';
  return {
    ...next,
    problem: {
      title: services ? `Which service of ${name} is the server?` : `${name} is not used.`,
      says: [services ? 'Until one is chosen, the answer is by the config alone.' : `${capital(says)}.${hint}`],
      ...(services && { services }),
    },
  };
};

/** The state after somebody chose a version. */
export const versioned = (state: PageState, version: ServerVersion): PageState =>
  answered({ ...unversioned(state), ...knownAs(version) });

/** The state after something else was said of the server. */
export const surrounded = ({ report: _, ...state }: PageState, context: UpgradeOptions): PageState =>
  answered({ ...state, context });
