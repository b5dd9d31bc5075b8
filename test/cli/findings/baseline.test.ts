import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/cli/findings/found.js';
import type { Baseline, BaselineEntry, BaselineUse } from '../../../src/documents/baseline.js';
import { runWithout } from '../../support/command.js';
import { mistakesIn } from '../../support/output-schemas.js';
import { mistakesInJunit, mistakesInSarif, type Sarif } from '../../support/results.js';
import { checkoutForChecks, secret } from './checks.js';

const { checkout, writeFile } = checkoutForChecks();

const run = (...args: readonly string[]) => runWithout(secret)(args, '', { cwd: checkout });
const verify = ['verify', 'leaking.json', '--release', '5.6'] as const;
const drift = ['map', 'drift', 'page.rst', '--release', '5.6'] as const;

const read = (name: string): Baseline & { readonly format: string } =>
  JSON.parse(readFileSync(join(checkout, name), 'utf8'));

const write = (name: string, baseline: object): string => {
  writeFile(name, JSON.stringify(baseline));
  return name;
};

const entry = (code: string, field: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  fingerprint: fingerprintOf({ code, field }),
  ...{ code, field, ...more },
});

const baselineWith = (...findings: readonly BaselineEntry[]) => ({
  format: 'mm-diagnostics/baseline@1',
  command: 'verify',
  findings,
});

describe('--write-baseline', () => {
  it('writes what was found, by which it fails no more', async () => {
    const written = await run(...drift, '--write-baseline', 'drift.json');
    expect(written).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/note: wrote \d+ findings to drift\.json\n$/),
    });
    const baseline = read('drift.json');
    expect(mistakesIn('baseline@1', baseline)).toEqual([]);
    expect(mistakesIn('baseline@1', { ...baseline, more: 1 })).not.toEqual([]);
    expect(baseline.command).toBe('map-drift');
    const { status, stdout, stderr } = await run(...drift, '--baseline', 'drift.json');
    expect(status).toBe(0);
    expect(stderr).not.toContain('drift.json');
    expect(stdout).toContain('LogSettings.EnableFiles (known)');
    expect(stdout).toMatch(/known {22,}\d+\nnot known +0\nknown, but no longer found +0\n/);
    const json = await run(...drift, '--baseline', 'drift.json', '--json');
    expect(mistakesIn('drift@1', JSON.parse(json.stdout))).toEqual([]);
    const { baseline: use }: { readonly baseline: BaselineUse } = JSON.parse(json.stdout);
    expect(use).toMatchObject({ others: 0, stale: [] });
    expect(use.known).toHaveLength(baseline.findings.length);
  });

  it('writes no value, and nothing that depends on one', async () => {
    await run(...verify, '--write-baseline', 'a.json');
    writeFile('same.json', readFileSync(join(checkout, 'leaking.json'), 'utf8').replaceAll('hunter2', 'sesame'));
    await run('verify', 'same.json', '--release', '5.6', '--write-baseline', 'b.json');
    expect(read('b.json')).toEqual(read('a.json'));
    for (const found of read('a.json').findings) {
      expect(Object.keys(found).filter((name) => name !== 'leak')).toEqual(['fingerprint', 'code', 'field']);
    }
  });

  it('leaves leaks to somebody who says why, and what has no name out', async () => {
    const { status, stderr } = await run(...verify, '--write-baseline', 'leaks.json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/note: \d leaks in leaks\.json still fail: give each a “reason” there if it may be sent\n/);
    const { findings } = read('leaks.json');
    expect(findings.filter(({ leak }) => leak).map(({ field }) => field)).toEqual([
      'call.traits.email',
      'config_rate.max_burst',
      'config_rate.vary_by',
      'config_unknown',
    ]);
    expect(findings.filter(({ field }) => field.includes('*'))).toEqual([]);
  });

  it('keeps reasons, and drops what is no longer found', async () => {
    const why = { leak: true, reason: 'agreed with the data protection officer' } as const;
    const stale = entry('missingEvent', 'config_gone');
    write('before.json', baselineWith(entry('wrongType', 'config_rate.max_burst', why), stale));
    const { stderr } = await run(...verify, '--baseline', 'before.json', '--write-baseline', 'before.json');
    expect(stderr).not.toContain('warning');
    const { findings } = read('before.json');
    expect(findings).toContainEqual(entry('wrongType', 'config_rate.max_burst', why));
    expect(findings).not.toContainEqual(stale);
  });

  it('writes none where not everything could be checked', async () => {
    const { status, stderr } = await run('verify', 'config.json', '--release', '5.6', '--write-baseline', 'none.json');
    expect(status).toBe(2);
    expect(stderr).toContain('not a capture');
    writeFile('other.json', JSON.stringify({ type: 'track', event: 'event', properties: { category: 'api' } }));
    const other = await run('verify', 'other.json', '--release', '10.8', '--write-baseline', 'none.json');
    expect(other).toMatchObject({ status: 2 });
    expect(other.stderr).toContain('error: none.json: not written, because not everything could be checked\n');
    expect(existsSync(join(checkout, 'none.json'))).toBe(false);
  });
});

