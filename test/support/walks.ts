import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const contributing = readFileSync(fileURLToPath(new URL('../../CONTRIBUTING.md', import.meta.url)), 'utf8');

/** Lines that a walk adds to a file. */
export interface Step {
  readonly file: string;
  readonly lines: readonly string[];
}

/** A mistake that a walk names, and what it says. */
export interface Mistake {
  readonly mistake: string;
  readonly says: string;
}

/** The release that the walks add, by the command with which they begin. */
export const releaseAdded = /^npm run release:new (\S+)/m.exec(contributing)?.[1] as string;

const textUnder = (heading: string): string => {
  const [, text = ''] = contributing.split(`## ${heading}\n`);
  if (text === '') throw new Error(`CONTRIBUTING.md has nothing under ${heading}`);
  return text.split(/\n##+ /)[0] as string;
};

/** The lines under a heading, by the file into which they go. */
export const stepsOf = (heading: string): readonly Step[] =>
  [...textUnder(heading).matchAll(/```ts\n(.*?)```/gs)].flatMap(([, block = '']) =>
    block.split(/^\/\/ /m).flatMap((part): Step[] => {
      const [file, ...lines] = part.trimEnd().split('\n');
      return file ? [{ file, lines }] : [];
    }),
  );

const cellsOf = (row: string): readonly string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

/** The first column of the table under a heading, and the second without its marks of code. */
export const rowsOf = (heading: string): readonly Mistake[] =>
  [...textUnder(heading).matchAll(/^\|.*\|$/gm)]
    .map(([row]) => cellsOf(row))
    .slice(2)
    .map(([mistake = '', says = '']) => ({ mistake, says: says.replaceAll(/^`|`$/g, '') }));

/** The code of a cell. */
export const codeIn = (cell: string): string | undefined => /^`(.*?)`/.exec(cell)?.[1];

const keyOf = (line: string): string => /^\s*('[^']*'|\w+)/.exec(line)?.[1] ?? line;

/** A file's text with lines in place of those that begin alike, unless they come once more, or at the end of its table. */
export const written = (text: string, lines: readonly string[], onceMore: readonly string[] = []): string =>
  lines.reduce((before, line) => {
    if (line.startsWith('import ')) return `${line}\n${before}`;
    const known = before.split('\n').find((other) => /^ {2}\S/.test(other) && keyOf(other) === keyOf(line));
    if (known !== undefined && !onceMore.includes(line)) return before.replace(known, () => `  ${line}`);
    const end = before.lastIndexOf('}');
    return `${before.slice(0, end)}  ${line}\n${before.slice(end)}`;
  }, text);

/** Does a step in a folder like the repository. */
export const take = (folder: string, { file, lines }: Step): void => {
  const text = existsSync(folder + file)
    ? written(readFileSync(folder + file, 'utf8'), lines)
    : `${lines.join('\n').trim()}\n`;
  writeFileSync(folder + file, text);
};
