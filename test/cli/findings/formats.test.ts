import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/cli/findings/options.js';
import { inProcess, runWithout } from '../../support/command.js';
import { miscountsIn, mistakesInGitlab, mistakesInSarif, mistakesInXml, type Sarif } from '../../support/results.js';
import { checkoutForChecks, checks, secret } from './checks.js';

const { checkout, writeFile } = checkoutForChecks();

const run = (args: readonly string[]) => inProcess(args, '', { cwd: checkout });

const sarifOf = async (args: readonly string[]): Promise<Sarif['runs'][number]> => {
  const { runs }: Sarif = JSON.parse((await run([...args, '--format', 'sarif'])).stdout);
  return runs[0] as Sarif['runs'][number];
};

type Check = (typeof checks)[number];
type Printed = Awaited<ReturnType<typeof run>>;

const earlier = new Map<string, Printed>();

/** What a check prints in a format; the same again where it was asked before. */
const printed = async ([name, ...args]: Check, format: string): Promise<Printed> => {
  const key = `${name} ${format}`;
  const before = earlier.get(key);
  if (before) return before;
  const { status, ...said } = await runWithout(secret)([...args, '--format', format], '', { cwd: checkout });
  const ended = { code: status, ...said };
  earlier.set(key, ended);
  return ended;
};

const forPeople = ['table', 'json', 'markdown'];
const forMachines = formats.filter((format) => !forPeople.includes(format));

describe.each(checks.map((check) => [check[0], check] as const))('%s', (name, check) => {
  it('prints valid SARIF, Code Quality and commands, all with as many findings', async () => {
    const codes: (number | null)[] = [];
    for (const format of forMachines) codes.push((await printed(check, format)).code);
    expect(new Set(codes).size).toBe(1);
    const { stdout: sarif } = await printed(check, 'sarif');
    expect(mistakesInSarif(sarif)).toEqual([]);
    const { stdout: gitlab } = await printed(check, 'gitlab');
    expect(mistakesInGitlab(gitlab)).toEqual([]);
    const commands = (await printed(check, 'github')).stdout.trimEnd().split('\n');
    for (const line of commands) expect(line).toMatch(/^::(?:error|warning|notice) title=[^:]+::./);
    const { results } = (JSON.parse(sarif) as Sarif).runs[0] as Sarif['runs'][number];
    expect(JSON.parse(gitlab)).toHaveLength(results.length);
    expect(commands).toHaveLength(results.length + 1);
    expect(codes[0]).toBe(results.length > 0 ? 1 : 0);
  });

  it('prints text of a setting or a capture in no format, and no number either in those for machines', async () => {
    for (const format of forMachines) {
      const { stdout } = await printed(check, format);
      for (const value of ['87654321', '12345678', '4321']) expect(stdout).not.toContain(value);
    }
    if (name === 'map check') return;
    for (const format of forPeople) expect((await printed(check, format)).stdout).not.toBe('');
  });
});

it('prints JUnit XML that two schemas accept, in which everything is counted', async () => {
  const texts: string[] = [];
  for (const check of checks) texts.push((await printed(check, 'junit')).stdout);
  expect(await mistakesInXml(texts)).toEqual([]);
  for (const text of texts) expect(miscountsIn(text)).toEqual([]);
  expect(await mistakesInXml([...texts, '<testsuite/>'])).not.toEqual([]);
});

