import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { buildCommand } from '../../scripts/command.js';

/** One edit of the source: inside the declaration of an exported symbol, a text that is there exactly once becomes another. */
export interface Edit {
  /** The exported name; `default` for what a file exports without one, with the file's name before a colon. */
  readonly in: string;
  readonly find: string;
  readonly put: string;
  /** Code for the end of the same file: functions and state that the edit needs. */
  readonly with?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The names that a statement exports. */
const namesOf = (statement: ts.Statement, file: string): readonly string[] => {
  if (ts.isExportAssignment(statement)) return [`${file}:default`];
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name ? [statement.name.text] : [];
  return [];
};

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

const placesIn = (folder: string, name: string): readonly Place[] =>
  (readdirSync(join(folder, 'src'), { recursive: true }) as string[])
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, 'src', file), 'utf8');
      if (!name.includes(':') && !text.includes(name)) return [];
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      return source.statements
        .filter((statement) => namesOf(statement, file.replace(/^.*\//, '').replace(/\.ts$/, '')).includes(name))
        .map((statement) => ({ file: join(folder, 'src', file), start: statement.getStart(), end: statement.end }));
    });

/** Makes an edit, or throws where it cannot be made in exactly one place. */
const edit = (folder: string, { in: name, find, put, with: more = '' }: Edit): void => {
  const found = placesIn(folder, name).flatMap(({ file, start, end }) => {
    const text = readFileSync(file, 'utf8');
    const pieces = text.slice(start, end).split(find);
    return pieces.length === 2
      ? [{ file, text: `${text.slice(0, start)}${pieces.join(put)}${text.slice(end)}\n${more}\n` }]
      : [];
  });
  const [place] = found;
  if (place === undefined || found.length > 1) throw new Error(`${found.length} places in ${name} to edit`);
  writeFileSync(place.file, place.text);
};

/** A copy of the source with some edits, built. It gives the command's file. */
export const builtWith = async (edits: readonly Edit[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-sabotage-'));
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const one of edits) edit(folder, one);
  await buildCommand(folder);
  return join(folder, 'dist/cli.js');
};
