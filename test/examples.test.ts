import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as audit from '../src/audit.js';
import * as library from '../src/index.js';
import * as reports from '../src/reports.js';
import * as schema from '../src/schema.js';
import { messagesOf } from './support/compile.js';

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

it('compiles every example', { timeout: 60_000 }, () => {
  const messages = messagesOf(
    Object.fromEntries(
      examples.map(({ name, code }) => [
        name,
        `import { ${[...Object.keys(library), 'type ConfigOf'].join(', ')} } from './index.js';
import { ${Object.keys(audit).join(', ')} } from './audit.js';
import { ${Object.keys(reports).join(', ')} } from './reports.js';
import { ${Object.keys(schema).join(', ')} } from './schema.js';
${code}
export {};`,
      ]),
    ),
  );
  expect(Object.values(messages).flat()).toEqual([]);
  expect(examples.length).toBeGreaterThan(5);
});
