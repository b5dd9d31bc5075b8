import { type Diff, type DiffSide, diff } from '../../audit/diff/diff.js';
import type { Difference } from '../../audit/diff/differences.js';
import type { Cell, Table } from '../../formats/table.js';
import { isEnvironmentWarning } from '../../transform/environment/warnings.js';
import { bothText } from '../../wording/both.js';
import { titleOf } from '../../wording/diff-title.js';
import { describeArrival, describeDifference } from '../../wording/difference.js';
import { describeDisclosure } from '../../wording/disclosure.js';
import { describeIssue, describeWarning } from '../../wording/problems/issues.js';
import { describeOff } from '../../wording/switches.js';
import { noteRefused } from '../complaining.js';
import { contextOf, withPacket } from '../context.js';
import { exit, UsageError } from '../exit.js';
import { gatheredCapture } from '../given/captures.js';
import { readConfig } from '../given/config.js';
import { knowingDeployment } from '../given/deployed.js';
import { inputName } from '../given/input.js';
import { looksOf, withLooks } from '../given/no-config.js';
import { foundPacket } from '../given/packet.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ContextOptions, PrintOptions, ReleaseOptions } from '../options.js';
import { print } from '../print.js';
import { releaseNamed } from '../release.js';
import { warnOf } from '../strict.js';
import { comparedReleases } from './comparison-releases.js';

type Compared = Extract<Diff, { status: 'ok' }>;

const sideText = ({ sort, release, asLoaded, properties }: DiffSide, { notJudged = 0 }: Compared['totals']): string =>
  `${sort === 'facts' ? 'facts' : `a ${sort}`}${release === undefined ? '' : ` of version ${release}`}${asLoaded === false ? ' as written' : ''}, ${properties} fields${notJudged === 0 ? '' : ' without those that are not judged'}`;

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Why a side can never equal another. */
const ambiguityNotes = (name: string, { ambiguity: { repeated, unlike, strange } }: DiffSide): readonly string[] => [
  ...(repeated === 0
    ? []
    : [
        `${name} gives ${times(repeated, 'name', 'names')} more than once in one object: receivers differ in which one they take.`,
      ]),
  ...(unlike === 0 ? [] : [`${name} holds ${times(unlike, 'field', 'fields')} again with another value.`]),
  ...(strange === 0
    ? []
    : [`${name} holds ${times(strange, 'part', 'parts')} that no client library writes, not compared: see verify.`]),
];

const notesOf = (name: string, { twice, otherEvents: { names, others } }: DiffSide): readonly string[] => [
  ...(twice === 0 ? [] : [`${name} holds ${twice} fields more than once; the last one is compared.`]),
  ...(names.length + others === 0
    ? []
    : [
        `${name} also holds other reports, which are not compared: ${[...names, ...(others === 0 ? [] : [`${others} not shown`])].join(', ')}.`,
      ]),
];

const offText = ({ disabled, stop }: DiffSide): string | undefined =>
  disabled === undefined ? undefined : `${stop ? describeOff(stop) : `${disabled} is false.`}`;

/** That diagnostics are off; of one file it is said once. */
const offNotes = ({ a, b }: Compared, oneFile: boolean): readonly string[] => {
  const [first, second] = [offText(a), offText(b)];
  if (oneFile && first !== undefined && second !== undefined)
    return [
      first === second ? `A and B: ${first}` : `A: ${first}`,
      ...(first === second ? [] : ['B: it is off here as well.']),
    ];
  return [...(first === undefined ? [] : [`A: ${first}`]), ...(second === undefined ? [] : [`B: ${second}`])];
};

const envelopeNote = ({ a, b }: Compared): readonly string[] => {
  const sends = ({ envelope }: DiffSide): string =>
    envelope === undefined ? 'sends one event per section' : `sends a single event, ${envelope}`;
  return a.envelope === b.envelope ? [] : [`A ${sends(a)}; B ${sends(b)}.`];
};

const totals = (compared: Compared, oneFile: boolean): Table => {
  const { a, b, totals: count, unseen } = compared;
  return {
    title: titleOf(compared),
    notes: [
      `A: ${sideText(a, count)}`,
      `B: ${sideText(b, count)}`,
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
        count.onlyOnServers === 0 ? '' : `${count.onlyOnServers} only on the servers: the payloads are the same`,
      ],
      ['added', `${count.added}`, 'only in B'],
      ['removed', `${count.removed}`, 'only in A'],
      ...(count.unknown === 0
        ? []
        : [['not known', `${count.unknown}`, 'the same in the payloads, but a server may send text in clear there']]),
      ...(count.notJudged === undefined
        ? []
        : [['not judged', `${count.notJudged}`, 'the environment sets them to an unknown value; see explain --all']]),
      ...(count.hidden === 0 ? [] : [['not shown', `${count.hidden}`, 'differences under names that may be secrets']]),
      ...(unseen
        ? [
            ['not sent', `${unseen.withheld}`, 'these settings differ, but are not sent'],
            ['no effect', `${unseen.others}`, 'these settings differ, but the data sent is identical'],
          ]
        : []),
    ],
  };
};

