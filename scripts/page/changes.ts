import ts from 'typescript';
import { type Cut, cutOf, nameOf, nodesIn, syntaxOf, textWith } from './syntax.js';

const isMember = (node: ts.Node): boolean => ts.isClassElement(node) || ts.isObjectLiteralElement(node);

/** Leaves members of classes and of objects out, wherever in the file they are. */
export const withoutMembers =
  (...names: readonly string[]) =>
  (text: string, path: string): string => {
    const left = new Set(names);
    const cuts: Cut[] = [];
    for (const node of nodesIn(syntaxOf(path, text))) {
      const name = isMember(node) ? nameOf(node) : undefined;
      if (name === undefined || !names.includes(name)) continue;
      left.delete(name);
      cuts.push(cutOf(node, text));
    }
    if (left.size > 0) throw new Error(`has no member ${[...left].join(', ')}`);
    return textWith(text, cuts);
  };

/** What a file exports by name. */
const exportedBy = (path: string, text: string): readonly string[] =>
  syntaxOf(path, text).statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.map(({ name }) => name.text);
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap((one) => nameOf(one) ?? []);
    return nameOf(statement) ?? [];
  });

/** A file whose every export is undefined: whatever calls one raises an error. */
export const hollow = (text: string, path: string): string => {
  const names = exportedBy(path, text);
  if (names.length === 0) throw new Error('exports nothing');
  return names.map((name) => `export const ${name} = undefined;`).join('\n');
};

/** Gives functions of a file, or methods of its classes, no body. */
export const withoutBodies =
  (...names: readonly string[]) =>
  (text: string, path: string): string => {
    const left = new Set(names);
    const cuts: Cut[] = [];
    for (const node of nodesIn(syntaxOf(path, text))) {
      if (!(ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) || node.body === undefined) continue;
      const name = nameOf(node);
      if (name === undefined || !names.includes(name)) continue;
      left.delete(name);
      cuts.push({ from: node.body.getStart(), to: node.body.end, with: '{}' });
    }
    if (left.size > 0) throw new Error(`has no function ${[...left].join(', ')}`);
    return textWith(text, cuts);
  };

/** Gives classes of a file no members. */
export const withoutClasses =
  (...names: readonly string[]) =>
  (text: string, path: string): string => {
    const left = new Set(names);
    const cuts: Cut[] = [];
    for (const statement of syntaxOf(path, text).statements) {
      const name = ts.isClassDeclaration(statement) ? statement.name?.text : undefined;
      if (name === undefined || !left.delete(name)) continue;
      cuts.push({ from: statement.getStart(), to: statement.end, with: `class ${name} {}` });
    }
    if (left.size > 0) throw new Error(`has no class ${[...left].join(', ')}`);
    return textWith(text, cuts);
  };

/** Writes an import that is made when it is needed as one that is made at once: a page has all its code anyway. */
export const withImportsAtOnce = (text: string, path: string): string => {
  const cuts: Cut[] = [];
  const imports: string[] = [];
  for (const node of nodesIn(syntaxOf(path, text))) {
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) continue;
    const name = `imported${imports.length}`;
    imports.push(`import * as ${name} from ${node.arguments[0]?.getText()};`);
    cuts.push({ from: node.getStart(), to: node.end, with: `Promise.resolve(${name})` });
  }
  if (imports.length === 0) throw new Error('imports nothing late');
  return imports.join('\n') + textWith(text, cuts);
};
