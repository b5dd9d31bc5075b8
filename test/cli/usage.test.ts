import { describe, expect, it } from 'vitest';
import { releases } from '../../src/index.js';
import { runWithout } from '../support/command.js';

const run = runWithout('hunter2-do-not-print');

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('usage', () => {
  it.for<[args: readonly string[], says: string]>([
    [['payload', '--relase', '5.6'], 'there is no option --relase; did you mean --release?'],
    [['payload', '--pretty=yes', '--release', '5.6'], '--pretty takes no value'],
    [['payload', '--release'], '--release needs a value'],
    [['payload', '--ndjson'], 'missing --release. Which Mattermost version is it?'],
    [['payload'], 'no FILE is named, and standard input is empty'],
    [['explain', 'https://hunter2', '--json', '--markdown'], 'use either --json or --markdown, not both'],
    [['payload', '--release', '5.55'], 'version 5.55 was never released; the nearest versions are 5.39.3 and 6.0'],
    [['payload', '--release', '2.0'], 'is older than the first known one'],
    [['payload', '--release', 'x'], 'a version looks like'],
    [['payload', '--release', '12'], '12 is not a version: write two numbers, e.g. 12.0'],
    [['payload', '--release', '5..6'], 'did you mean 5.6?'],
    [['map', 'chekc'], 'did you mean map check?'],
    [['payload', '--release', '11.0'], 'sends no telemetry about its configuration'],
    [['payload', 'a', 'b', '--release', '5.6'], 'reads one file'],
    [['payload', '--requests', '--release', '5.6'], '--requests needs --ndjson'],
    [['payloda'], 'error: there is no command payloda; did you mean payload?\n'],
    [['capacity'], 'error: there is no such command; did you mean map capacity?\n'],
    [['help', 'payloda'], 'error: there is no command payloda; did you mean payload?\n'],
    [['nothing-like-it'], 'error: there is no command nothing-like-it; there are:\n  explain, outbound, '],
    [['map', 'nothing-like-it'], 'error: there is no command map nothing-like-it; there are:\n  map list, '],
    [['report', 'nothing-like-it'], 'error: there is no report nothing-like-it; there are:\n  activity, '],
    [['-v'], 'error: there is no such option; did you mean --version?\n'],
    [['collect'], 'error: name a folder: collect --out captures/\n'],
    [['collect', '--until-complete'], 'error: name a folder: collect --out captures/\n'],
    [['--verison'], 'did you mean --version?\n'],
    [['map'], 'Usage: mm-diagnostics map COMMAND'],
    [
      ['payload', '--release', '10.13'],
      `the last one that sends telemetry about its configuration is ${releases.at(-1)}\n`,
    ],
    [[], 'Usage: mm-diagnostics COMMAND'],
  ])('%s', async ([args, says]) => {
    const { status, stderr } = await run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/required option|unexpected/);
    if (/no such|^Usage/.test(stderr)) expect(widest(stderr)).toBeLessThanOrEqual(80);
  });

  it.for<[args: readonly string[], usage: string]>([
    [['--help'], 'COMMAND [FILE|-] [OPTIONS]'],
    [['help'], 'COMMAND [FILE|-] [OPTIONS]'],
    [['payload', '--help'], 'payload [FILE|-] [--release R]'],
    [['help', 'payload'], 'payload [FILE|-] [--release R]'],
    [['help', 'map', 'diff'], 'map diff R1 R2'],
    [['map', 'check', '--help'], 'map check [--json]'],
    [['map', '--help'], 'map COMMAND [OPTIONS]'],
    [['help', 'map'], 'map COMMAND [OPTIONS]'],
    [['report', '--help'], 'report NAME [FACTS|-] [--release R]'],
  ])('helps: %s', async ([args, usage]) => {
    const { status, stdout, stderr } = await run(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: mm-diagnostics /);
    expect(stdout.slice(0, stdout.indexOf('\n'))).toBe(`Usage: mm-diagnostics ${usage}`);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  it('prints its version and a digest of the map', async () => {
    expect((await run(['--version'])).stdout).toMatch(
      /^mattermost-diagnostics \d+\.\d+\.\d+, field map [0-9a-f]{16}\n$/,
    );
  });
});
