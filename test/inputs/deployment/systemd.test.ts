import { describe, expect, it } from 'vitest';
import { readDeployment } from '../../../src/inputs/deployment/read-deployment.js';
import { globNames } from '../../../src/inputs/deployment/systemd/glob.js';

const read = async (lines: string, lists: Readonly<Record<string, string>> = {}) => {
  const text = `[Service]\n${lines}\nExecStart=/opt/mattermost/bin/mattermost\n`;
  const files = Object.entries(lists).map(([path, list]) => ({ path, text: list }));
  const result = await readDeployment([{ path: 'mattermost.service', text }, ...files]);
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
};

describe('files that a unit names by a pattern', () => {
  const lines = 'Environment=MM_A=unit\nEnvironmentFile=/etc/*.env';

  it('reads those that were given, in order of name', async () => {
    const found = await read(lines, { 'b.env': 'MM_A=b\n', 'x/a.env': 'MM_A=a\nMM_B=a\n' });
    expect(found).toMatchObject({ env: { MM_A: 'b', MM_B: 'a' }, unknown: {}, incomplete: false });
  });

  it('knows nothing where none was given, unless they may be missing', async () => {
    const none = await read(lines);
    expect(none).toMatchObject({ unknown: { MM_A: { because: 'file', path: '/etc/*.env' } }, incomplete: true });
    expect(none.remarks).toContainEqual({ code: 'filesNotGiven', paths: ['/etc/*.env'] });
    expect(await read('EnvironmentFile=-/etc/*.env')).toMatchObject({ incomplete: false });
  });

  it.for([
    ['*.env', 'a.env', true],
    ['*.env', '.env', false],
    ['a?[b-d].env', 'axc.env', true],
    ['[!a]*', 'abc', false],
    ['*a*b*', 'xxaxxbxx', true],
    ['*a', 'ab', false],
    ['\\*', '*', true],
  ] as const)('compares %s with %s', ([pattern, name, same]) => {
    expect(globNames(pattern, name)).toBe(same);
  });

  it('compares in little time', () => {
    const start = process.cpuUsage().user;
    expect(globNames(`${'*a'.repeat(1000)}b`, 'a'.repeat(5000))).toBe(false);
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
  });
});

it('drops variables with a specifier that systemd does not know, and says so', async () => {
  const name = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';
  const found = await read(`Environment=${name}=false MM_C=%Z\nEnvironment=MM_A=100%- MM_B=%%Z`);
  expect(found.env).toEqual({ MM_A: '100%-', MM_B: '%Z' });
  expect(found.remarks).toContainEqual({ code: 'specifiers', names: [name, 'MM_C'], others: 0, optOut: true });
});
