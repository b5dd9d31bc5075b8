import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';
import ts from 'typescript';
import { type Cut, syntaxOf, textWith } from './page/syntax.js';

/** Some packages that each start needs are no modules: as they are, it would load a helper for that and read them twice. */

const { resolve } = createRequire(import.meta.url);
const folder = join(dirname(resolve('commander')), 'lib');
const stringify = resolve('fast-json-stable-stringify');

/** What the command takes from commander, and from its types. */
const entry = [
  "export { Argument } from './argument.js';",
  "export { Command } from './command.js';",
  "export { CommanderError, InvalidArgumentError } from './error.js';",
  "export { Help } from './help.js';",
  "export { Option } from './option.js';",
].join('\n');

const entryId = join(folder, 'entry.js');

/** The name in `require(name)`, and what is taken of it at once. */
const requiredIn = (node: ts.Expression | undefined): readonly [name: string, member?: string] | undefined => {
  if (node && ts.isPropertyAccessExpression(node)) {
    const [name] = requiredIn(node.expression) ?? [];
    return name === undefined ? undefined : [name, node.name.text];
  }
  if (!node || !ts.isCallExpression(node) || node.expression.getText() !== 'require') return undefined;
  const [name] = node.arguments;
  return name && ts.isStringLiteral(name) ? [name.text] : undefined;
};

const importOf = (binding: string, name: string, member?: string): string => {
  if (name === 'node:process') return `const ${binding} = globalThis.process;`;
  if (member !== undefined) return `import { ${member} as ${binding} } from '${name}';`;
  return `import ${binding} from '${/^\.\/.*(?<!\.js)$/.test(name) ? `${name}.js` : name}';`;
};

/** A file of commander as a module. */
export const asModule = (text: string, path: string): string => {
  const cuts: Cut[] = [];
  for (const statement of syntaxOf(path, text).statements) {
    const place = { from: statement.getStart(), to: statement.end };
    if (ts.isVariableStatement(statement)) {
      const [declaration] = statement.declarationList.declarations;
      const required = requiredIn(declaration?.initializer);
      if (required) cuts.push({ ...place, with: importOf(declaration?.name.getText() ?? '', ...required) });
    }
    const [, exported, value] = /^exports\.(\w+) = (\w+);$/.exec(statement.getText()) ?? [];
    if (exported !== undefined) cuts.push({ ...place, with: `export { ${value} as ${exported} };` });
  }
  const code = textWith(text, cuts);
  if (/\brequire\(|\bexports\b/.test(code.replaceAll(/^\s*(?:\*|\/\/).*$/gm, '')))
    throw new Error(`${path} is still a CommonJS module`);
  return code;
};

const withDefault = (text: string): string => {
  if (text.split('module.exports = ').length !== 2) throw new Error('fast-json-stable-stringify exports otherwise');
  return text.replace('module.exports = ', 'export default ');
};

export const asModules: Plugin = {
  name: 'as-modules',
  resolveId: (id) => (id === 'commander' || id === '@commander-js/extra-typings' ? entryId : undefined),
  load: (id) => {
    if (id === entryId) return entry;
    if (id === stringify) return withDefault(readFileSync(id, 'utf8'));
    return dirname(id) === folder ? asModule(readFileSync(id, 'utf8'), id) : undefined;
  },
};
