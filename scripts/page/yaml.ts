import ts from 'typescript';
import { hollow, withImportsAtOnce, withoutMembers } from './changes.js';
import type { Rewrite } from './rewriting.js';
import { type Cut, nodesIn, syntaxOf, textWith } from './syntax.js';

/** Of the library for YAML the page needs what reads a text: nothing is written, changed, or made into JavaScript's values. */

const folder = 'yaml/browser/dist/';
const inLibrary = (...files: readonly string[]): readonly string[] => files.map((file) => folder + file);

/** What `src/inputs` takes from the library. */
const entry = [
  "export { isAlias, isMap, isScalar, isSeq } from './dist/nodes/identity.js';",
  "import { tokenType } from './dist/parse/cst.js';",
  'export const CST = { tokenType };',
  "export { Lexer } from './dist/parse/lexer.js';",
  "export { parseAllDocuments, parseDocument } from './dist/public-api.js';",
].join('\n');

/** Nobody sees the library's codes and sentences: that something is wrong, and where, is enough. */
const withoutSentences = (text: string, path: string): string => {
  const cuts: Cut[] = [];
  for (const node of nodesIn(syntaxOf(path, text))) {
    if (!ts.isCallExpression(node) || !/^(?:this\.)?onError$/.test(node.expression.getText())) continue;
    const [, code, sentence] = node.arguments;
    if (code && sentence) cuts.push({ from: code.getStart(), to: sentence.end, with: "'',''" });
  }
  if (cuts.length === 0) throw new Error('says nothing');
  return textWith(text, cuts);
};

/** An ordered map borrows from a map what changes it. */
const withoutBorrowed = (text: string, path: string): string => {
  const cuts: Cut[] = [];
  for (const node of nodesIn(syntaxOf(path, text)))
    if (ts.isExpressionStatement(node) && /YAMLMap\.prototype\.\w+\.bind\(/.test(node.getText()))
      cuts.push({ from: node.getStart(), to: node.end });
  if (cuts.length === 0) throw new Error('borrows nothing');
  return textWith(text, cuts);
};

const tags = (...files: readonly string[]): readonly string[] => inLibrary(...files.map((file) => `schema/${file}.js`));

const writing = ['toJSON', 'toString'] as const;
const changing = ['add', 'delete', 'get', 'has', 'set'] as const;
const changingWithin = ['addIn', 'deleteIn', 'getIn', 'hasIn', 'setIn'] as const;

const without = (file: string, ...names: readonly string[]): Rewrite => ({
  name: 'reads YAML',
  files: inLibrary(file),
  change: withoutMembers(...names),
});

/** The schema is always `failsafe`. Tags that a text names are still those of all schemas. */
export const readsYaml: readonly Rewrite[] = [
  { name: 'reads YAML', files: ['yaml/browser/index.js'], change: () => entry },
  {
    name: 'reads YAML',
    files: [
      'src/inputs/packet/yaml.ts',
      'src/inputs/deployment/yaml/parse.ts',
      'src/inputs/deployment/kubernetes/yaml.ts',
    ],
    change: withImportsAtOnce,
  },
  {
    name: 'reads YAML',
    files: [
      ...tags('core/schema', 'json/schema', 'yaml-1.1/schema', 'core/bool', 'core/float', 'core/int', 'common/null'),
      ...inLibrary('parse/cst-scalar.js', 'parse/cst-stringify.js', 'parse/cst-visit.js', 'parse/line-counter.js'),
      ...inLibrary('visit.js', 'doc/anchors.js', 'doc/applyReviver.js', 'doc/createNode.js'),
      ...inLibrary('nodes/addPairToJSMap.js', 'nodes/toJS.js', 'log.js'),
      ...inLibrary(
        'stringify/stringifyCollection.js',
        'stringify/stringifyDocument.js',
        'stringify/stringifyNumber.js',
      ),
      ...inLibrary('stringify/stringifyPair.js', 'stringify/stringifyString.js'),
    ],
    change: hollow,
  },
  without(
    'doc/Document.js',
    ...writing,
    ...changing,
    ...changingWithin,
    'clone',
    'createAlias',
    'createNode',
    'createPair',
    'toJS',
  ),
  without('doc/directives.js', 'clone', 'tagString', 'toString'),
  without('nodes/Node.js', 'clone', 'toJS'),
  without('nodes/Collection.js', 'clone', ...changingWithin),
  without('nodes/YAMLMap.js', ...writing, ...changing, 'from'),
  without('nodes/YAMLSeq.js', ...writing, ...changing, 'from'),
  without('nodes/Pair.js', ...writing, 'clone'),
  without('nodes/Scalar.js', ...writing),
  without('nodes/Alias.js', ...writing, 'resolve'),
  without('schema/Schema.js', 'clone'),
  without('schema/common/map.js', 'createNode'),
  without('schema/common/seq.js', 'createNode'),
  without('schema/common/string.js', 'identify', 'stringify'),
  without('schema/yaml-1.1/binary.js', 'identify', 'stringify'),
  without('schema/yaml-1.1/merge.js', 'stringify', 'addToJSMap'),
  without('schema/yaml-1.1/omap.js', 'toJSON', 'createNode', 'from', 'identify'),
  { name: 'reads YAML', files: inLibrary('schema/yaml-1.1/omap.js'), change: withoutBorrowed },
  without('schema/yaml-1.1/pairs.js', 'createNode'),
  without('schema/yaml-1.1/set.js', ...writing, 'add', 'get', 'set', 'createNode', 'from', 'identify'),
  without('schema/yaml-1.1/timestamp.js', 'identify', 'stringify'),
  {
    name: 'reads YAML',
    files: inLibrary(
      ...['collection', 'node', 'scalar', 'doc'].map((name) => `compose/compose-${name}.js`),
      ...['block-map', 'block-scalar', 'block-seq', 'flow-collection', 'props'].map(
        (name) => `compose/resolve-${name}.js`,
      ),
      'compose/composer.js',
      'compose/resolve-end.js',
    ),
    change: withoutSentences,
  },
];
