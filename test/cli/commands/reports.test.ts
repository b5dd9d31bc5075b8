import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { askReport, reportNamed } from '../../../src/cli/commands/report/ask.js';
import type { AskOptions } from '../../../src/cli/commands/report/modes.js';
import type { Io } from '../../../src/cli/io.js';
import type { Question } from '../../../src/reports/report.js';
import { inProcess } from '../../support/command.js';
import { temporaryFolder } from '../../support/folder.js';
import { goldenFolder } from '../../support/golden.js';

vi.stubEnv('COLUMNS', '80');
afterAll(() => {
  vi.unstubAllEnvs();
});

const golden = (file: string): string => readFileSync(`${goldenFolder}reports/${file}`, 'utf8');
const measurements = golden('mobile-performance/every-name.measurements.json');
const event = golden('desktop-error/type-error.event.json');

/** What a function of the command prints, and its exit code. */
const ran = async (run: (io: Io) => Promise<number>) => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const code = await run({ stdin, stdout, stderr } as unknown as Io);
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
};

const { fileWith } = temporaryFolder();

/** What the command does with one report, given texts. */
const commandOf = (name: string) => {
  const ask =
    (question: Question) =>
    (texts: readonly string[], options: AskOptions, io: Io): Promise<number> => {
      const files = texts.map((text, index) => fileWith(`${index}.json`, text));
      return askReport({ report: reportNamed(name), question, options, files }, io);
    };
  return {
    report: (text: string, options: AskOptions, io: Io) => ask('build')([text], options, io),
    explain: (options: AskOptions, io: Io) => ask('explain')([], options, io),
    verify: (text: string, options: AskOptions, io: Io) => ask('verify')([text], options, io),
    diff: (a: string, b: string, options: AskOptions, io: Io) => ask('diff')([a, b], options, io),
  };
};

const [desktop, mobile, mobileErrors, server] = [
  commandOf('desktop-error'),
  commandOf('mobile-performance'),
  commandOf('mobile-error'),
  commandOf('server-error'),
] as const;

