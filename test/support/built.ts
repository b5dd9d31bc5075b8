import { readFileSync } from 'node:fs';
import ts from 'typescript';

export const builtFolder = new URL('../../dist/', import.meta.url);

/** What a built file reaches: the modules that it imports, and the names that it uses and does not declare. */
export interface Reached {
  readonly imports: readonly string[];
  readonly globals: readonly string[];
}

/** Whether the identifier only names a member of an object or a class. */
const isMember = (node: ts.Identifier, { parent } = node): boolean =>
  (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
  (ts.isPropertyAssignment(parent) && parent.name === node) ||
  (ts.isBindingElement(parent) && parent.propertyName === node) ||
  ts.isMethodDeclaration(parent) ||
  ts.isPropertyDeclaration(parent) ||
  ts.isAccessor(parent) ||
  ts.isExportSpecifier(parent);

/** Whether the identifier is declared here. */
const isDeclared = (node: ts.Identifier, { parent } = node): boolean =>
  ts.isImportSpecifier(parent) ||
  ts.isImportClause(parent) ||
  ts.isNamespaceImport(parent) ||
  ts.isFunctionDeclaration(parent) ||
  ((ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isClassExpression(parent)) &&
    parent.name === node);

/** What the built files reach, by their names: they are parsed once. */
const known = new Map<string, Reached>();

/** What a script reaches. */
export const reachedIn = (text: string): Reached => {
  const code = ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const declared = new Set<string>();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      imports.push((node.moduleSpecifier as ts.StringLiteral).text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [module] = node.arguments;
      imports.push(module && ts.isStringLiteral(module) ? module.text : 'a module that is computed');
    }
    if (ts.isMetaProperty(node)) used.add('import.meta');
    if (ts.isIdentifier(node)) {
      if (isDeclared(node)) declared.add(node.text);
      else if (!isMember(node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return { imports, globals: [...used].filter((name) => !declared.has(name)) };
};

/** A built file and all that it imports from the package, each with what it reaches. */
export const filesOf = (file: string, seen = new Map<string, Reached>()): ReadonlyMap<string, Reached> => {
  if (seen.has(file)) return seen;
  const reached = known.get(file) ?? reachedIn(readFileSync(new URL(file, builtFolder), 'utf8'));
  known.set(file, reached);
  seen.set(file, reached);
  for (const name of reached.imports) if (name.startsWith('.')) filesOf(name, seen);
  return seen;
};
