import { type ParseArgsConfig, parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { printed } from '../printed.js';

/** Where a command reads and writes. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Exit codes: fine, findings, unusable input or usage, switched off. */
export const exit = { fine: 0, findings: 1, unusable: 2, disabled: 3 } as const;

/** The options of a command: whether they take a value, what it is called, and what they do. */
export type OptionTable = {
  readonly [name: string]: {
    readonly type: 'string' | 'boolean';
    readonly short?: string;
    readonly value?: string;
    readonly says: string;
  };
};

/** What a command was given. */
export interface Given {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly says: string;
  readonly options: OptionTable;
  readonly examples: readonly string[];
  readonly run: (given: Given, io: Io) => Promise<number>;
}

/** A mistake in the call: said on stderr, exit code 2. */
export class UsageError extends Error {}

const commonOptions: OptionTable = { help: { type: 'boolean', says: 'show this help' } };

/** The word of the command line that was probably meant, if any is near. */
const meantBy = (word: string, words: readonly string[]): string | undefined => {
  if (words.length === 0) return undefined;
  const found = closest(word, words as string[]);
  return distance(word, found) <= Math.max(2, Math.floor(found.length / 3)) ? found : undefined;
};

export const didYouMean = (word: string, words: readonly string[]): string => {
  const found = meantBy(word, words);
  return found === undefined ? '' : `; did you mean ${found}?`;
};

const nodeReads =
  'Node itself reads the file that --env-file names, wherever it stands, before this program starts, and runs what NODE_OPTIONS in it says';

/** Options that Node takes wherever they stand, each with what is said of it. */
const takenByNode: Readonly<Record<string, string>> = {
  '--env-file': `--env-file is called --environment here: ${nodeReads}`,
  '--env-file-if-exists': `--env-file-if-exists is none of this program, use --environment: ${nodeReads}`,
};

/** Refuses what Node takes for its own, whatever it is meant as here: the value of an option, or a file. */
export const refuseOfNode = (args: readonly string[]): void => {
  for (const word of args) {
    const [name = ''] = word.split('=', 1);
    const reason = Object.hasOwn(takenByNode, name) ? takenByNode[name] : undefined;
    if (reason !== undefined) throw new UsageError(reason);
  }
};

/** Takes the arguments of a command apart. A mistyped option is an error, with a suggestion. */
export const parse = (command: Command, args: readonly string[]): Given => {
  const table = { ...command.options, ...commonOptions };
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.entries(table).map(([name, { type, short }]) => [name, { type, ...(short !== undefined && { short }) }]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    const names = Object.keys(table).map((name) => `--${name}`);
    if (known === undefined)
      throw new UsageError(`there is no option ${printed(token.rawName)}${didYouMean(token.rawName, names)}`);
    if (known.type === 'string' && (token.value === undefined || (!token.inlineValue && /^--./.test(token.value)))) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${known.value ?? 'VALUE'}`);
    }
    if (known.type === 'boolean' && token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
  }
  if (values.json && values.markdown) throw new UsageError('--json and --markdown exclude each other');
  return { options: values as Given['options'], files: positionals };
};

/** Breaks a sentence into lines of a terminal of 80 columns; those after the first are indented. */
export const wrap = (text: string, indent: number): string => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line !== '' && line.length + 1 + word.length > 80 - indent) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
};

/** That something typed does not exist: a short plain word is repeated. */
const missing = (sort: string, word: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}(?: [A-Za-z0-9_.-]{1,40})?$/.test(word)
    ? `there is no ${sort} ${word}`
    : `there is no such ${sort}`;

/** Says that a name is none of these: the one that was probably meant, or all of them. */
export const noSuch = (sort: string, word: string, names: readonly string[]): string => {
  const found = meantBy(word, names);
  if (found !== undefined) return `${missing(sort, word)}; did you mean ${found}?`;
  const whole = names.map((name) => name.replaceAll(' ', '\u00a0'));
  return `${missing(sort, word)}; there are:\n  ${wrap(whole.join(', '), 2).replaceAll('\u00a0', ' ')}`;
};

/** The help of one command, for a terminal of 80 columns. */
export const helpOf = (command: Command): string => {
  const table = Object.entries({ ...command.options, ...commonOptions });
  const label = ([name, { short, value }]: (typeof table)[number]): string =>
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
  const width = Math.max(...table.map((row) => label(row).length)) + 4;
  return [
    `Usage: mm-diagnostics ${command.name} ${command.usage}`.trimEnd(),
    '',
    wrap(command.says, 0),
    '',
    'Options:',
    ...table.map((row) => `  ${label(row).padEnd(width - 2)}${wrap(row[1].says, width)}`),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
};

/** Which of these options was given: at most one may be. */
export const oneOf = <const M extends string>({ options }: Given, modes: readonly M[]): M | undefined => {
  const asked = modes.filter((mode) => options[mode] !== undefined);
  if (asked.length > 1) throw new UsageError(`${asked.map((mode) => `--${mode}`).join(' and ')} exclude each other`);
  return asked[0];
};
