import type { Issue, Position, Warning } from '../../issues.js';
import { fold } from '../../json/fold.js';
import type { Limits } from '../../json/limits.js';
import { type Node, nodeOfValue, positionsIn } from '../../json/node.js';
import { readText } from '../../json/read.js';
import type { Release } from '../../releases/points.js';
import { failed, ok, type Result } from '../../result.js';
import { factsFromConfig, factsFromEnvironment } from '../../schema/facts/facts-from-elsewhere.js';
import { type Compiled, compiledFor, type EffectiveValues, effectiveOf } from '../../transform/compile.js';
import type { ServerContext } from '../../transform/compile-field.js';
import { type CompiledDaily, dailyFor } from '../../transform/daily.js';
import { decode } from '../../transform/decode.js';
import { resolveValues } from '../../transform/defaults.js';
import type { Environment } from '../../transform/environment/index.js';
import type { Layout, Slot, Values } from '../../transform/layout.js';
import { surroundingsOf } from '../../transform/plan.js';
import { givenIn, memberNamed, optionsIn } from '../../transform/request.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { type UnknownFacts, unknownFactsIn } from './unknown-facts.js';

/** Whether a file of facts has a section, and whether that is null. */
type FactState = 'absent' | 'null' | 'given';

/** Everything that a file of facts says. */
export interface KnownFacts {
  readonly daily: CompiledDaily;
  readonly values: Values;
  /** One row of values for each scheme of teams. */
  readonly schemes: readonly Values[];
  readonly stateOf: (section: string) => FactState;
  /** What the file lists as unknown: fields that depend on it are left out, and not judged. */
  readonly unknown: UnknownFacts;
  readonly config: {
    readonly compiled: Compiled;
    readonly effective: EffectiveValues;
    readonly surroundings: ServerContext;
    /** The server's environment, where the file holds it. */
    readonly env: Environment | undefined;
    /** Whether the server is an enterprise build, where the file says so. */
    readonly enterpriseReady: boolean | undefined;
    readonly isGiven: boolean;
  };
}

/** How a file of facts is read. */
export interface FactsOptions extends Limits {
  /** Take its config as the server's loader repairs it. Default: false. */
  readonly asLoaded?: boolean;
  /** Facts to take as unknown, as well as those that the file lists under `unknown`. */
  readonly unknown?: readonly string[];
}

/** Members of the file that are no facts themselves: as in a request of the command. */
const notFacts: ReadonlySet<string> = new Set(['config', 'env', 'plugins', 'teamSchemes', 'unknown']);

const emptyNode = nodeOfValue({});

const complete = (given: Values, layout: Layout): Values => resolveValues(given, layout, [], false);

const schemesOf = (
  list: Node | undefined,
  layout: Layout,
  position: (offset: number) => Position,
): { readonly rows: readonly Values[]; readonly issues: readonly Issue[]; readonly warnings: readonly Warning[] } => {
  if (list === undefined || list.found === 'null') return { rows: [], issues: [], warnings: [] };
  const path = 'teamSchemes';
  if (!list.items) {
    const { found, at } = list;
    const issue: Issue = { code: 'wrongType', path, expected: 'an array', found, ...position(at) };
    return { rows: [], issues: [issue], warnings: [] };
  }
  const decoded = list.items.map((node, index) => {
    const members = [{ name: path, at: node.at, node }];
    const { given, issues, warnings } = decode({ ...emptyNode, members }, layout, position);
    const numbered = issues.map((issue) =>
      'path' in issue ? { ...issue, path: issue.path.replace(path, `${path}[${index}]`) } : issue,
    );
    return { row: complete(given, layout), issues: numbered, warnings };
  });
  return {
    rows: decoded.map(({ row }) => row),
    issues: decoded.flatMap(({ issues }) => issues),
    warnings: decoded.flatMap(({ warnings }) => warnings),
  };
};

/** Adds facts that are not given and that the config has. */
const fillFromConfig = (given: Values, { slotOf }: Layout, { compiled, effective }: KnownFacts['config']): void => {
  for (const [fact, setting] of Object.entries(factsFromConfig)) {
    const [slot, source] = [slotOf.get(fact), compiled.layout.slotOf.get(setting)];
    if (slot && source) given[slot.index] ??= effective.values[source.index];
  }
};

