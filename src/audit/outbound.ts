import { optionsWithRelease } from '../arguments.js';
import type { Warning } from '../issues.js';
import { guarded, invalid } from '../misuse.js';
import { type Span, spanAt, spansOf } from '../outbound/at.js';
import { isOfApp, type Switch, type Way, type WayStatement } from '../outbound/declare.js';
import {
  nameOfSwitch,
  type Switchboard,
  settingOf,
  settingsOfSwitch,
  stateOf,
  switchesOf,
  type WayState,
} from '../outbound/state.js';
import { ways } from '../outbound/ways/index.js';
import { type Release, releases } from '../releases.js';
import { consolePlaceOf } from '../schema/console.js';
import { environmentRules } from '../schema/environment.js';
import { isIssue, type ServerVersion, serverVersion } from '../server-version.js';
import { at } from '../timeline.js';
import { type Compiled, compiledFor, settledOf } from '../transform/compiled.js';
import { type Node, nodeOfValue, Unreadable } from '../transform/json.js';
import { readText } from '../transform/read.js';
import { variablesOf } from '../transform/variables.js';
import { boardOf, emptyFile, untouchedBoard } from './boards.js';
import type { AppWay, Outbound, OutboundOptions, OutboundSwitch, OutboundWay, WayFacts } from './outbound-answer.js';
import { sameValue } from './same.js';

const newest = releases.at(-1) as Release;

/** A config as the switches see it, and a file without any setting for comparison. */
interface Boards {
  readonly variables: ReadonlyMap<string, string>;
  readonly given: Switchboard;
  readonly untouched: Switchboard;
}

/** The variable that overrides each setting; none in a release that reads no variables. */
const variablesAt = ({ layout, release }: Compiled): ReadonlyMap<string, string> =>
  new Map(
    at(environmentRules, release) === undefined
      ? []
      : variablesOf(layout.file, release).map(([variable, { path }]) => [path, variable]),
  );

const switchNow = (one: Switch, board: Switchboard, variables: Boards['variables']): OutboundSwitch => {
  const now = settingOf(one, board);
  const [path] = settingsOfSwitch(one);
  const from = path === undefined ? {} : { from: board.originOf(path) };
  switch (one.by) {
    case 'setting': {
      const place = consolePlaceOf(one.setting, newest);
      const { setting: name, value: stopsAt, note } = one;
      const variable = variables.get(name);
      return {
        by: one.by,
        name,
        stopsAt,
        now,
        ...from,
        ...(variable !== undefined && { variable }),
        ...(place && { console: place }),
        ...(note !== undefined && { note }),
      };
    }
    case 'pluginState':
      return { by: one.by, name: nameOfSwitch(one), stopsAt: false, now, ...from };
    default:
      return { by: one.by, name: nameOfSwitch(one), stopsAt: one.value, now, ...from };
  }
};

const otherReceiver = ({ addressIn = [] }: WayStatement, { given, untouched }: Boards): boolean =>
  addressIn.some((path) => {
    const value = given.valueOf(path);
    return value !== undefined && value !== '' && !sameValue(value, untouched.valueOf(path));
  });

const offOf = ({ off }: WayStatement, { given, variables }: Boards): OutboundWay['off'] =>
  off.map((optOut) => switchesOf(optOut).map((one) => switchNow(one, given, variables)));

const factsOf = ({ since: _, receivers: __, ...facts }: Way): WayFacts => facts;

const wayNow = (way: Way, { says, ...span }: Span<WayStatement>, boards: Boards): OutboundWay => {
  const { addressIn: declared = [], ...rest } = says;
  const addressIn = declared.filter((path) => boards.given.has(path));
  const doubts = [says.doubt, way.doubt].filter((doubt) => doubt !== undefined);
  return {
    ...factsOf(way),
    ...rest,
    ...span,
    ...(addressIn.length > 0 && { addressIn }),
    ...(doubts.length > 0 && { doubt: doubts.join('; ') }),
    state: stateOf(says, boards.given, boards.untouched),
    off: offOf(says, boards),
    ...(otherReceiver(says, boards) && { otherReceiver: true as const }),
  };
};

