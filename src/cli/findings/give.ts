import manifest from '../../../package.json' with { type: 'json' };
import type { Baseline, BaselineUse } from '../../documents/baseline.js';
import type { FindingList, Level } from '../../formats/finding-list.js';
import type { Table } from '../../formats/table.js';
import { printed } from '../../wording/printed.js';
import { write } from '../bulk/lines.js';
import { exit } from '../exit.js';
import type { Io } from '../io.js';
import { log } from '../log.js';
import type { StrictOptions } from '../options.js';
import { writeOutputs } from '../output.js';
import { type Output, print } from '../print.js';
import { warnOf } from '../strict.js';
import { baselineFile, baselineOf, readBaseline } from './baseline.js';
import type { FoundList } from './found.js';
import { type Judged, judged } from './known.js';
import { type FindingOptions, type Format, formatOfOptions, withShortForms } from './options.js';

type ResultFormat = Exclude<Format, 'table' | 'json' | 'markdown'>;

const writers: { readonly [F in ResultFormat]: () => Promise<(list: FindingList) => string> } = {
  sarif: async () => (await import('../../formats/sarif.js')).sarifText,
  junit: async () => (await import('../../formats/junit.js')).junitText,
  github: async () => (await import('../../formats/github.js')).githubText,
  gitlab: async () => (await import('../../formats/gitlab.js')).gitlabText,
};

const isResult = (format: Format): format is ResultFormat => Object.hasOwn(writers, format);

/** How a command shows what it found where people read it, with what is known marked. */
export interface Shown {
  readonly output: Output;
  readonly tables: readonly Table[];
  /** What it prints in place of tables. */
  readonly lines?: string;
}

const useTable = ({ known, others, stale }: BaselineUse): Table => ({
  title: 'Compared with the baseline',
  columns: ['', 'findings'],
  rows: [
    ['known', String(known.length)],
    ['not known', { text: String(others), colour: others > 0 ? 'red' : 'green' }],
    ['known, but no longer found', String(stale.length)],
  ],
});

const printList = async (
  found: FoundList,
  { list, use, known }: Judged,
  options: FindingOptions,
  shown: (known: ReadonlySet<object>) => Shown,
  io: Io,
): Promise<void> => {
  const format = formatOfOptions(options);
  if (isResult(format)) {
    // An empty list would say that all is well.
    if (found.unread && list.findings.length === 0) return;
    const writer = await writers[format]();
    await write(io.stdout, writer(format === 'junit' ? { ...list, passed: found.passed() } : list));
    return;
  }
  const { output, tables, lines } = shown(known);
  if (format === 'table' && lines !== undefined) {
    await write(io.stdout, lines);
    return;
  }
  const data = use === undefined ? output : ({ ...output, data: { ...output.data, baseline: use } } as Output);
  await print(io, withShortForms(options), data, use === undefined ? tables : [...tables, useTable(use)]);
};

const noteLeaks = (unexplained: number, file: string, io: Io): void => {
  if (unexplained === 0) return;
  const [one, name] = [unexplained === 1, printed(file)];
  const still = one
    ? `1 leak in ${name} still fails: give it`
    : `${unexplained} leaks in ${name} still fail: give each`;
  log(io, 'note', `${still} a “reason” there if it may be sent`);
};

const warnOfStale = ({ stale }: BaselineUse, file: string, options: StrictOptions, io: Io): void => {
  const names = stale.map(({ code, field }) => `${code} ${field}`);
  const most = 5;
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  if (names.length > 0)
    warnOf(
      [`${printed(file)}: no longer found: ${names.slice(0, most).join(', ')}${more}; remove them from the baseline`],
      options,
      io,
    );
};

const fails = ({ findings }: FindingList, failOn: Level): boolean =>
  findings.some(({ known, level }) => !known && (failOn === 'warning' || level === failOn));

/** Prints what a command found, compares it with a baseline, writes one, and gives the exit code. */
export const giveFindings = async (
  found: FoundList,
  options: FindingOptions & StrictOptions,
  shown: (known: ReadonlySet<object>) => Shown,
  io: Io,
): Promise<number> => {
  const { baseline: file, writeBaseline: target, failOn = 'warning' } = options;
  const before = file === undefined ? undefined : await readBaseline(file, found.command, io);
  const written: Baseline | undefined = target === undefined || found.unread ? undefined : baselineOf(found, before);
  const result = judged(found, manifest.version, written ?? before);
  if (file !== undefined && written === undefined && result.use && !found.unread)
    warnOfStale(result.use, file, options, io);
  await printList(found, result, options, shown, io);
  if (target !== undefined && written === undefined)
    log(io, 'error', `${printed(target)}: not written, because not everything could be checked`);
  if (target !== undefined && written !== undefined) {
    await writeOutputs([baselineFile(target, written)], io);
    const { length } = written.findings;
    log(io, 'note', `wrote ${length === 1 ? '1 finding' : `${length} findings`} to ${printed(target)}`);
  }
  const named = target ?? file;
  if (named !== undefined) noteLeaks(result.unexplained, named, io);
  if (found.unread) return exit.unusable;
  return fails(result.list, failOn) ? exit.findings : exit.fine;
};
