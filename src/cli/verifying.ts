import { type FoundFinding, isLeak, isUncalledFor } from '../audit/findings.js';
import { describeTogether } from '../audit/hint-once.js';
import { findingTitles, placeOfFinding, releaseRanges } from '../audit/sentences.js';
import { type Verdict, verify } from '../audit/verify.js';
import { describeIssue, describeWarning } from '../issues.js';
import { type Stranger, strangers } from '../strangers.js';
import { searchCanaries } from './canaries.js';
import { exit, type Given, type Io, UsageError } from './command.js';
import { complain } from './complaining.js';
import { contextOf, versionOf } from './context.js';
import { inputName, readInput } from './input.js';
import { looksOf } from './no-config.js';
import { say } from './say.js';
import { print, type Table } from './table.js';

/** A finding, and what the files are called in which it is. */
interface InFiles {
  readonly finding: FoundFinding;
  readonly files: readonly string[];
}

/** So many files of a finding are named. */
const mostFiles = 3;

const filesText = (files: readonly string[]): string =>
  files.length > mostFiles
    ? `${files.slice(0, mostFiles).join(', ')} and ${files.length - mostFiles} more`
    : files.join(', ');

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** What files are called in a table: without their folders, where that leaves them apart. */
const shortNames = (names: readonly string[]): readonly string[] =>
  new Set(names.map(lastPart)).size === new Set(names).size ? names.map(lastPart) : names;

const tableOf = (
  title: string,
  found: readonly InFiles[],
  colour: 'red' | 'yellow',
  several: boolean,
): readonly Table[] => {
  if (found.length === 0) return [];
  const { says, hint } = describeTogether(found.map(({ finding }) => finding));
  return [
    {
      title,
      ...(hint !== undefined && { notes: [hint] }),
      columns: ['finding', ...(several ? ['file'] : []), 'where', 'what'],
      rows: found.map(({ finding, files }) => [
        { text: findingTitles[finding.code], colour },
        ...(several ? [filesText(files)] : []),
        placeOfFinding(finding),
        says(finding),
      ]),
    },
  ];
};

const noCapture = {
  config: 'looks like a config.json, not like a capture; name it with --config',
  facts: 'looks like a file of facts, not like a capture; name it with --facts',
  unknown: 'is no capture: it holds no event of any release',
} as const;

const noCaptureText = (looks: Stranger | undefined): string => {
  if (looks === undefined || looks === 'payload' || looks === 'capture') return noCapture.config;
  return looks === 'facts' || looks === 'unknown'
    ? noCapture[looks]
    : `is no capture: it looks like ${strangers[looks][0]}`;
};

const named = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

const summary = ({ release, asLoaded, findings, fits, seen }: Verdict, asked: boolean): Table => {
  const ranges = releaseRanges(fits.map((fit) => fit.release));
  const against = fits[0]?.against ?? 0;
  const counted = `${against} ${against === 1 ? 'finding does' : 'findings do'}`;
  const left = against === 0 ? '' : `, though ${counted} not fit ${fits.length === 1 ? 'it' : 'any of them'}`;
  return {
    columns: ['seen', ''],
    rows: [
      ['judged by release', release],
      ...(asLoaded === false ? [['the config', 'as written, not as the server loads it']] : []),
      ...(fits.length === 0 ? [] : [[asked ? 'fits better' : 'fits', `${ranges}${left}`]]),
      ['events about the config', `${seen.events}, with ${seen.properties} properties`],
      ...(seen.takenFor === undefined ? [] : [['taken for', `the content of the event ${seen.takenFor}`]]),
      ['besides the config', named(seen.reports)],
      [
        'other reports',
        seen.otherReports.length === 0 ? 'none' : `${named(seen.otherReports)} (properties not judged)`,
      ],
      ['calls without an event', seen.otherCalls === 0 ? 'none' : String(seen.otherCalls)],
      ['ids and times', 'judged by their form alone'],
      ['findings', findings.length === 0 ? { text: 'none', colour: 'green' } : String(findings.length)],
    ],
  };
};

const judge = async (given: Given, files: readonly string[], io: Io): Promise<number> => {
  const { options } = given;
  const version = options.release === undefined ? undefined : versionOf(given);
  const config = typeof options.config === 'string' ? await readInput(options.config, io) : undefined;
  const facts = typeof options.facts === 'string' ? await readInput(options.facts, io) : undefined;
  const context = await contextOf(given, io);
  if (context.env && config === undefined && facts === undefined)
    say(io, 'warning', 'variables count only together with the config that they override: name it with --config');
  const captures: string[] = [];
  for (const file of files) captures.push(await readInput(file, io));
  const result = verify(captures, {
    ...context,
    ...(version && { release: version.text }),
    ...(config !== undefined && { config }),
    ...(facts !== undefined && { facts }),
  });
  if (result.status === 'noCapture') {
    const looks = await looksOf(captures[result.index] as string);
    throw new UsageError(`${inputName(files[result.index])} ${noCaptureText(looks)}`);
  }
  if (result.status === 'invalid') {
    if (result.of === 'release') for (const issue of result.issues) say(io, 'error', describeIssue(issue));
    else complain(result.issues, (result.of === 'capture' ? files[result.index] : options[result.of]) as string, io);
    if (result.of === 'config' && !context.asLoaded)
      say(io, 'note', 'without --as-written the config is taken as the server loads it');
    return exit.unusable;
  }
  for (const warning of result.warnings) say(io, 'warning', describeWarning(warning));
  for (const [index, issue] of result.issues.entries()) complain([issue], files[result.issuesIn[index] as number], io);
  const { findings, seen } = result;
  const several = files.length > 1;
  const names = files.map(inputName);
  const short = shortNames(names);
  const found = findings.map(
    (finding): InFiles => ({
      finding,
      files: (finding.captures ?? []).map((index) => short[index] as string),
    }),
  );
  const withFiles = findings.map(({ captures, ...finding }) => ({
    ...finding,
    ...(captures && { files: captures.map((index) => names[index]) }),
  }));
  await print(io, options, { ...result, findings: withFiles }, [
    summary(result, version?.release !== undefined),
    ...tableOf(
      'Should not have been sent at all',
      found.filter(({ finding }) => isUncalledFor(finding)),
      'red',
      several,
    ),
    ...tableOf(
      'Leaks',
      found.filter(({ finding }) => isLeak(finding)),
      'red',
      several,
    ),
    ...tableOf(
      'Other findings',
      found.filter(({ finding }) => !isLeak(finding) && !isUncalledFor(finding)),
      'yellow',
      several,
    ),
  ]);
  const nothing = seen.events === 0 && seen.reports.length === 0;
  if (nothing) say(io, 'error', 'no event that is sent every day was seen, so nothing was judged');
  if (nothing || result.issues.length > 0) return exit.unusable;
  return findings.length > 0 ? exit.findings : exit.fine;
};

/** `verify`: judges captures, or searches them for canaries. */
export const run = async (given: Given, io: Io): Promise<number> => {
  const { options, files } = given;
  if (files.length === 0) throw new UsageError('name a capture, or - for standard input');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('standard input can be read once only');
  if (!options.canary) return judge(given, files, io);
  if (options.config !== undefined) throw new UsageError('--config does not go with --canary');
  return searchCanaries(given, files, io);
};
