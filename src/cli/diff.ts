import { type Diff, type Difference, type DiffSide, describeOff, diff } from '../audit.js';
import { isEnvironmentWarning } from '../environment/warnings.js';
import { describeIssue, describeWarning } from '../issues.js';
import type { Release } from '../releases.js';
import { bothText } from './both.js';
import { exit, type Given, type Io, UsageError } from './command.js';
import { contextOf, releaseNamed } from './context.js';
import { titleOf } from './diff-title.js';
import { inputName, readInput } from './input.js';
import { looksOf, withLooks } from './no-config.js';
import { say } from './say.js';
import { type Cell, print, type Table } from './table.js';

type Compared = Extract<Diff, { status: 'ok' }>;

const sideText = ({ sort, release, asLoaded, properties }: DiffSide): string =>
  `${sort === 'facts' ? 'facts' : `a ${sort}`}${release === undefined ? '' : ` of release ${release}`}${asLoaded === false ? ' as written' : ''}, ${properties} properties`;

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Why a side is the same as no other. */
const ambiguityNotes = (name: string, { ambiguity: { repeated, unlike, strange } }: DiffSide): readonly string[] => [
  ...(repeated === 0
    ? []
    : [
        `${name} gives ${times(repeated, 'name', 'names')} more than once in one object: receivers differ in which one they take.`,
      ]),
  ...(unlike === 0 ? [] : [`${name} holds ${times(unlike, 'property', 'properties')} again with another value.`]),
  ...(strange === 0
    ? []
    : [`${name} holds ${times(strange, 'part', 'parts')} that no client library writes, not compared: see verify.`]),
];

const notesOf = (name: string, { twice, otherEvents: { names, others } }: DiffSide): readonly string[] => [
  ...(twice === 0 ? [] : [`${name} holds ${twice} properties more than once; the last one is compared.`]),
  ...(names.length + others === 0
    ? []
    : [
        `${name} also holds other reports, which are not compared: ${[...names, ...(others === 0 ? [] : [`${others} not shown`])].join(', ')}.`,
      ]),
];

const offText = ({ disabled, stop }: DiffSide): string | undefined =>
  disabled === undefined
    ? undefined
    : `${stop ? describeOff(stop) : `${disabled} is false.`} Compared is what would be sent.`;

/** That diagnostics are off; of one file it is said once. */
const offNotes = ({ a, b }: Compared, oneFile: boolean): readonly string[] => {
  const [first, second] = [offText(a), offText(b)];
  if (oneFile && first !== undefined && second !== undefined)
    return [
      first === second ? `A and B: ${first}` : `A: ${first}`,
      ...(first === second ? [] : ['B: they are off as well.']),
    ];
  return [...(first === undefined ? [] : [`A: ${first}`]), ...(second === undefined ? [] : [`B: ${second}`])];
};

const envelopeNote = ({ a, b }: Compared): readonly string[] => {
  const inside = ({ envelope }: DiffSide): string =>
    envelope === undefined ? 'each event by itself' : `inside one event, ${envelope}`;
  return a.envelope === b.envelope ? [] : [`A is sent ${inside(a)}; B ${inside(b)}.`];
};

const totals = (compared: Compared, oneFile: boolean): Table => {
  const { a, b, totals: count, unseen } = compared;
  return {
    title: titleOf(compared),
    notes: [
      `A: ${sideText(a)}`,
      `B: ${sideText(b)}`,
      ...offNotes(compared, oneFile),
      ...notesOf('A', a),
      ...notesOf('B', b),
      ...ambiguityNotes('A', a),
      ...ambiguityNotes('B', b),
      ...envelopeNote(compared),
    ],
    columns: ['', 'count', ''],
    rows: [
      ['same', `${count.same}`, ''],
      [
        'changed',
        `${count.changed}`,
        count.onlyOnServers === 0 ? '' : `${count.onlyOnServers} on the servers alone: the payloads are the same`,
      ],
      ['added', `${count.added}`, 'only in B'],
      ['removed', `${count.removed}`, 'only in A'],
      ...(count.unknown === 0
        ? []
        : [['not known', `${count.unknown}`, 'the same in the payloads, but a server may send text in clear there']]),
      ...(count.hidden === 0 ? [] : [['not shown', `${count.hidden}`, 'differences under names that may be secrets']]),
      ...(unseen
        ? [
            ['not sent', `${unseen.withheld}`, 'settings differ, and nothing of them is sent'],
            ['no effect', `${unseen.others}`, 'other settings differ, and what is sent of them is the same'],
          ]
        : []),
    ],
  };
};

