import type { Bench } from './bench.js';
import type { Json } from './edit.js';
import { fieldsBetween, isSame, labelsOf, mostViolations, type Violation } from './findings.js';
import type { Choice, MakeInput } from './places.js';
import {
  type CommandRoute,
  commandRoutes,
  type Input,
  noPayload,
  type OwnRoute,
  ownRoutes,
  type Route,
  type RouteOutcome,
} from './routes.js';
import { fewest, shrunk } from './shrink.js';
import { type SettingSpelling, usual } from './spell.js';
import { asking, type Steps, settling } from './steps.js';
import { sortOf } from './values.js';

/** A config, what is put into it, and what must come of it. */
interface Comparison {
  readonly config: Json;
  readonly choices: readonly Choice[];
  readonly make: MakeInput;
  readonly spelling: SettingSpelling;
  readonly expected: RouteOutcome;
  /** All of this package's, unless stated otherwise. */
  readonly routes?: readonly OwnRoute[];
  /** All of the command's, unless stated otherwise. */
  readonly through?: readonly CommandRoute[];
}

/** Compares what all routes make of a config, and collects what differs. */
export interface Comparing {
  readonly violations: Violation[];
  /** How many payloads each route made. */
  readonly made: ReadonlyMap<Route, number>;
  /** More violations would say nothing more. */
  readonly isEnough: () => boolean;
  readonly note: (violations: readonly Violation[]) => void;
  /** What a config comes to as an object; other routes, all of them unless stated otherwise, have to agree on it. */
  readonly reference: (
    make: MakeInput,
    config: Json,
    choices?: readonly Choice[],
    others?: readonly OwnRoute[],
  ) => Steps<RouteOutcome>;
  /** Sends an altered config through the routes of the command alone, some time. */
  readonly handOver: (make: MakeInput, config: Json, choices: readonly Choice[], expected: RouteOutcome) => Steps<void>;
  /** Whether every route makes the expected payload of a config with these choices; notes what does not. */
  readonly same: (comparison: Comparison) => Steps<boolean>;
  /** The same of an input that is no altered config, of which `routes` are compared. */
  readonly sameInput: (input: Input, expected: RouteOutcome, says: string, routes?: readonly OwnRoute[]) => Steps<void>;
  /** Waits for the routes of the command. */
  readonly settle: () => Steps<void>;
}