/** Adds facts that are not given and that the environment has. */
const fillFromEnvironment = (given: Values, { slotOf }: Layout, env: Readonly<Record<string, string>>): void => {
  for (const [fact, variable] of Object.entries(factsFromEnvironment)) {
    const slot = slotOf.get(fact);
    if (slot && Object.hasOwn(env, variable)) given[slot.index] ??= env[variable];
  }
};

/** Whether the build is an enterprise one is both a fact and an option: a mistake in it is said once. */
const once = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(
    issues.map((issue, index) => ['path' in issue && issue.path === 'enterpriseReady' ? issue.path : index, issue]),
  ).values(),
];

const factsIn = (
  root: Node,
  text: string | undefined,
  release: Release,
  { asLoaded = false, unknown: more = [] }: FactsOptions,
): Result<KnownFacts> => {
  const read = optionsIn(root, text, { nullIsUnknown: true });
  const options = read.ok ? read.value : {};
  const daily = dailyFor(release);
  // One for all entries of a list: each of its own would read the text from its start.
  const position = positionsIn(text);
  const members = root.members?.filter(({ name }) => !notFacts.has(name));
  const decoded = decode(members ? { ...root, members } : root, daily.facts, position);
  const schemes = schemesOf(memberNamed(root, 'teamSchemes'), daily.scheme, position);
  const unknown = unknownFactsIn(root, position);
  const compiled = compiledFor(release);
  const config = givenIn(root, 'config');
  const effective = effectiveOf(compiled, config ?? emptyNode, text, { ...options, asLoaded });
  const refused = config ? refusedAsConfig(config).map((issue) => ({ ...issue, path: 'config' })) : [];
  const issues = [
    ...(read.ok ? [] : read.issues),
    ...decoded.issues,
    ...schemes.issues,
    ...(unknown.ok ? [] : unknown.issues),
    ...(refused.length > 0 ? refused : effective.issues),
  ];
  if (issues.length > 0) return failed(once(issues));
  const known = {
    compiled,
    effective,
    surroundings: surroundingsOf(options),
    env: options.env,
    enterpriseReady: options.enterpriseReady,
    isGiven: config !== undefined,
  };
  if (known.isGiven) fillFromConfig(decoded.given, daily.facts, known);
  fillFromEnvironment(decoded.given, daily.facts, options.env ?? {});
  const facts: KnownFacts = {
    daily,
    values: complete(decoded.given, daily.facts),
    schemes: schemes.rows,
    stateOf: (section) => {
      const found = root.members?.findLast(({ name }) => fold(name) === fold(section))?.node.found;
      return found === undefined ? 'absent' : found === 'null' ? 'null' : 'given';
    },
    unknown: new Set([...(unknown.ok ? unknown.value : []), ...more]),
    config: known,
  };
  const warnings = unknown.ok ? unknown.warnings : [];
  return ok(facts, [...decoded.warnings, ...schemes.warnings, ...warnings, ...effective.warnings]);
};

/** Reads a file of facts: its text, or what `JSON.parse` made of it. */
export const readFacts = (given: unknown, release: Release, options: FactsOptions): Result<KnownFacts> => {
  if (typeof given === 'string') {
    const read = readText(given, options);
    if (!read.ok) return read;
    const known = factsIn(read.value.node, read.value.text, release, options);
    return known.ok ? ok(known.value, [...read.warnings, ...known.warnings]) : known;
  }
  try {
    return factsIn(nodeOfValue(given), undefined, release, options);
  } catch {
    // Whatever the object raised may hold anything.
    return failed([{ code: 'unreadable', path: 'the facts' }]);
  }
};

/** The value of a fact, as it was given or by default. */
export const factAt = ({ daily, values }: KnownFacts, path: string): unknown => {
  const slot: Slot | undefined = daily.facts.slotOf.get(path);
  return slot && values[slot.index];
};

/** The value of a setting of the config. */
export const settingAt = ({ config: { compiled, effective } }: KnownFacts, path: string): unknown => {
  const slot = compiled.layout.slotOf.get(path);
  return slot && effective.values[slot.index];
};
