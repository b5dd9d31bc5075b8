// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what compose fills in
import { expect, it } from 'vitest';
import { readDeployment } from '../../../src/inputs/deployment/read-deployment.js';
import { env, pod } from './kubernetes/reading.js';

const image = 'mattermost/mattermost-team-edition:9.5.1';

/** Each variable is ten times the one before. */
const chain = (reference: (name: string) => string): readonly (readonly [string, string])[] =>
  Array.from({ length: 12 }, (_, index) => [
    `A${index}`,
    index === 0 ? 'x'.repeat(10) : reference(`A${index - 1}`).repeat(10),
  ]);

const lines = chain((name) => `\${${name}}`).map((one) => one.join('='));
const compose = (more: string) => `services:\n  mm:\n    image: ${image}\n${more}`;

const read = (text: string, beside: Readonly<Record<string, string>> = {}) =>
  readDeployment([{ path: 'file', text }], { beside: { text: async (path) => beside[path], names: async () => [] } });

const short = '0123456789'.repeat(10_000);

it.for([
  ['.env', compose('    environment: [MM_A=$A9]\n'), { '.env': lines.join('\n') }],
  ['env_file', compose('    env_file: a.env\n'), { 'a.env': lines.join('\n') }],
  [
    'values that are long together',
    compose(`    environment:\n${Array.from({ length: 400 }, (_, index) => `      MM_${index}: $A\n`).join('')}`),
    { '.env': `A=${short}` },
  ],
  ['one value', compose(`    environment: ["MM_A=${'$A'.repeat(100)}"]\n`), { '.env': `A=${short}` }],
  ['a shell', `${lines.map((line) => line.replace('=', '="')).join('"\n')}"\ndocker run -e "MM_A=$A11" ${image}\n`, {}],
] as const)('refuses a value that grows too long: %s', async ([, text, beside]) => {
  const start = process.memoryUsage.rss();
  expect(await read(text, beside)).toEqual({ ok: false, issue: { code: 'valueGrows' } });
  expect(process.memoryUsage.rss() - start).toBeLessThan(2 ** 28);
});

it('refuses one that Kubernetes expands', async () => {
  const text = JSON.stringify(pod({ env: env(Object.fromEntries(chain((name) => `$(${name})`))) }));
  expect(await read(text)).toEqual({ ok: false, issue: { code: 'kubernetes', issue: { code: 'valueGrows' } } });
});

it('fills in what is long and not too long', async () => {
  const found = await read(compose('    environment: [MM_A=$A$A]\n'), { '.env': `A=${short}` });
  expect(found.ok && found.value.env.MM_A).toBe(short + short);
});

it('refuses texts that are too long for a list', async () => {
  const long = 'MM_A=1\n'.repeat(2 ** 20);
  expect(await read(long)).toEqual({ ok: false, issue: { code: 'tooLarge', path: 'file' } });
  expect(await read(`PATH=/bin\n${long}`)).toMatchObject({ issue: { code: 'tooLarge' } });
  expect(await read(compose('    env_file: a.env\n'), { 'a.env': long })).toEqual({
    ok: false,
    issue: { code: 'tooLarge', path: 'a.env' },
  });
  const many = JSON.stringify([{ Config: { Image: image, Env: ['MM_A=1'] }, Long: long }]);
  expect(await read(many)).toMatchObject({ ok: true, value: { env: { MM_A: '1' } } });
});