export const comparing = (
  { names, compiled: { envelope } }: Bench,
  routes: Readonly<Record<OwnRoute, (input: Input) => RouteOutcome>>,
  untilFirst: boolean,
): Comparing => {
  const violations: Violation[] = [];
  const made = new Map<Route, number>();
  const handed: Comparison[] = [];
  const fields = (before: RouteOutcome, after: string): readonly string[] =>
    fieldsBetween(names, envelope, before.bytes, after);
  const noted = new Set<string>();
  const note = (found: readonly Violation[]): void => {
    const fresh = found.filter((violation) => !noted.has(JSON.stringify(violation)));
    for (const violation of fresh) noted.add(JSON.stringify(violation));
    violations.push(...fresh);
  };
  let shown = 0;
  const isEnough = (): boolean => shown >= mostViolations || (untilFirst && violations.length > 0);
  /** What rounds show takes its time to be made small. */
  const show = (found: readonly Violation[]): void => {
    shown += found.length;
    note(found);
  };
  /** Routes that differ before anything is replaced: that says all there is to say about them. */
  const broken = new Set<OwnRoute>();
  const count = (route: Route): void => {
    made.set(route, (made.get(route) ?? 0) + 1);
  };
  const through = (route: OwnRoute, input: Input): RouteOutcome => {
    count(route);
    return routes[route](input);
  };
  const differing = (
    input: Input,
    expected: RouteOutcome,
    some: readonly OwnRoute[] = ownRoutes,
  ): readonly OwnRoute[] => some.filter((route) => !broken.has(route) && !isSame(expected, through(route, input)));

  function* sendLater(input: Input, comparison: Comparison): Steps<void> {
    if (input.text.includes('\n')) return;
    handed.push(comparison);
    const { expected, through: some = commandRoutes } = comparison;
    yield { step: 'hand over', input, expected: expected.bytes, through: some };
  }

  /** What shows, made as small as it gets: through the first route that shows it. */
  const smallest = (comparison: Comparison, seenBy: readonly OwnRoute[]): Violation => {
    const { config, choices, make, spelling, expected } = comparison;
    const route = seenBy[0] as OwnRoute;
    const outcome = (some: readonly Choice[], as: SettingSpelling = usual): RouteOutcome =>
      routes[route](make(config, some, as));
    const shows = (some: readonly Choice[]): boolean => !isSame(expected, outcome(some));
    if (shows([])) return { code: 'changesLater', routes: seenBy, fields: fields(expected, outcome([]).bytes) };
    if (!shows(choices)) {
      const { bytes } = outcome(choices, spelling);
      return {
        code: 'routesDiffer',
        routes: seenBy,
        spelling: spelling.says,
        settings: isSame(expected, outcome([], spelling)) ? labelsOf(choices) : [],
        fields: fields(expected, bytes),
      };
    }
    const few = fewest(choices, shows);
    const [only] = few;
    // What is all one to a rule is so at some lengths only: it cannot be cut down.
    const isWithheld = only?.[0].reach === 'withheld';
    const value =
      few.length === 1 && only && isWithheld
        ? shrunk(only[1].value, (candidate) => {
            const { bytes } = outcome([[only[0], { ...only[1], value: candidate }]]);
            return bytes !== expected.bytes && bytes !== noPayload.invalid;
          })
        : only?.[1].value;
    const cut =
      few.length === 1 ? sortOf(value) : [...new Set(few.map(([, { value: each }]) => sortOf(each)))].join(', ');
    return {
      code: isWithheld ? 'leaks' : 'tellsMore',
      settings: labelsOf(few),
      sort: [...new Set(few.map(([, { sort }]) => sort))].join(', '),
      smallest: cut,
      fields: fields(expected, outcome(few).bytes),
      routes: seenBy,
    };
  };

  // The input is made anew where it matters: thousands of them would fill the memory.
  const handOver: Comparing['handOver'] = (make, config, choices, expected) =>
    sendLater(make(config, choices), { config, choices, make, spelling: usual, expected });

  function* reference(
    make: MakeInput,
    config: Json,
    choices: readonly Choice[] = [],
    others: readonly OwnRoute[] = ownRoutes.slice(1),
  ): Steps<RouteOutcome> {
    const input = make(config, choices);
    const expected = through('object', input);
    const differs = differing(input, expected, others);
    if (differs.length > 0) {
      const [route] = differs as readonly [OwnRoute];
      if (choices.length === 0) for (const one of differs) broken.add(one);
      show([
        {
          code: 'routesDiffer',
          routes: differs,
          spelling: usual.says,
          settings: labelsOf(choices),
          fields: fields(expected, routes[route](input).bytes),
        },
      ]);
    }
    yield* sendLater(input, { config, choices, make, spelling: usual, expected });
    return expected;
  }

  function* same(comparison: Comparison): Steps<boolean> {
    const { config, choices, make, spelling, expected, routes: some = ownRoutes } = comparison;
    const input = make(config, choices, spelling);
    const seenBy = differing(input, expected, some);
    if (seenBy.length > 0) show([smallest(comparison, seenBy)]);
    yield* sendLater(input, comparison);
    return seenBy.length === 0;
  }

  function* sameInput(
    input: Input,
    expected: RouteOutcome,
    says: string,
    some: readonly OwnRoute[] = ownRoutes,
  ): Steps<void> {
    const [route, ...others] = differing(input, expected, some);
    const make: MakeInput = () => input;
    if (route)
      show([
        {
          code: 'routesDiffer',
          routes: [route, ...others],
          spelling: says,
          settings: [],
          fields: fields(expected, routes[route](input).bytes),
        },
      ]);
    yield* sendLater(input, { config: input.config, choices: [], make, spelling: { says }, expected });
  }

  function* settle(): Steps<void> {
    const { mismatches, made: inCommand } = yield* settling();
    for (const [route, payloads] of inCommand) made.set(route, payloads);
    const seen = new Set<Route>();
    for (const { route, number } of mismatches) {
      const comparison = handed[number];
      if (comparison === undefined || seen.has(route) || isEnough()) continue;
      seen.add(route);
      show(yield* inTheCommand(route, comparison));
    }
  }

  /** What a route of the command shows. Each choice is sent through it by itself, all of them at once. */
  function* inTheCommand(route: Parameters<typeof asking>[0], comparison: Comparison): Steps<readonly Violation[]> {
    const { config, choices, make, spelling, expected } = comparison;
    const inputs = [
      make(config, choices, spelling),
      make(config, []),
      ...choices.map((choice) => make(config, [choice])),
    ];
    const [all = '', none = '', ...each] = yield* asking(route, inputs);
    const leaking = none === expected.bytes ? choices.filter((_, at) => each[at] !== expected.bytes) : [];
    if (leaking.length === 0) {
      const settings = none === expected.bytes ? labelsOf(choices) : [];
      const shown = all === expected.bytes ? none : all;
      return [
        { code: 'routesDiffer', routes: [route], spelling: spelling.says, settings, fields: fields(expected, shown) },
      ];
    }
    return leaking.map(([{ label }, { sort, value }]) => ({
      code: 'leaks',
      settings: [label],
      sort,
      smallest: sortOf(value),
      fields: fields(expected, all),
      routes: [route],
    }));
  }

  return { violations, made, isEnough, note, reference, handOver, same, sameInput, settle };
};