describe('the performance of the Android app', () => {
  it('is printed as canonical JSON, or for reading', async () => {
    const body = JSON.parse(golden('mobile-performance/every-name.body.json'));
    const plain = await ran((io) => mobile.report(measurements, {}, io));
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toMatch(/^\{"data".*\}\n$/);
    const pretty = await ran((io) => mobile.report(measurements, { pretty: true }, io));
    expect(JSON.parse(pretty.stdout)).toEqual(body);
    expect(pretty.stdout).toContain('\n  ');
  });

  it('is not printed where it is not sent', async () => {
    const off = JSON.stringify({ ...JSON.parse(measurements), enableDiagnostics: false });
    expect(await ran((io) => mobile.report(off, {}, io))).toEqual({
      code: 3,
      stdout: '',
      stderr:
        'note: this report is not sent: the server does not let apps report (enableDiagnostics); --preview shows what would be\n',
    });
    expect(await ran((io) => mobile.report(off, { preview: true }, io))).toMatchObject({ code: 0, stderr: '' });
  });

  it.for<[string, object, RegExp]>([
    ['', {}, /the file is empty/],
    ['{"alice"', {}, /this is not JSON/],
    ['{"enableDiagnostics":true,"metrics":"alice"}', {}, /metrics must be an array, but it is a string/],
    ['{}', { release: '1.44' }, /only the Android app of releases 1\.20 to 1\.43 reports how fast it is/],
  ])('says what is wrong with %s', async ([text, options, message]) => {
    const said = await ran((io) => mobile.report(text, options as { release?: string }, io));
    expect(said).toMatchObject({ code: 2, stdout: '' });
    expect(said.stderr).toMatch(message);
    expect(said.stderr).not.toContain('alice');
  });

  it('warns of names that nobody knows', async () => {
    const odd = JSON.stringify({ ...JSON.parse(measurements), battery: 1 });
    expect((await ran((io) => mobile.report(odd, {}, io))).stderr).toBe('warning: ignored 1 unknown name: battery\n');
  });

  it('is explained, verified and compared', async () => {
    const explained = await ran((io) => mobile.explain({}, io));
    expect(explained.code).toBe(0);
    expect(explained.stdout).toMatch(/device_unique_id +which [^\n]+ nothing: it/);
    expect(Math.max(...explained.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const captured = JSON.stringify({ data: { device_info: JSON.parse(measurements).deviceInfo } });
    const verified = await ran((io) => mobile.verify(captured, {}, io));
    expect(verified.code).toBe(1);
    expect(verified.stdout).toMatch(/^Leaks\n.*\nidentifies the sender/);
    expect(await ran((io) => mobile.verify(golden('mobile-performance/every-name.body.json'), {}, io))).toEqual({
      code: 0,
      stdout: 'No findings: it holds only what it may hold.\n',
      stderr: '',
    });
    const emulator = golden('mobile-performance/emulator.measurements.json');
    expect((await ran((io) => mobile.diff(measurements, measurements, {}, io))).code).toBe(0);
    expect((await ran((io) => mobile.diff(measurements, emulator, {}, io))).code).toBe(1);
    expect((await ran((io) => mobile.diff(measurements, '[]', {}, io))).code).toBe(2);
  });
});

describe('an error report of the desktop app', () => {
  it('is printed as canonical JSON', async () => {
    const printed = await ran((io) => desktop.report(event, {}, io));
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(printed.stdout)).toEqual(JSON.parse(golden('desktop-error/type-error.report.json')));
    expect((await ran((io) => desktop.report('alice', {}, io))).stderr).toMatch(
      /^error: \S+0\.json: this is not JSON \(line 1, column 1\)\n$/,
    );
  });

  it('is explained, verified and compared', async () => {
    const explained = await ran((io) => desktop.explain({ json: true }, io));
    expect(JSON.parse(explained.stdout).promises).toHaveLength(20);
    const verified = await ran((io) => desktop.verify(event, {}, io));
    expect(verified.code).toBe(1);
    expect(verified.stdout).not.toMatch(/alice/i);
    expect((await ran((io) => desktop.verify(golden('desktop-error/type-error.report.json'), {}, io))).code).toBe(0);
    expect((await ran((io) => desktop.verify('alice', {}, io))).code).toBe(2);
    const crash = golden('desktop-error/renderer-crash.event.json');
    expect((await ran((io) => desktop.diff(event, event, {}, io))).stdout).toBe('The two reports are the same\n');
    expect((await ran((io) => desktop.diff(event, crash, {}, io))).code).toBe(1);
    expect((await ran((io) => desktop.diff(event, '', {}, io))).code).toBe(2);
  });
});

describe.for([
  ['a server', server, 'server-error/5.30-nil-pointer', { release: '5.30' }],
  ['the mobile app', mobileErrors, 'mobile-error/type-error', {}],
] as const)('an error report of %s', ([, telling, name, options]) => {
  const given = golden(`${name}.event.json`);
  const expected = golden(`${name}.report.json`);

  it('is printed as canonical JSON, verified and compared', async () => {
    const printed = await ran((io) => telling.report(given, options, io));
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(printed.stdout)).toEqual(JSON.parse(expected));
    expect((await ran((io) => telling.report('alice', options, io))).stderr).toMatch(/^error: \S+: this is not JSON/);
    const verified = await ran((io) => telling.verify(given, options, io));
    expect(verified.code).toBe(1);
    expect(verified.stdout).toMatch(/^Leaks\n/);
    expect(verified.stdout).not.toMatch(/alice/i);
    expect((await ran((io) => telling.verify(expected, options, io))).code).toBe(0);
    expect((await ran((io) => telling.diff(given, given, options, io))).code).toBe(0);
    expect((await ran((io) => telling.diff(given, '{}', options, io))).code).toBe(1);
  });

  it('is explained: what is sent, then what leaves here, in 80 columns', async () => {
    const explained = await ran((io) => telling.explain(options, io));
    expect(explained.code).toBe(0);
    expect(explained.stdout).toMatch(/\nstopped by +LogSettings\./);
    expect(explained.stdout).toMatch(/\npart +the software sends +sent here\n/);
    expect(Math.max(...explained.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const { parts } = JSON.parse((await ran((io) => telling.explain({ ...options, json: true }, io))).stdout);
    expect(parts.length).toBeGreaterThan(15);
  });
});

it('refuses a version of a server that sends no error reports', async () => {
  for (const [release, message] of [
    ['5.25', /^error: release 5\.25 does not send it; versions from 5\.26 on are known\n$/],
  ] as const) {
    const said = await ran((io) => server.report('{}', { release }, io));
    expect(said).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect(await ran((io) => server.explain({ release }, io))).toEqual(said);
  }
});

describe('the command', () => {
  const file = (name: string): string => `${goldenFolder}reports/${name}`;
  const every = file('mobile-performance/every-name.measurements.json');
  const crash = file('desktop-error/renderer-crash.event.json');
  const panic = file('server-error/10.8-chain-of-errors.event.json');
  const failed = file('mobile-error/failed-login.event.json');

  it.for<[readonly string[], number, RegExp]>([
    [['report', 'mobile-performance', every, '--release', '1.31'], 0, /^\{"data"/],
    [['report', 'mobile-performance', every, '--release', '5.6'], 2, /^$/],
    [['report', 'mobile-performance', '--explain'], 0, /^Trace events/],
    [['report', 'mobile-performance', every, '--diff', every], 0, /^The two reports are the same/],
    [['report', 'server-error', panic, '--release', '11.2'], 0, /"release":"11\.2"/],
    [['report', 'server-error', panic, '--verify'], 1, /^Leaks/],
    [['report', 'server-error', panic], 2, /^$/],
    [['report', 'server-error', '--explain', '--release', '5.29'], 0, /^Error reports of a server of version 5\.29/],
    [['report', 'mobile-error', failed, '--diff', failed], 0, /^The two reports are the same/],
    [['report', 'mobile-error', '--explain'], 0, /^Error reports of the mobile app/],
    [['report', 'desktop-error', crash, '--pretty'], 0, /^\{\n/],
    [['report', 'desktop-error', crash, '--verify'], 1, /^Leaks/],
    [['report', 'desktop-error', '-', '--diff', '-'], 2, /^$/],
    [['report', 'desktop-error', crash, '--explain'], 2, /^$/],
    [['report', 'desktop-error', crash, '--verify', '--explain'], 2, /^$/],
    [['report', 'desktop-error', crash, crash], 2, /^$/],
  ])('%j', async ([args, code, stdout]) => {
    const ended = await inProcess(args);
    expect(ended).toMatchObject({ code, stdout: expect.stringMatching(stdout) });
    expect(ended.stderr === '').toBe(code !== 2);
  });
});