describe('--baseline', () => {
  const leak = ['wrongType', 'config_rate.max_burst'] as const;
  const failing = async (...findings: readonly BaselineEntry[]): Promise<readonly string[]> => {
    const file = write('given.json', baselineWith(...findings));
    const { stdout } = await run(...verify, '--baseline', file, '--format', 'sarif');
    expect(mistakesInSarif(stdout)).toEqual([]);
    const { results } = (JSON.parse(stdout) as Sarif).runs[0] as Sarif['runs'][number];
    return results.flatMap(({ message, suppressions }) => (suppressions === undefined ? [message.text] : []));
  };
  const hasLeak = (texts: readonly string[]): boolean => texts.some((text) => text.includes('config_rate.max_burst'));

  it('accepts a leak as a leak, with a reason, and not otherwise', async () => {
    const reason = 'agreed';
    expect(hasLeak(await failing())).toBe(true);
    expect(hasLeak(await failing(entry(...leak)))).toBe(true);
    expect(hasLeak(await failing(entry(...leak, { leak: true })))).toBe(true);
    // It was known as a wrong type that reveals nothing; now it leaks.
    expect(hasLeak(await failing(entry(...leak, { reason })))).toBe(true);
    expect(hasLeak(await failing(entry(...leak, { leak: true, reason })))).toBe(false);
  });

  it('accepts no leak without a name, and nothing that should not have been sent at all', async () => {
    const accepted = { leak: true, reason: 'agreed' } as const;
    const before = await failing();
    const unnamed = [entry('unknownProperty', 'config_team.*', accepted), entry('unknownEvent', '*', accepted)];
    expect(await failing(...unnamed)).toEqual(before);
    const off = ['verify', 'leaking.json', '--release', '5.6', '--config', 'off.json', '--format', 'junit'] as const;
    const file = write(
      'off-baseline.json',
      baselineWith(entry('sentThoughOff', 'LogSettings.EnableDiagnostics', accepted)),
    );
    const { stdout } = await run(...off, '--baseline', file);
    expect(stdout).toContain('<failure message="Sent while off: LogSettings.EnableDiagnostics"');
    expect(await mistakesInJunit(stdout)).toEqual([]);
  });

  it('warns of what is no longer found; with --strict that is an error', async () => {
    const file = write('stale.json', baselineWith(entry('missingEvent', 'config_gone')));
    const { stderr } = await run(...verify, '--baseline', file);
    expect(stderr).toContain(
      'warning: stale.json: no longer found: missingEvent config_gone; remove them from the baseline\n',
    );
    const strict = await run(...verify, '--baseline', file, '--strict');
    expect(strict).toMatchObject({ status: 2, stdout: '' });
  });

  const good = entry('missingEvent', 'config_ldap');
  it.for<[says: string, baseline: unknown]>([
    ['this is not a baseline: its format must be mm-diagnostics/baseline@1', { findings: [] }],
    ['this is not a baseline', []],
    ['this is not a baseline', { ...baselineWith(), format: 'mm-diagnostics/baseline@2' }],
    ['this baseline is not of verify', { ...baselineWith(), command: 'map-diff' }],
    ['findings must be an array', { ...baselineWith(), findings: {} }],
    ['it may have format, command and findings, nothing else', { ...baselineWith(), [secret]: 1 }],
    ['finding 1: expected an object', { ...baselineWith(), findings: [secret] }],
    [
      'finding 2: it may have fingerprint, code, field',
      { ...baselineWith(), findings: [good, { ...good, [secret]: 1 }] },
    ],
    ['finding 1: code and field must be strings', { ...baselineWith(), findings: [{ ...good, code: 1 }] }],
    [
      'finding 1: its fingerprint is not that of its code',
      { ...baselineWith(), findings: [{ ...good, field: secret }] },
    ],
    ['finding 2: it is listed twice', { ...baselineWith(), findings: [good, { ...good, leak: true, reason: 'a' }] }],
    ['finding 1: leak is true or absent', { ...baselineWith(), findings: [{ ...good, leak: false }] }],
    ['finding 1: reason must be a string', { ...baselineWith(), findings: [{ ...good, leak: true, reason: ' ' }] }],
  ])('refuses a file with a mistake: %s', async ([says, baseline]) => {
    const file = write('wrong.json', baseline as object);
    const { status, stdout, stderr } = await run(...verify, '--baseline', file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: wrong.json: ${says}`);
  });

  it('refuses a member that is given twice', async () => {
    const text = JSON.stringify(baselineWith(good)).replace('"findings":', '"findings":[],"findings":');
    writeFile('twice.json', text);
    const { status, stderr } = await run(...verify, '--baseline', 'twice.json');
    expect([status, stderr]).toEqual([2, expect.stringContaining('twice.json: a member is given twice')]);
  });

  it('refuses what is not JSON, and a file that is not there', async () => {
    writeFile('broken.json', `{"format": ${secret}`);
    expect(await run(...verify, '--baseline', 'broken.json')).toMatchObject({ status: 2, stdout: '' });
    expect((await run(...verify, '--baseline', 'absent.json')).stderr).toContain(
      'cannot read absent.json: no such file',
    );
  });

  it('holds for the other checks too', async () => {
    for (const args of [
      ['map', 'diff', '5.6', '10.8'],
      ['report', 'events', 'events.json', '--verify', '--release', '5.6'],
      ['verify', 'activity.json', '--report', 'activity', '--release', '5.36'],
    ]) {
      await run(...args, '--write-baseline', 'written.json');
      const findings = read('written.json').findings.map((one) => (one.leak ? { ...one, reason: 'agreed' } : one));
      write('accepted.json', { ...read('written.json'), findings });
      const { stdout } = await run(...args, '--baseline', 'accepted.json');
      expect(stdout).toContain(' (known)');
      expect(stdout).toMatch(/\nknown +[1-9]/);
    }
  });
});
