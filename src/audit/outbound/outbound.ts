import { optionsWithRelease } from '../../arguments.js';
import type { Warning } from '../../issues.js';
import { type Node, nodeOfValue, Unreadable } from '../../json/node.js';
import { readText } from '../../json/read.js';
import { guarded, invalid } from '../../misuse.js';
import { type Span, spanAt, spansOf } from '../../outbound/at.js';
import { isOfApp, type Way, type WayStatement } from '../../outbound/declare.js';
import { receiversOf } from '../../outbound/named-receivers.js';
import { stateOf, stateWhenNew, switchesOf, type WayState } from '../../outbound/state.js';
import { ways } from '../../outbound/ways/index.js';
import { type Release, releases } from '../../releases/points.js';
import {
  declaredNumbers,
  findVersion,
  isBefore,
  lastKnownVersion,
  type ServerVersion,
} from '../../releases/server-version.js';
import { at } from '../../releases/timeline.js';
import { environmentRules } from '../../schema/loading/environment.js';
import type { FromConfig } from '../../transform/build.js';
import { type Compiled, compiledFor, effectiveOf } from '../../transform/compile.js';
import { variablesOf } from '../../transform/environment/variables.js';
import { boardOf, emptyFile, untouchedBoard } from '../stopping/boards.js';
import type { AppWay, Outbound, OutboundOptions, OutboundWay, WayFacts } from './answer.js';
import { type Boards, switchNow } from './switch.js';

const newest = releases.at(-1) as Release;

const variablesByRelease = new Map<Release, ReadonlyMap<string, string>>();

/** The variable that overrides each setting; none in a release that reads no variables. */
const variablesAt = ({ layout, release }: Compiled): ReadonlyMap<string, string> => {
  const known = variablesByRelease.get(release);
  if (known !== undefined) return known;
  const named = at(environmentRules, release) === undefined ? [] : variablesOf(layout.file, release);
  const variables = new Map(named.map(([variable, { path }]) => [path, variable]));
  variablesByRelease.set(release, variables);
  return variables;
};

const offOf = (says: WayStatement, boards: Boards, isSilent: boolean): OutboundWay['off'] =>
  says.off.map((optOut) => switchesOf(optOut).map((one) => switchNow(one, says, boards, isSilent)));

/** A source that anybody can look up. */
const isPublic = (source: string): boolean => /^[\w-]+\/[\w.-]+@|^[\w.-]+\.[a-z]{2,}\//.test(source);

const factsOf = ({ since: _, receivers: __, sources, ...facts }: Way): WayFacts => ({
  ...facts,
  sources: sources.filter(isPublic),
});

const wayNow = (way: Way, { says, ...span }: Span<WayStatement>, boards: Boards, isSilent: boolean): OutboundWay => {
  const { addressIn: declared = [], ...rest } = says;
  const addressIn = declared.filter((path) => boards.given.has(path));
  const { hosts, namedIn } = receiversOf(says, boards.given, boards.untouched);
  const first = spansOf(way.since)[0]?.since;
  const doubts = [says.doubt, way.doubt].filter((doubt) => doubt !== undefined);
  return {
    ...factsOf(way),
    ...rest,
    ...span,
    ...(first !== undefined && first !== span.since && { first }),
    hosts,
    ...(addressIn.length > 0 && { addressIn }),
    ...(doubts.length > 0 && { doubt: doubts.join('; ') }),
    state: (boards.isNew ? stateWhenNew : stateOf)(says, boards.given, boards.untouched),
    off: offOf(says, boards, isSilent),
    ...(namedIn.length > 0 && { otherReceiver: true as const, receiverIn: namedIn }),
  };
};

const appWay = (way: Way, boards: Boards, isSilent: boolean): AppWay => ({
  ...factsOf(way),
  statements: spansOf(way.since).map(({ says, ...span }) => ({
    ...span,
    says: { ...says, off: offOf(says, boards, isSilent) },
  })),
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
  // A new server makes up its config from the defaults; its loader has nothing to repair yet.
  const effective = root
    ? effectiveOf(compiled, root, text, options)
    : effectiveOf(compiled, emptyFile, undefined, { ...options, asLoaded: false });
  if (effective.issues.length > 0) return { status: 'invalid', issues: effective.issues };
  const boards: Boards = {
    compiled,
    isNew: root === undefined,
    variables: variablesAt(compiled),
    given: boardOf(compiled, effective, options),
    untouched: untouchedBoard(compiled),
  };
  const found = ways
    .filter((way) => !isOfApp(way))
    .flatMap((way) => {
      const span = spanAt(way.since, numbers);
      return span ? [wayNow(way, span, boards, silent)] : [];
    });
  const sending = found.filter(({ sendsNothing }) => !sendsNothing);
  const count = (state: WayState): number => sending.filter((way) => way.state === state).length;
  return {
    status: 'ok',
    version,
    ...(isBefore({ numbers: declaredNumbers(lastKnownVersion) }, version) && { answeredAs: lastKnownVersion }),
    readAs: release,
    config: root !== undefined,
    asLoaded: options.asLoaded ?? false,
    reportsConfig: !silent,
    totals: {
      on: count('on'),
      off: count('off'),
      depends: count('depends'),
      onAction: found.filter(({ state, onAction }) => state === 'on' && onAction).length,
    },
    ways: found,
    apps: ways.filter(isOfApp).map((way) => appWay(way, boards, silent)),
    // What the last release does not know, a later server may; and it sends no field that could be wrong.
    warnings: [...read, ...effective.warnings.filter(({ code }) => !silent || !ofReports.has(code))],
  };
};

/** What is said of names that a release does not know, and of the fields that it sends. */
const ofReports: ReadonlySet<Warning['code']> = new Set(['unknownNames', 'unknownVariables', 'masked']);

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
export const outbound: FromConfig<OutboundOptions, Outbound> = (config: unknown, options: OutboundOptions): Outbound =>
  guarded(() => {
    const asked = optionsWithRelease(options);
    const found = findVersion(asked.release);
    if (!found.ok) return invalid(found.issues);
    const version = found.value;
    if (config === undefined) return answer(version, undefined, undefined, asked, []);
    if (typeof config === 'string') {
      const read = readText(config, asked);
      if (!read.ok) return invalid(read.issues);
      return answer(version, read.value.node, read.value.text, asked, read.warnings);
    }
    try {
      return answer(version, nodeOfValue(config), undefined, asked, []);
    } catch (error) {
      if (error instanceof Unreadable)
        return { status: 'invalid', issues: [{ code: 'unreadable', path: 'the config' }] };
      throw error;
    }
  }, invalid);
