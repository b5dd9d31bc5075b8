import ts from 'typescript';
import { type Cut, nameOf, nodesIn, syntaxOf, textWith } from './syntax.js';

/** The options that `src/inputs/packet/archive.ts` gives the library, as the library names them. */
const given = {
  filenameValidation: 'OPTION_FILENAME_VALIDATION',
  checkCrc32: 'OPTION_CHECK_CRC32',
  checkLocalFilename: 'OPTION_CHECK_LOCAL_FILENAME',
  checkOverlappingEntry: 'OPTION_CHECK_OVERLAPPING_ENTRY',
  useWebWorkers: 'OPTION_USE_WEB_WORKERS',
  useCompressionStream: 'OPTION_USE_COMPRESSION_STREAM',
} as const;

/** Fails where the packet's reader gives other options than those above. */
export const withKnownOptions = (text: string, path: string): string => {
  const names = new Set<string>();
  for (const node of nodesIn(syntaxOf(path, text))) {
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (!isCall || !/^ZipReader$|\.(?:getData|getEntriesGenerator)$/.test(node.expression.getText())) continue;
    for (const argument of node.arguments ?? [])
      if (ts.isObjectLiteralExpression(argument))
        for (const property of argument.properties) names.add(nameOf(property) ?? property.getText());
  }
  const wanted = Object.keys(given);
  if (names.size !== wanted.length || !wanted.every((name) => names.has(name)))
    throw new Error(`gives ${[...names].join(', ')}`);
  return text;
};

const knownOptions: ReadonlySet<string> = new Set(Object.values(given));

/** What follows from the options, and from no encrypted file being read: the method, and what its variable is. */
const following: Readonly<Record<string, readonly [method: string, value: string]>> = {
  checkAmbiguity: ['getEntriesGenerator', 'false'],
  rejectAmbiguousEndOfDirectory: ['getEntriesGenerator', 'true'],
  encrypted: ['getData', 'false'],
};

/** The name of the method that a node is in. */
const methodOf = (node: ts.Node): string | undefined => {
  const method = ts.findAncestor(node, (around) => ts.isFunctionLike(around));
  return method && nameOf(method);
};

/** Statements that only warn, as everything is allowed that is not refused anyway, or offer what nobody calls. */
const idle = /^addWarning\(|^reportAmbiguity\((?=checkAmbiguity\b)|^entry\.arrayBuffer =/;

/** Says that no other option is given, so that a minifier leaves out what they ask for; and leaves out all warnings. */
export const withoutOtherOptions = (text: string, path: string): string => {
  const cuts: Cut[] = [];
  const seen = new Set<string>();
  const put = (name: string, node: ts.Node, by: string): void => {
    seen.add(name);
    cuts.push({ from: node.getStart(), to: node.end, with: by });
  };
  for (const node of nodesIn(syntaxOf(path, text))) {
    const [statement] = (ts.isExpressionStatement(node) && idle.exec(node.getText())) || [];
    if (statement !== undefined) put(statement, node, '');
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const name = nameOf(node) ?? '';
      const [method, value] = following[name] ?? [];
      if (value !== undefined && method === methodOf(node)) put(name, node.initializer, value);
    }
    if (!ts.isCallExpression(node)) continue;
    const called = node.expression.getText();
    const option = node.arguments[2]?.getText() ?? '';
    if (called === 'getStrictness') put(called, node, 'STRICTNESS_BALANCED');
    else if (/^get(?:Function)?OptionValue$/.test(called) && option.startsWith('OPTION_')) {
      if (knownOptions.has(option)) seen.add(option);
      else put(option, node, 'undefined');
    }
  }
  const wanted = [...knownOptions, ...Object.keys(following), 'addWarning(', 'reportAmbiguity(', 'entry.arrayBuffer ='];
  const missing = [...wanted, 'getStrictness', 'OPTION_PASSWORD'].filter((name) => !seen.has(name));
  if (missing.length > 0) throw new Error(`has no ${missing.join(', ')}`);
  return textWith(text, cuts);
};

/** The library has a variable for what is undefined, which no minifier sees through. */
export const withUndefined = (text: string, path: string): string => {
  const cuts: Cut[] = [];
  for (const node of nodesIn(syntaxOf(path, text)))
    if (ts.isIdentifier(node) && node.text === 'UNDEFINED_VALUE' && !ts.isImportSpecifier(node.parent))
      cuts.push({ from: node.getStart(), to: node.end, with: 'undefined' });
  if (cuts.length === 0) throw new Error('has no UNDEFINED_VALUE');
  return textWith(text, cuts);
};