const appWay = (way: Way, boards: Boards): AppWay => ({
  ...factsOf(way),
  statements: spansOf(way.since).map(({ says, ...span }) => ({ ...span, says: { ...says, off: offOf(says, boards) } })),
});

const answer = (
  { text: version, numbers, release: own }: ServerVersion,
  root: Node | undefined,
  text: string | undefined,
  options: OutboundOptions,
  read: readonly Warning[],
): Outbound => {
  const [silent, release] = [own === undefined, own ?? newest];
  const compiled = compiledFor(release);
  const { env } = options;
  // A new server makes up its config from the defaults; its loader has nothing to repair yet.
  const settled = root
    ? settledOf(compiled, root, text, options)
    : settledOf(compiled, emptyFile, undefined, { ...options, asLoaded: false });
  if (settled.issues.length > 0) return { status: 'invalid', issues: settled.issues };
  const boards: Boards = {
    variables: variablesAt(compiled),
    given: boardOf(compiled, settled, env),
    untouched: untouchedBoard(compiled),
  };
  const found = ways
    .filter((way) => !isOfApp(way))
    .flatMap((way) => {
      const span = spanAt(way.since, numbers);
      return span ? [wayNow(way, span, boards)] : [];
    });
  const count = (state: WayState): number => found.filter((way) => way.state === state).length;
  return {
    status: 'ok',
    version,
    readAs: release,
    config: root !== undefined,
    asLoaded: options.asLoaded ?? false,
    reportsConfig: !silent,
    totals: {
      on: count('on'),
      off: count('off'),
      'not by default': count('not by default'),
      onAction: found.filter(({ state, onAction }) => state === 'on' && onAction).length,
    },
    ways: found,
    apps: ways.filter(isOfApp).map((way) => appWay(way, boards)),
    // What the last release does not know, a later server may.
    warnings: [...read, ...settled.warnings.filter(({ code }) => !silent || !ofNames.has(code))],
  };
};

/** What is said of names that a release does not know. */
const ofNames: ReadonlySet<Warning['code']> = new Set(['unknownNames', 'unknownVariables']);

/**
 * Every way by which a server of some version, its plugins and its web app send something outwards by themselves: where
 * to, when, what, and what stops it, with the state of every switch in this config. It answers for versions that report
 * no configuration as well, and holds no value of the config.
 *
 * @param config - the text of a config.json, or the parsed object; `undefined` for a config in which all is at its default
 * @param options - the server's version, and what else its config depends on
 * @returns `ok` with every way, or `invalid` with issues. Source: `reference/outbound.json`
 * @example
 * const found = outbound('{"LogSettings": {"EnableDiagnostics": false}}', { release: '11.4' });
 * if (found.status === 'ok') found.ways.find(({ id }) => id === 'security-update-check')?.state; // 'on'
 */
export const outbound = (config: unknown, options: OutboundOptions): Outbound =>
  guarded(() => {
    const asked = optionsWithRelease(options);
    const version = serverVersion(asked.release);
    if (isIssue(version)) return { status: 'invalid', issues: [version] };
    if (config === undefined) return answer(version, undefined, undefined, asked, []);
    if (typeof config === 'string') {
      const read = readText(config, asked);
      if ('issue' in read) return { status: 'invalid', issues: [read.issue] };
      return answer(version, read.node, read.text, asked, read.warnings);
    }
    try {
      return answer(version, nodeOfValue(config), undefined, asked, []);
    } catch (error) {
      if (error instanceof Unreadable)
        return { status: 'invalid', issues: [{ code: 'unreadable', path: 'the config' }] };
      throw error;
    }
  }, invalid);
