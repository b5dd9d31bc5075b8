import type { Verdict } from '../../audit/verify/verdict.js';
import { verify } from '../../audit/verify/verify.js';
import { envelope } from '../../field-map/envelope.js';
import type { Table } from '../../formats/table.js';
import type { NotAConfig } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { counted } from '../../wording/explain/sections.js';
import { releaseRanges } from '../../wording/findings.js';
import { strangers } from '../../wording/problems/foreign-files.js';
import { describeWarning } from '../../wording/problems/issues.js';
import { complain } from '../complaining.js';
import { exit, UsageError } from '../exit.js';
import { type CapturedFile, captureFindings } from '../findings/captures.js';
import { giveFindings, type Shown } from '../findings/give.js';
import type { FindingOptions } from '../findings/options.js';
import { captureName, capturesIn } from '../given/captures.js';
import { inputName } from '../given/input.js';
import { complainOfBasis, type JudgedByOptions, judgedBy } from '../given/judged-by.js';
import { looksOf } from '../given/no-config.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import { warnOf } from '../strict.js';
import { findingTables } from '../tables/findings.js';
import { unjudgedTables } from '../tables/unjudged.js';
import { searchCanaries } from './canaries.js';

type VerifyCommandOptions = JudgedByOptions & FindingOptions & { readonly canary?: true | undefined };

const noCapture = {
  config: 'looks like a config.json, not a capture; use --config for it',
  facts: 'looks like a file of facts, not a capture; use --facts for it',
  unknown: 'does not look like a capture: it holds no event that a server sends. Give the request body or a payload',
} as const;

const noCaptureText = (looks: NotAConfig | undefined, capture: string): string => {
  if (looks === undefined && !/^\s*\{/.test(capture)) return noCapture.unknown;
  if (looks === undefined || looks === 'payload' || looks === 'capture') return noCapture.config;
  return looks === 'facts' || looks === 'unknown'
    ? noCapture[looks]
    : `does not look like a capture: it looks like ${strangers[looks][0]}`;
};

const named = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

/** The groups of fields are events; from 10.4 on a server puts all of them into one. */
const aboutConfig = ({ events, properties }: Verdict['seen'], release: Release): string => {
  const outer = at(envelope, release);
  const fields = counted(properties, 'field');
  return outer === undefined
    ? `${fields} in ${counted(events, 'event')}`
    : `${fields} in ${counted(events, 'group')} (inside one event, ${outer})`;
};

const summary = ({ release, asLoaded, findings, fits, seen }: Verdict, asked: boolean): Table => {
  const ranges = releaseRanges(fits.map((fit) => fit.release));
  const against = fits[0]?.against ?? 0;
  const left = against === 0 ? '' : `, apart from ${against} ${against === 1 ? 'finding' : 'findings'}`;
  return {
    columns: ['seen', ''],
    rows: [
      ['checked against', release],
      ...(asLoaded === false ? [['the config', 'read as written, not as the server loads it']] : []),
      ...(fits.length === 0 ? [] : [[asked ? 'fits better' : 'fits', `${ranges}${left}`]]),
      ['about the config', aboutConfig(seen, release)],
      ...(seen.takenFor === undefined ? [] : [['read as', `the content of the event ${seen.takenFor}`]]),
      ['daily reports', named(seen.reports)],
      ['other reports', seen.otherReports.length === 0 ? 'none' : `${named(seen.otherReports)} (fields not checked)`],
      ['calls without an event', seen.otherCalls === 0 ? 'none' : String(seen.otherCalls)],
      ['ids and times', 'checked for their form only'],
      ['findings', findings.length === 0 ? { text: 'none', colour: 'green' } : String(findings.length)],
    ],
  };
};

/** Says which releases the captures fit, where these are several. */
const warnOfFits = async (
  { fits }: Verdict,
  files: readonly string[],
  options: VerifyCommandOptions,
  io: Io,
): Promise<void> => {
  if (fits.length < 2) return;
  const { fittingText } = await import('../../wording/guessed-release.js');
  const name = files.length === 1 ? inputName(files[0]) : 'the captures together';
  const text = fittingText(
    fits.map((fit) => fit.release),
    { strict: options.strict },
  );
  warnOf([`${name}: ${text}`], options, io);
};

const judge = async (asked: Given<VerifyCommandOptions>, files: readonly string[], io: Io): Promise<number> => {
  const by = await judgedBy(asked, io);
  const { options, release, version, given } = by;
  const captures: CapturedFile[] = [];
  let unread = 0;
  for (const path of files) {
    const found = await capturesIn(path, io);
    captures.push(...found.captures.map((one) => ({ path, ...one })));
    unread += found.unread;
  }
  if (captures.length === 0) return exit.unusable;
  const names = captures.map(captureName);
  const result = verify(
    captures.map(({ text }) => text),
    given,
  );
  if (result.status === 'noCapture') {
    const { text = '' } = captures[result.index] ?? {};
    throw new UsageError(`${names[result.index]} ${noCaptureText(await looksOf(text), text)}`);
  }
  if (result.status === 'invalid') {
    if (result.of === 'capture') return complain(result.issues, names[result.index], io);
    return complainOfBasis(result, by, io);
  }
  if (release === undefined) await warnOfFits(result, files, options, io);
  warnOf(result.warnings.map(describeWarning), options, io);
  for (const [index, issue] of result.issues.entries()) complain([issue], names[result.issuesIn[index] as number], io);
  const { findings, seen } = result;
  const isEntry = captures.length === 1 && captures[0]?.part !== undefined;
  // A verdict on one capture says of no finding where it is, but of a HAR the entry helps.
  const placed = isEntry ? findings.map((finding) => ({ ...finding, captures: [0] })) : findings;
  const withFiles = placed.map(({ captures: where, ...finding }) => ({
    ...finding,
    ...(where && { files: where.map((index) => names[index] as string) }),
  }));
  const noneDaily = seen.events === 0 && seen.reports.length === 0;
  const nothing = noneDaily && findings.length === 0;
  const shown = (known: ReadonlySet<object>): Shown => ({
    output: { form: 'verification@1', data: { ...result, findings: withFiles } },
    tables: [
      summary(result, version?.release !== undefined),
      ...findingTables(placed, captures, known),
      ...unjudgedTables(result.unjudged),
      ...unjudgedTables(result.unknown, 'environment'),
    ],
  });
  const checked = { captures, release: result.release, config: asked.options.config };
  const list = captureFindings(placed, checked, nothing || unread > 0 || result.issues.length > 0);
  const code = await giveFindings(list, options, shown, io);
  if (nothing) log(io, 'error', 'found no event that a server sends every day, so nothing was checked');
  else if (noneDaily)
    log(io, 'note', 'found no event that a server sends every day: only what is around others was checked');
  return code;
};

/** `verify`: judges captures, or searches them for canaries. */
export const run = async (given: Given<VerifyCommandOptions>, io: Io): Promise<number> => {
  const { options, files } = given;
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('standard input can be read only once');
  if (!options.canary) return judge(given, files, io);
  if (options.config !== undefined) throw new UsageError('use either --config or --canary, not both');
  return searchCanaries(options, files, io);
};
