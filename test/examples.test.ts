import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as audit from '../src/audit.js';
import * as library from '../src/index.js';
import * as reports from '../src/reports.js';
import * as schema from '../src/schema.js';
import { messagesOf } from './support/compile.js';
import { blocksOf } from './support/page.js';

const source = fileURLToPath(new URL('../src/', import.meta.url));

const examples = (readdirSync(source, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(`${source}${file}`, 'utf8').matchAll(/@example\n((?: *\*(?!\/).*\n)+)/g)].map(
      ([, block = ''], index) => ({
        name: `src/example-${file.replaceAll(/\W/g, '-')}-${index}.ts`,
        code: block.replaceAll(/^ *\* ?/gm, ''),
      }),
    ),
  );

it('has an example for every public function', () => {
  const functions = Object.entries({ ...library, ...audit, ...reports, ...schema }).filter(
    ([, value]) => typeof value === 'function',
  );
  const code = examples.map((example) => example.code).join('\n');
  expect(functions.map(([name]) => name).filter((name) => !code.includes(`${name}(`) && !/Error$/.test(name))).toEqual(
    [],
  );
});

/** What the programs of a page have from elsewhere. */
const given = `declare const config: unknown;
declare const dsn: string;
declare const send: (text: string) => void;
`;

const pages = [
  'README.md',
  ...readdirSync(`${source}../docs`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** The entry of the package that a program imports, where it is declared. */
const fromSource = (code: string): string =>
  code.replaceAll(/'mattermost-diagnostics(?:\/(\w+))?'/g, (_, entry = 'index') => `'./${entry}.js'`);

const programs = pages.flatMap((page) =>
  blocksOf(readFileSync(`${source}../${page}`, 'utf8'))
    .filter(({ language }) => /^(ts|js|mjs|typescript|javascript)$/.test(language))
    .map(({ text }, index) => ({
      name: `src/program-${page.replaceAll(/\W/g, '-')}-${index}.ts`,
      code: given + fromSource(text),
    })),
);

const imports = `import { ${[...Object.keys(library), 'type ConfigOf'].join(', ')} } from './index.js';
import { ${Object.keys(audit).join(', ')} } from './audit.js';
import { ${Object.keys(reports).join(', ')} } from './reports.js';
import { ${Object.keys(schema).join(', ')} } from './schema.js';
`;

it('compiles every example, and every program of README and of the documents', () => {
  const messages = messagesOf({
    ...Object.fromEntries(examples.map(({ name, code }) => [name, `${imports}${code}\nexport {};`])),
    ...Object.fromEntries(programs.map(({ name, code }) => [name, code])),
  });
  expect(Object.values(messages).flat()).toEqual([]);
  expect(examples.length).toBeGreaterThan(5);
  expect(programs.length).toBeGreaterThan(1);
});
