import type { Baseline, BaselineEntry } from '../../documents/baseline.js';
import { formatOf } from '../../documents/output-forms.js';
import type { Node } from '../../json/node.js';
import { readText } from '../../json/read.js';
import { printed } from '../../wording/printed.js';
import { describeIssue } from '../../wording/problems/issues.js';
import { UsageError } from '../exit.js';
import { readInput } from '../given/input.js';
import type { Io } from '../io.js';
import type { OutputFile } from '../output.js';
import { type Found, type FoundList, fingerprintOf } from './found.js';

/** So long may a baseline be: far more than all codes with all fields. */
const mostCharacters = 16_000_000;

const members: ReadonlySet<string> = new Set(['fingerprint', 'code', 'field', 'leak', 'reason']);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with an entry. Nothing that it holds is repeated. */
const mistakeIn = (entry: unknown): string | undefined => {
  if (!isObject(entry)) return 'expected an object';
  const { fingerprint, code, field, leak, reason } = entry;
  if (Object.keys(entry).some((name) => !members.has(name)))
    return `it may have ${[...members].join(', ')}, nothing else`;
  if (!isText(code) || !isText(field)) return 'code and field must be strings';
  if (fingerprint !== fingerprintOf({ code, field }))
    return 'its fingerprint is not that of its code and field; --write-baseline writes it';
  if (leak !== undefined && leak !== true) return 'leak is true or absent';
  if (reason !== undefined && !isText(reason)) return 'reason must be a string that says something, or be absent';
  return undefined;
};

/** What is wrong with a baseline as a whole, for a command. */
const mistakesIn = (read: unknown, command: string): readonly string[] => {
  if (!isObject(read) || read.format !== formatOf('baseline@1'))
    return [`this is not a baseline: its format must be ${formatOf('baseline@1')}; --write-baseline writes one`];
  const { format: _, command: ofCommand, findings, ...more } = read;
  if (ofCommand !== command) return [`this baseline is not of ${command.replaceAll('/', ' ')}`];
  if (!Array.isArray(findings)) return ['findings must be an array'];
  if (Object.keys(more).length > 0) return ['it may have format, command and findings, nothing else'];
  const seen = new Set<unknown>();
  return findings.flatMap((entry, index) => {
    const mistake = mistakeIn(entry) ?? (seen.has(entry.fingerprint) ? 'it is listed twice' : undefined);
    if (isObject(entry)) seen.add(entry.fingerprint);
    return mistake === undefined ? [] : [`finding ${index + 1}: ${mistake}`];
  });
};

/** So many mistakes are named. */
const mostMistakes = 5;

/** Whether a name is given twice somewhere: readers of the file would see one value, and this another. */
const namesTwice = ({ members = [], items = [] }: Node): boolean =>
  new Set(members.map(({ name }) => name)).size < members.length ||
  [...members.map(({ node }) => node), ...items].some(namesTwice);

/** Reads a baseline; a mistake in it ends the run, since what it lists would not be what was meant. */
export const readBaseline = async (file: string, command: string, io: Io): Promise<Baseline> => {
  // A copy, so that this file may be written again: --write-baseline renews it.
  const text = await readInput(file, { ...io }, true, mostCharacters);
  const nodes = readText(text, {});
  const name = printed(file);
  if (!nodes.ok) throw new UsageError(...nodes.issues.map((issue) => `${name}: ${describeIssue(issue)}`));
  if (namesTwice(nodes.value.node)) throw new UsageError(`${name}: a member is given twice`);
  const read: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  const mistakes = mistakesIn(read, command);
  if (mistakes.length > 0) throw new UsageError(...mistakes.slice(0, mostMistakes).map((text) => `${name}: ${text}`));
  return read as Baseline;
};

const entryOf = (found: Found, reasons: ReadonlyMap<string, string>): BaselineEntry => {
  const { code, field, acceptance } = found;
  const fingerprint = fingerprintOf(found);
  const reason = reasons.get(fingerprint);
  return {
    ...{ fingerprint, code, field },
    ...(acceptance === 'with a reason' && { leak: true }),
    ...(reason !== undefined && { reason }),
  };
};

/** A baseline of what was found, in the order of the fields; reasons that were given before are kept. */
export const baselineOf = ({ command, findings }: FoundList, before: Baseline | undefined): Baseline => {
  const reasons = new Map(
    before?.findings.flatMap(({ fingerprint, reason }) => (reason === undefined ? [] : [[fingerprint, reason]])),
  );
  const entries = new Map<string, BaselineEntry>();
  for (const found of findings) {
    if (found.acceptance === 'never') continue;
    const entry = entryOf(found, reasons);
    // Of two findings with one fingerprint, the leak is the one to answer for.
    if (!entries.get(entry.fingerprint)?.leak) entries.set(entry.fingerprint, entry);
  }
  const inOrder = [...entries.values()].toSorted((a, b) =>
    a.field === b.field ? (a.code < b.code ? -1 : 1) : a.field < b.field ? -1 : 1,
  );
  return { command, findings: inOrder };
};

/** A baseline as a file. */
export const baselineFile = (file: string, baseline: Baseline): OutputFile => [
  file,
  `${JSON.stringify({ format: formatOf('baseline@1'), ...baseline }, null, 2)}\n`,
];
