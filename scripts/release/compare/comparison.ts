import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeIssue, releases, resolveRelease } from '../../../src/index.js';
import { readText } from '../../../src/json/read.js';
import { whyUnread } from '../../../src/wording/problems/system-errors.js';
import { declarationsWith, newLines } from './declarations.js';
import { type Differences, differencesOf } from './differences.js';
import { toBeWritten, whatItIsFor } from './guess.js';
import { refusalOf } from './trust.js';

const help = `Usage: npm run release:compare FILE -- [--release R] [--write]

Compares the default config.json of a new server release with the declarations, and prints the lines to be
written: for every setting that is new, removed, or has another default.

  --release R  the release to compare with, in place of the newest, ${releases.at(-1)}
  --write      also write the lines into the declarations
  --help       show this help`;

/** A mistake in the call: said in one line, exit code 2. */
class ComparisonError extends Error {}

const root = fileURLToPath(new URL('../../../', import.meta.url));

const readFile = (file: string): string | undefined =>
  existsSync(root + file) ? readFileSync(root + file, 'utf8') : undefined;

const blockOf = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${title}\n\n${lines.join('\n').replace(/^\n+|\n+$/g, '')}\n`;

const filesText = (files: ReadonlyMap<string, string>): string =>
  [...files]
    .map(([file, text]) => {
      const before = readFile(file);
      if (before === undefined) return blockOf(`${file}: a new file`, [text]);
      const { added, replacing } = newLines(before, text);
      return blockOf(`${file}: add`, added) + blockOf(`${file}: replace the lines that begin like this`, replacing);
    })
    .join('');

const list = (title: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `\n${title}\n${names.map((name) => `  ${name}\n`).join('')}`;

const closing = ({ added }: Differences, files: ReadonlyMap<string, string>): string => {
  const hidden = [...files.values()].join('\n').split(toBeWritten).length - 1;
  return [
    ...(added.length > 0
      ? [
          `Every new setting is to be classified: choose its reason in withheld.ts (the one there is a guess, and does`,
          `not compile), or delete the line and report the setting by a field in src/field-map/config. A new feature flag`,
          `already has its field: all of them are reported.`,
          `${whatItIsFor}: write what the setting is for, in a few words. All sentences about it are made from that.`,
        ]
      : []),
    ...(hidden > 0
      ? [
          `${toBeWritten}: a string in the file is not shown, because it may be a secret. Write the default there (${hidden}).`,
        ]
      : []),
  ].join('\n');
};

const report = (differences: Differences, files: ReadonlyMap<string, string>): string => {
  const { release, added, gone, otherDefault, otherKind, missingSections, strange } = differences;
  return [
    `Compared with release ${release}: ${added.length} new settings, ${gone.length} gone, ${otherDefault.length} with another default.\n`,
    filesText(files),
    list('Another kind than declared:', otherKind),
    list('Sections that the file does not hold: gone, or not written by the server.', missingSections),
    strange > 0 ? `\n${strange} names are not names of settings.\n` : '',
    `\n${closing(differences, files)}\n`,
  ].join('');
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new ComparisonError(`${file}: ${whyUnread(error) ?? 'it cannot be read'}`);
  }
};

const compare = (file: string, version: string, write: boolean): string => {
  const release = resolveRelease(version);
  if (typeof release !== 'string') throw new ComparisonError(describeIssue(release));
  const read = readText(textOf(file), {});
  if (!read.ok) throw new ComparisonError(read.issues.map(describeIssue).join('; '));
  const differences = differencesOf(read.value.node, release);
  const refusal = refusalOf(differences, write);
  if (refusal !== undefined) throw new ComparisonError(refusal);
  const files = declarationsWith(differences, readFile);
  if (write) for (const [name, text] of files) writeFileSync(root + name, text);
  return report(differences, files).trimEnd();
};

/** How a comparison ended. */
export interface Compared {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const answer = (args: readonly string[]): string => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      release: { type: 'string', default: releases.at(-1) as string },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (values.help) return help;
  if (file === undefined || others.length > 0)
    throw new ComparisonError('name one default config.json: npm run release:compare FILE');
  return compare(file, values.release, values.write);
};

/** Compares what the arguments name, and writes it where they say so. */
export const comparison = (args: readonly string[]): Compared => {
  try {
    return { code: 0, stdout: `${answer(args)}\n`, stderr: '' };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    if (!(error instanceof ComparisonError) && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
    return { code: 2, stdout: '', stderr: `error: ${message.split('. ')[0]}\n` };
  }
};