const colours = { changed: 'yellow', added: 'green', removed: 'red' } as const;

const titles = { changed: 'Changed', added: 'Added', removed: 'Removed' } as const;

/** What comes with a release is said once, in the title. */
const byRelease = /^(release \S+ (?:starts to tell|no longer tells)) /;

const differenceTable = (sort: Difference['sort'], differences: readonly Difference[]): Table => {
  const alike = differences.filter((one) => one.sort === sort);
  const [, upgrade] = byRelease.exec(alike[0]?.says ?? '') ?? [];
  const shared = upgrade !== undefined && alike.every(({ says }) => says.startsWith(upgrade)) ? upgrade : undefined;
  return {
    title: shared === undefined ? titles[sort] : `${titles[sort]}: ${shared}`,
    columns: [
      'field',
      ...(sort === 'added' ? [] : ['A']),
      ...(sort === 'removed' ? [] : ['B']),
      'setting',
      'what it says',
    ],
    rows: alike.map(({ event, property, server, payload, settings, says }): readonly Cell[] => [
      { text: `${event}.${property}`, colour: colours[sort] },
      ...(sort === 'added' ? [] : [bothText(server.a, payload.a)]),
      ...(sort === 'removed' ? [] : [bothText(server.b, payload.b)]),
      settings.join(', '),
      shared === undefined ? says : says.slice(shared.length + 1),
    ]),
  };
};

const tablesOf = (compared: Compared, oneFile: boolean): readonly Table[] => [
  totals(compared, oneFile),
  ...(['changed', 'added', 'removed'] as const)
    .map((sort) => differenceTable(sort, compared.differences))
    .filter(({ rows }) => rows.length > 0),
];

const releasesOf = ({ options }: Given): { readonly a?: Release; readonly b?: Release } => {
  const points = new Map<unknown, Release>();
  const named = (version: string | boolean | undefined): Release | undefined => {
    if (typeof version !== 'string') return undefined;
    const point = points.get(version) ?? releaseNamed(version);
    points.set(version, point);
    return point;
  };
  const [a, b] = [named(options['release-a'] ?? options.release), named(options['release-b'] ?? options.release)];
  return { ...(a !== undefined && { a }), ...(b !== undefined && { b }) };
};

const unusable = async (
  { side, issues }: Extract<Diff, { status: 'invalid' }>,
  given: string,
  file: string,
  io: Io,
): Promise<number> => {
  for (const issue of await withLooks(issues, given)) {
    const text =
      issue.code === 'missing' && issue.path === 'release'
        ? `it is ${(await looksOf(given)) === 'facts' ? 'a file of facts' : 'a config'}: name its release, with --release or --release-${side.toLowerCase()}`
        : describeIssue(issue);
    say(io, 'error', `${side}, ${inputName(file)}: ${text}`);
  }
  return exit.unusable;
};

/** Says the warnings of both; what holds for the variables of both is said once. */
const warn = ({ a, b }: Compared, io: Io): void => {
  const textsOf = ({ warnings }: DiffSide): readonly string[] =>
    warnings.filter(isEnvironmentWarning).map(describeWarning);
  const shared = textsOf(a).filter((text) => textsOf(b).includes(text));
  for (const text of shared) say(io, 'warning', text);
  for (const [name, { warnings }] of [['A', a] as const, ['B', b] as const]) {
    const texts = warnings.map(describeWarning).filter((text) => !shared.includes(text));
    for (const text of texts) say(io, 'warning', `${name}: ${text}`);
  }
};

export const run = async (given: Given, io: Io): Promise<number> => {
  const [fileA, fileB, ...more] = given.files;
  if (fileA === undefined || fileB === undefined || more.length > 0)
    throw new UsageError('diff compares two files: diff A B');
  if (fileA === '-' && fileB === '-') throw new UsageError('only one of the two can be standard input');
  const { a, b } = releasesOf(given);
  const context = await contextOf(given, io);
  const [textA, textB] = [await readInput(fileA, io), await readInput(fileB, io)];
  const compared = diff(textA, textB, {
    ...context,
    ...(a !== undefined && { a: { release: a } }),
    ...(b !== undefined && { b: { release: b } }),
  });
  if (compared.status === 'invalid') {
    const isA = compared.side === 'A';
    return unusable(compared, isA ? textA : textB, isA ? fileA : fileB, io);
  }
  warn(compared, io);
  await print(io, given.options, compared, tablesOf(compared, textA === textB));
  return compared.equal ? exit.fine : exit.findings;
};
