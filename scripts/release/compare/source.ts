/** Edits of a file of declarations: every one changes or adds whole lines. */
import ts from 'typescript';
import { orderOf, type Release } from '../../../src/releases/points.js';

const parsed = (text: string): ts.SourceFile => ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);

const nameOf = (property: ts.ObjectLiteralElementLike): string =>
  property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) ? property.name.text : '';

/** The object that an expression declares: itself, or the one that a call is given. */
const objectIn = (expression: ts.Node | undefined): ts.ObjectLiteralExpression | undefined => {
  if (expression === undefined || ts.isObjectLiteralExpression(expression)) return expression;
  if (!ts.isCallExpression(expression)) return undefined;
  return expression.arguments.map(objectIn).find((found) => found !== undefined);
};

const initializerOf = (property: ts.ObjectLiteralElementLike | undefined): ts.Node | undefined =>
  property && ts.isPropertyAssignment(property) ? property.initializer : undefined;

const member = (object: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralElementLike | undefined =>
  object.properties.find((property) => nameOf(property) === name);

/** The table of a file: the object of the exported constant of that name. */
const tableOf = (file: ts.SourceFile, name: string): ts.ObjectLiteralExpression => {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: declared, initializer } of statement.declarationList.declarations) {
      const object = ts.isIdentifier(declared) && declared.text === name ? objectIn(initializer) : undefined;
      if (object) return object;
    }
  }
  throw new Error(`there is no table ${name}`);
};

const inside = (table: ts.ObjectLiteralExpression, path: readonly string[]): ts.ObjectLiteralExpression =>
  path.reduce((object, name) => objectIn(initializerOf(member(object, name))) as ts.ObjectLiteralExpression, table);

const spliced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Where a name belongs among others: before the first that comes later in the alphabet. */
const comesLater = (name: string, wanted: string): boolean => name.toLowerCase() > wanted.toLowerCase();

/** Adds a line to a table, in the order of the alphabet. */
export const withLine = (text: string, table: string, path: readonly string[], name: string, line: string): string => {
  const file = parsed(text);
  const object = inside(tableOf(file, table), path);
  const next = object.properties.find((property) => comesLater(nameOf(property), name));
  const indent = '  '.repeat(path.length + 1);
  if (next) return spliced(text, next.getStart(), next.getStart(), `${line}\n${indent}`);
  const last = object.properties.at(-1);
  const start = last ? text.indexOf('\n', last.getEnd()) : object.getStart() + 1;
  return spliced(text, start, start, `\n${indent}${line}`);
};

/** Adds the sections of a path that a table does not have yet. */
export const withSections = (text: string, table: string, path: readonly string[]): string =>
  path.reduce((before, name, depth) => {
    const outer = path.slice(0, depth);
    if (member(inside(tableOf(parsed(before), table), outer), name)) return before;
    return withLine(before, table, outer, name, `${name}: {\n${'  '.repeat(depth + 1)}},`);
  }, text);

/** States what holds from a release on in the timeline of a setting. */
export const withStatement = (
  text: string,
  table: string,
  path: readonly string[],
  release: Release,
  literal: string,
): string => {
  const timeline = inside(tableOf(parsed(text), table), path);
  const same = initializerOf(member(timeline, release));
  if (same) return spliced(text, same.getStart(), same.getEnd(), literal);
  const next = timeline.properties.find((property) => orderOf(nameOf(property) as Release) > orderOf(release));
  const statement = `'${release}': ${literal}`;
  if (next) return spliced(text, next.getStart(), next.getStart(), `${statement}, `);
  const end = (timeline.properties.at(-1) as ts.Node).getEnd();
  return spliced(text, end, end, `, ${statement}`);
};

/** Adds names to the imports from a module. */
export const withImports = (text: string, module: string, names: readonly string[]): string => {
  const file = parsed(text);
  const found = file.statements.find(
    (statement): statement is ts.ImportDeclaration =>
      ts.isImportDeclaration(statement) && (statement.moduleSpecifier as ts.StringLiteral).text === module,
  );
  const bindings = found?.importClause?.namedBindings;
  const present = bindings && ts.isNamedImports(bindings) ? bindings.elements.map((element) => element.getText()) : [];
  const all = [...new Set([...present, ...names])].sort();
  if (all.length === present.length) return text;
  const line = `import { ${all.join(', ')} } from '${module}';`;
  if (found) return spliced(text, found.getStart(), found.getEnd(), line);
  const next = file.statements.find(
    (statement) => !ts.isImportDeclaration(statement) || (statement.moduleSpecifier as ts.StringLiteral).text > module,
  );
  const at = next?.getFullStart() ?? 0;
  return spliced(text, at, at, at === 0 ? `${line}\n` : `\n${line}`);
};
