/**
 * Compares the default config.json of a new server release with the declarations, and prints what is to be written:
 * npm run release:compare FILE [-- --release R]. With --write it writes it. Values of the file are shown only where they
 * cannot be a secret.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from '../src/cli/command.js';
import { readInput } from '../src/cli/input.js';
import { describeIssue, releases, resolveRelease } from '../src/index.js';
import { readText } from '../src/transform/read.js';
import { declarationsWith, newLines } from './compare/declarations.js';
import { type Differences, differencesOf } from './compare/differences.js';
import { toBeWritten } from './compare/guess.js';
import { refusalOf } from './compare/trust.js';

const help = `Usage: npm run release:compare FILE -- [--release R] [--write]

Compares the default config.json of a new server release with the declarations, and prints the lines that are to be
written: for every setting that is new, gone, or has another default.

  --release R  the release to compare with, in place of the newest, ${releases.at(-1)}
  --write      also write the lines into the declarations
  --help       show this help`;

const root = fileURLToPath(new URL('../', import.meta.url));

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
      return blockOf(`${file}: add`, added) + blockOf(`${file}: in place of the lines that begin so`, replacing);
    })
    .join('');

const list = (title: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `\n${title}\n${names.map((name) => `  ${name}\n`).join('')}`;

const closing = ({ added }: Differences, files: ReadonlyMap<string, string>): string => {
  const hidden = [...files.values()].join('\n').split(toBeWritten).length - 1;
  return [
    ...(added.length > 0
      ? [
          `Every new setting is to be classified: choose its reason in withheld.ts (what stands there is a guess, and does`,
          `not compile), or drop the line and report the setting by a field in src/field-map/events. A new feature flag has`,
          `its field already: all of them are reported.`,
        ]
      : []),
    ...(hidden > 0
      ? [
          `${toBeWritten}: a text of the file is not shown, because it may be a secret. Write the default there (${hidden}).`,
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
    strange > 0 ? `\n${strange} names are no names of settings.\n` : '',
    `\n${closing(differences, files)}\n`,
  ].join('');
};

const compare = async (file: string, version: string, write: boolean): Promise<void> => {
  const release = resolveRelease(version);
  if (typeof release !== 'string') throw new UsageError(describeIssue(release));
  const read = readText(await readInput(file, process), {});
  if ('issue' in read) throw new UsageError(describeIssue(read.issue));
  const differences = differencesOf(read.node, release);
  const refusal = refusalOf(differences, write);
  if (refusal !== undefined) throw new UsageError(refusal);
  const files = declarationsWith(differences, readFile);
  console.log(report(differences, files).trimEnd());
  if (!write) return;
  for (const [name, text] of files) writeFileSync(root + name, text);
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      release: { type: 'string', default: releases.at(-1) as string },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (values.help) console.log(help);
  else if (file === undefined || others.length > 0)
    throw new UsageError('name one default config.json: npm run release:compare FILE');
  else await compare(file, values.release, values.write);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  if (!(error instanceof UsageError) && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`error: ${message.split('. ')[0]}`);
  process.exitCode = 2;
}
