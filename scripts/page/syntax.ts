import ts from 'typescript';

/** What stands in place of a part of a text. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly with?: string;
}

/** A file as syntax. */
export const syntaxOf = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Every node of a syntax tree, from the outside in; what lies inside one for which `enter` says no is passed over. */
export function* nodesIn(node: ts.Node, enter: (node: ts.Node) => boolean = () => true): Generator<ts.Node> {
  yield node;
  if (!enter(node)) return;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesIn(child, enter);
}

/** The name of a member of a class or an object; nothing where it is computed. */
export const nameOf = (node: ts.Node): string | undefined => {
  const { name } = node as { readonly name?: ts.Node };
  if (name === undefined) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isPrivateIdentifier(name) ? name.text : undefined;
};

/** A node and the comma that follows it. */
export const cutOf = (node: ts.Node, text: string): Cut => {
  const [comma = ''] = /^\s*,/.exec(text.slice(node.end)) ?? [];
  return { from: node.getStart(), to: node.end + comma.length };
};

/** The text with all cuts made. A cut inside another one is none. */
export const textWith = (text: string, cuts: readonly Cut[]): string => {
  let [result, at] = ['', 0];
  for (const cut of [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (cut.from < at) continue;
    result += text.slice(at, cut.from) + (cut.with ?? '');
    at = cut.to;
  }
  return result + text.slice(at);
};

/** The file with another value of a variable. */
export const withValue =
  (variable: string, value: string, imports = '') =>
  (text: string, path: string): string => {
    for (const node of nodesIn(syntaxOf(path, text)))
      if (ts.isVariableDeclaration(node) && nameOf(node) === variable && node.initializer)
        return `${imports}\n${textWith(text, [{ from: node.initializer.getStart(), to: node.initializer.end, with: value }])}`;
    throw new Error(`has no ${variable}`);
  };
