import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { modules } from '../support/entries.js';
import { shell } from './shell.js';

const home = inject('home');
const folder = join(home, 'runtimes');
const programs = fileURLToPath(new URL('./runtimes/', import.meta.url));
const env = { DENO_DIR: join(home, 'deno'), DENO_NO_UPDATE_CHECK: '1', NODE_NO_WARNINGS: '1' };

const deno = 'deno/deno run --no-prompt --no-remote';

/** How each runtime runs a program that touches nothing, and one that reads files. */
const runtimes = {
  node: { plain: process.execPath, reading: process.execPath },
  'node-22': { plain: 'node-22/bin/node', reading: 'node-22/bin/node' },
  'node-24': { plain: 'node-24/bin/node', reading: 'node-24/bin/node' },
  deno: { plain: deno, reading: `${deno} --allow-read --allow-env --allow-sys` },
  bun: { plain: 'bun/bin/bun run', reading: 'bun/bin/bun run' },
} as const;

const whole = (call: string): string => (call.startsWith('/') ? call : `${programs}node_modules/${call}`);

const uses = `
const config = { ServiceSettings: { SiteURL: 'https://chat.example.com' }, TeamSettings: { MaxUsersPerTeam: 7 } };
const text = canonicalText(buildPayload(config, { release: '10.8' }).payload);
console.log(JSON.stringify([text, names]));`;

const names = modules.map(({ name }, index) => `[${JSON.stringify(name)}, Object.keys(m${index}).sort()]`).join(', ');
const lists = (load: (name: string, index: number) => string): string =>
  [...modules.map(({ name }, index) => load(name, index)), `const names = [${names}];`].join('\n');

const imported = `${lists((name, index) => `import * as m${index} from '${name}';`)}
const { buildPayload, canonicalText } = m0;${uses}`;

const required = `${lists((name, index) => `const { __esModule: e${index}, ...m${index} } = require('${name}');`)}
const { buildPayload, canonicalText } = m0;${uses}`;

const files = {
  'imported.mjs': imported,
  'required.cjs': required,
  'config.json': '{"LogSettings": {"EnableFile": true}}',
  'many.ndjson': '{}\n'.repeat(1000),
};
const command = '../node_modules/mattermost-diagnostics/dist/cli.js';

describe.for(Object.entries(runtimes))('%s', ([, { plain, reading }]) => {
  const [here, there] = [process.execPath, whole(plain)];

  beforeAll(() => {
    if (!existsSync(`${programs}node_modules/.package-lock.json`))
      execFileSync('npm', ['ci', '--ignore-scripts', '--silent'], { cwd: programs });
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  });

  it('imports every entry, and asks for no permission', async () => {
    const expected = await shell(`${here} imported.mjs`, folder, env);
    expect(await shell(`${there} imported.mjs`, folder, env)).toEqual(expected);
    const [text, entries] = JSON.parse(expected.output);
    expect(JSON.parse(text).configs.config_team.max_users_per_team).toBe(7);
    expect(entries).toHaveLength(modules.length);
  });

  it('requires every entry', async () => {
    const expected = await shell(`${here} imported.mjs`, folder, env);
    expect(await shell(`${whole(reading)} required.cjs`, folder, env)).toEqual(expected);
  });

  // Once more where it fails: on a busy machine the threads of another runtime have been seen not to start.
  it('runs the command, alone and in threads', { retry: 1 }, async () => {
    for (const args of ['payload config.json --release 10.8', 'payload many.ndjson --ndjson --jobs 2 --release 9.11']) {
      const expected = await shell(`${here} ${command} ${args}`, folder, env);
      expect(expected.code).toBe(0);
      expect(await shell(`${whole(reading)} ${command} ${args}`, folder, env)).toEqual(expected);
    }
  });
});