const colours = { changed: 'yellow', added: 'green', removed: 'red' } as const;

const titles = { changed: 'Changed', added: 'Added', removed: 'Removed' } as const;

/** What comes with a release is said once, in the title. */
const arrivalOf = ({ says }: Difference): string | undefined =>
  says.means === 'starts' || says.means === 'stops' ? describeArrival(says) : undefined;

const differenceTable = (sort: Difference['sort'], differences: readonly Difference[]): Table => {
  const alike = differences.filter((one) => one.sort === sort);
  const arrivals = new Set(alike.map(arrivalOf));
  const [shared] = arrivals.size === 1 ? arrivals : [];
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
      shared !== undefined && 'disclosure' in says && says.disclosure
        ? describeDisclosure(says.disclosure)
        : describeDifference(says),
    ]),
  };
};

const tablesOf = (compared: Compared, oneFile: boolean): readonly Table[] => [
  totals(compared, oneFile),
  ...(['changed', 'added', 'removed'] as const)
    .map((sort) => differenceTable(sort, compared.differences))
    .filter(({ rows }) => rows.length > 0),
];

type DiffCommandOptions = ReleaseOptions &
  ContextOptions &
  PrintOptions & { readonly releaseA?: string | undefined; readonly releaseB?: string | undefined };

const unusable = async (
  { side, issues }: Extract<Diff, { status: 'invalid' }>,
  given: string,
  file: string,
  io: Io,
): Promise<number> => {
  for (const issue of await withLooks(issues, given)) {
    const text =
      issue.code === 'missing' && issue.path === 'release'
        ? `it is ${(await looksOf(given)) === 'facts' ? 'a file of facts' : 'a config.json'}, so its version is needed: use --release or --release-${side.toLowerCase()}`
        : describeIssue(issue);
    log(io, 'error', `${side}, ${inputName(file)}: ${text}`);
  }
  await noteRefused(issues, given, io);
  return exit.unusable;
};

/** Says the warnings of both; what holds for the variables of both is said once. */
const warn = ({ a, b }: Compared, options: DiffCommandOptions, io: Io): void => {
  const textsOf = ({ warnings }: DiffSide): readonly string[] =>
    warnings.filter(isEnvironmentWarning).map(describeWarning);
  const shared = textsOf(a).filter((text) => textsOf(b).includes(text));
  const own = [['A', a] as const, ['B', b] as const].flatMap(([name, { warnings }]) =>
    warnings
      .map(describeWarning)
      .filter((text) => !shared.includes(text))
      .map((text) => `${name}: ${text}`),
  );
  warnOf([...shared, ...own], options, io);
};

/** `diff`: compares two files. */
export const run = async (asked: Given<DiffCommandOptions>, io: Io): Promise<number> => {
  const given = await knowingDeployment(asked, io);
  const [fileA = '-', fileB = '-'] = given.files;
  if (fileA === '-' && fileB === '-') throw new UsageError('only one of the two can be standard input');
  const { options } = given;
  const { releaseA, releaseB, release } = asked.options;
  const [askedA, askedB] = [releaseA ?? release, releaseB ?? release];
  for (const version of [askedA, askedB]) if (version !== undefined) releaseNamed(version);
  const capturesA = await gatheredCapture(fileA, io);
  const capturesB = await gatheredCapture(fileB, io);
  const packetOf = (file: string, captures: string | undefined, asked: string | undefined) =>
    captures === undefined ? foundPacket(file, { ...options, release: asked }, io) : undefined;
  const packetA = await packetOf(fileA, capturesA, askedA);
  const packetB = await packetOf(fileB, capturesB, askedB);
  const context = await contextOf(given, io);
  const textA = capturesA ?? (await readConfig(fileA, options, io));
  const textB = capturesB ?? (await readConfig(fileB, options, io));
  // The deployment is that of a config beside it; a packet knows its own version.
  const versionOf = (version: string | undefined, packet: unknown): string | undefined =>
    version ?? (packet === undefined ? options.release : undefined);
  const { a, b } = await comparedReleases(
    [
      { name: 'A', file: fileA, text: textA, packet: packetA, asked: versionOf(askedA, packetA) },
      { name: 'B', file: fileB, text: textB, packet: packetB, asked: versionOf(askedB, packetB) },
    ],
    options,
    io,
  );
  const compared = diff(textA, textB, {
    a: { ...(a !== undefined && { release: a }), ...withPacket(context, packetA?.packet) },
    b: { ...(b !== undefined && { release: b }), ...withPacket(context, packetB?.packet) },
  });
  if (compared.status === 'invalid') {
    const isA = compared.side === 'A';
    return unusable(compared, isA ? textA : textB, isA ? fileA : fileB, io);
  }
  warn(compared, options, io);
  await print(io, given.options, { form: 'diff@1', data: compared }, tablesOf(compared, textA === textB));
  return compared.equal ? exit.fine : exit.findings;
};