describe('--format', () => {
  it('prints what the short forms print', async () => {
    const args = ['map', 'diff', '5.6', '5.10'];
    for (const format of ['json', 'markdown'])
      expect(await run([...args, '--format', format])).toEqual(await run([...args, `--${format}`]));
    expect(await run([...args, '--format', 'table'])).toEqual(await run(args));
    expect(await run([...args, '--json', '--format', 'json'])).toEqual(await run([...args, '--json']));
  });

  it.for<[args: readonly string[], says: string]>([
    [['map', 'diff', '5.6', '5.10', '--json', '--format', 'sarif'], 'use either --json or --format sarif, not both'],
    [['map', 'check', '--markdown', '--format', 'json'], 'use either --markdown or --format json, not both'],
    [['verify', 'x', '--json', '--markdown'], 'use either --json or --markdown, not both'],
    [['map', 'diff', '5.6', '5.10', '--format', 'sarfi'], 'did you mean sarif?'],
    [['map', 'diff', '5.6', '5.10', '--format', secret], '--format must be one of table, json, markdown, sarif'],
    [['report', 'events', 'x', '--release', '5.6', '--format', 'sarif'], '--format sarif: only with --verify'],
    [['report', 'events', 'x', '--release', '5.6', '--baseline', 'b'], '--baseline: only with --verify'],
    [['report', 'desktop-error', '--explain', '--fail-on', 'error'], '--fail-on: only with --verify'],
    [['map', 'diff', '5.6', '5.10', '--fail-on', 'never'], '--fail-on must be warning or error'],
  ])('refuses %s', async ([args, says]) => {
    const { status, stdout, stderr } = await runWithout(secret)(args, '', { cwd: checkout });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  it('prints no list that says that all is well, where nothing was checked', async () => {
    const other = JSON.stringify({ type: 'track', event: 'event', properties: { category: 'api' } });
    for (const format of ['sarif', 'junit', 'github', 'gitlab']) {
      const { code, stdout } = await inProcess(['verify', '-', '--release', '10.8', '--format', format], other);
      expect([code, stdout]).toEqual([2, '']);
    }
  });
});

describe('what is found', () => {
  it('is about a field, and in a file of the checkout, by its code with its help', async () => {
    const { results, tool } = await sarifOf(['verify', 'leaking.json', '--release', '5.6']);
    const leak = results.find(({ message }) => message.text.includes('max_burst'));
    expect(leak).toMatchObject({
      ruleId: 'wrongType',
      level: 'error',
      message: { text: 'Wrong type: config_rate.max_burst. Expected a whole number. It looks like a URL.' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'leaking.json' } },
          logicalLocations: [{ fullyQualifiedName: 'config_rate.max_burst' }],
        },
      ],
      // The first digits of: printf 'wrongType config_rate.max_burst' | sha256sum
      partialFingerprints: { primaryLocationLineHash: '4974a84f33252198:1' },
    });
    expect(tool.driver.rules[leak?.ruleIndex ?? -1]).toMatchObject({
      id: 'wrongType',
      name: 'WrongType',
      shortDescription: { text: 'Wrong type' },
    });
  });

  it('is named by entry and path in a HAR, and by each file where there are several', async () => {
    const har = await sarifOf(['verify', 'recorded.har', '--release', '5.6']);
    expect(har.results[0]?.locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: 'recorded.har' } }, message: { text: 'entry 1 (/v1/batch)' } },
      { message: { text: 'entry 2 (/v1/batch)' } },
    ]);
    const several = await sarifOf(['verify', 'leaking.json', 'more.json', '--release', '5.6']);
    const leak = several.results.find(({ message }) => message.text.includes('max_burst'));
    expect(leak?.locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)).toEqual([
      'leaking.json',
      'more.json',
    ]);
  });

  it('is in the config, or has a bare name, where the capture is outside of the checkout', async () => {
    const outside = `${checkout}/leaking.json`;
    const uris = async (args: readonly string[], cwd: string): Promise<ReadonlySet<string>> => {
      const { stdout } = await inProcess(['verify', ...args, '--release', '5.6', '--format', 'sarif'], '', { cwd });
      expect(stdout).not.toContain(checkout);
      const { results } = (JSON.parse(stdout) as Sarif).runs[0] as Sarif['runs'][number];
      return new Set(
        results.flatMap(({ locations }) => locations.map((one) => one.physicalLocation.artifactLocation.uri)),
      );
    };
    const elsewhere = new URL('../../../', import.meta.url).pathname;
    expect(await uris([outside], elsewhere)).toEqual(new Set(['leaking.json']));
    expect(await uris([outside, '--config', 'examples/config.json'], elsewhere)).toEqual(
      new Set(['examples/config.json']),
    );
  });

  it('fails only for errors, if asked', async () => {
    const args = ['map', 'drift', 'page.rst', '--release', '5.6'];
    expect((await run(args)).code).toBe(1);
    expect((await run([...args, '--fail-on', 'error'])).code).toBe(0);
    expect((await run(['verify', 'leaking.json', '--release', '5.6', '--fail-on', 'error'])).code).toBe(1);
  });

  it('passes where an event has none', async () => {
    const { stdout } = await run(['map', 'diff', '10.8', '10.8', '--format', 'junit']);
    expect(stdout).toContain('<testcase classname="mm-diagnostics.map-diff.config_service" name="config_service"');
    const clean = await run([
      ...(checks.find(([name]) => name === 'verify, nothing')?.slice(1) ?? []),
      '--format',
      'junit',
    ]);
    expect(clean.stdout.match(/<testcase /g)).toHaveLength(37);
    writeFile('clean.json', JSON.stringify({ event: 'event', properties: { category: 'api', type: 'api_posts_pin' } }));
    const some = await run(['verify', 'clean.json', '--report', 'events', '--release', '5.6', '--format', 'junit']);
    expect(some.stdout).toContain('api/api_posts_pin');
  });
});
