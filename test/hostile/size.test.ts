import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/index.js';
import { command } from '../support/command.js';
import { listen, listenToResult } from '../support/hostile/canary.js';
import {
  bounded,
  codesOf,
  countOf,
  many,
  newest,
  patience,
  payloadOf,
  plan,
  quiet,
  secret,
} from '../support/hostile/hostile.js';

describe('very many of a thing', () => {
  const count = 200_000;
  const section = (name: string, members: string): string => `{"${name}":{${members}}}`;

  it('unknown names', () => {
    const result = bounded(() => plan.fromText(`{${many(count, (i) => `"${secret}${i}":1`).join(',')}}`));
    expect(result).toMatchObject({ status: 'ok', warnings: [{ code: 'notAConfig' }, { names: [], others: count }] });
    listenToResult(result, 'the result');
  });

  it('unknown names in an object', () => {
    const config = Object.fromEntries(many(count, (i) => [`${secret}${i}`, i]));
    expect(bounded(() => plan.fromObject({ ServiceSettings: config }))).toMatchObject({
      status: 'ok',
      warnings: [{ names: [], others: count }],
    });
  });

  it('duplicates of a setting, as warnings and as issues', () => {
    const text = section('ServiceSettings', many(count, () => `"SiteURL":"${secret}"`).join(','));
    expect(countOf(bounded(() => plan.fromText(text)))).toBeGreaterThan(0);
    expect(countOf(bounded(() => plan.fromText(text, { strict: true })))).toBeGreaterThan(0);
  });

  const thousands = 50_000;

  it.for<[sort: string, text: string]>([
    ['wrong entries of a list', section('SqlSettings', `"DataSourceReplicas":[${many(thousands, () => '[]').join()}]`)],
    ['wrong values of one setting', section('LogSettings', many(thousands, () => '"EnableFile":1').join(',\n'))],
    [
      'wrong plugin states, in falling order',
      section('PluginSettings', `"PluginStates":{${many(thousands, (i) => `"${thousands - i}":{"Enable":1}`).join()}}`),
    ],
    [
      'wrong plugins',
      section('PluginSettings', `"Plugins":{${many(thousands, (i) => `"${thousands - i}":1`).join()}}`),
    ],
    ['maps of one name', section('PluginSettings', many(thousands, (i) => `"Plugins":{"${i}":{}}`).join())],
    ['sections of one name', `{${many(thousands, () => '"LogSettings":{}').join()}}`],
  ])('%s', ([, text]) => {
    expect(countOf(bounded(() => newest.fromText(text), patience / 2))).toBeGreaterThan(0);
    expect(bounded(() => newest.fromObject(JSON.parse(text)), patience / 2).status).toBeDefined();
  });

  it('installed plugins', () => {
    const plugins = many(count / 2, (i) => ({ id: `${secret}${i}`, version: secret }));
    listen(canonicalText(payloadOf(bounded(() => newest.fromText('{}', { plugins })))), 'the payload');
  });

  it.for(['[1 1 ', '{"a" "a" ', '"a" ', '{,', '[,', '}', '{"a":1 "b":2 ', '/*', '"\\', '-', '1.', 'nul ', '{]', '\0'])(
    'mistakes such as %j',
    (mistake) => {
      for (const before of ['', '{"LogSettings":{"EnableFile":']) {
        const text = before + mistake.repeat((5 * count) / mistake.length);
        expect(codesOf(quiet(() => plan.fromText(text)))).toEqual(['syntax']);
      }
    },
  );
});

describe('many megabytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-hostile-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs in a process of its own, because what is too much for V8 ends the process. */
  const library = new URL('../../dist/index.js', import.meta.url).href;
  const script = `
    import { planFor } from ${JSON.stringify(library)};
    const plans = { '5.6': planFor('5.6'), '10.8': planFor('10.8') };
    const setting = (section, name, value) => '{"' + section + '":{"' + name + '":' + value + '}}';
    const text = (size, unit = 'x') => '"' + unit.repeat(size / unit.length) + '"';
    const link = (start, size, unit) => setting('SupportSettings', 'AboutLink', '"https://' + start + text(size, unit).slice(1));
    const M = 1e6;
    const cases = {
      'a string': ['10.8', () => setting('ServiceSettings', 'SiteURL', text(300 * M))],
      'a link': ['5.6', () => link('', 30 * M)],
      'an unclosed text': ['5.6', () => setting('ServiceSettings', 'SiteURL', text(30 * M)).slice(0, -3)],
      'empty lines before a mistake': ['5.6', () => '\\n'.repeat(30 * M) + 'x'],
      'spaces': ['5.6', () => ' '.repeat(30 * M)],
      'a port': ['5.6', () => link('h:', 5 * M, '1')],
      'a user': ['10.8', () => link('', 5 * M).replace('"}}', '@h"}}')],
      'an address of colons': ['10.8', () => link('[', 5 * M, ':')],
      'a choice': ['5.6', () => setting('FileSettings', 'DriverName', text(5 * M))],
      'a list of locales': ['5.6', () => setting('LocalizationSettings', 'AvailableLocales', text(5 * M, 'en,'))],
      'slashes': ['10.8', () => setting('ServiceSettings', 'SiteURL', text(5 * M, '/')), { asLoaded: true }],
      'escapes': ['5.6', () => setting('ServiceSettings', 'SiteURL', text(3 * M, '\\\\u0041'))],
      'a name': ['5.6', () => '{' + text(5 * M) + ':1}'],
      'the id of a plugin': ['10.8', () => '{"PluginSettings":{"PluginStates":{' + text(5 * M) + ':{}}}}'],
      'an integer': ['5.6', () => setting('ServiceSettings', 'ReadTimeout', '1'.repeat(5 * M))],
      'a text for an integer': ['5.6', () => setting('ServiceSettings', 'ReadTimeout', text(5 * M, '1_')), { asLoaded: true }],
      'a text for a flag': ['5.6', () => setting('LogSettings', 'EnableFile', text(5 * M))],
    };
    for (const [name, [release, make, options]] of Object.entries(cases)) {
      const given = make();
      const start = process.cpuUsage();
      const result = plans[release].fromText(given, options);
      const codes = result.status === 'ok' ? 'ok' : result.issues.map(({ code }) => code).join();
      console.log(JSON.stringify([name, codes, Math.round(process.cpuUsage(start).user / 1000)]));
    }
    console.log(JSON.stringify(['memory', '', Math.round(process.resourceUsage().maxRSS / 1024)]));
  `;

  it('each give a payload or an issue', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as [string, string, number]);
    const expected: { readonly [name: string]: string } = {
      'an unclosed text': 'syntax',
      'an integer': 'outOfRange',
      'a text for an integer': 'wrongType',
      'a text for a flag': 'wrongType',
      'empty lines before a mistake': 'syntax',
      spaces: 'empty',
    };
    const cases = lines.filter(([name]) => name !== 'memory');
    expect(cases.filter(([name, codes]) => codes !== (expected[name] ?? 'ok') && codes !== 'tooLarge')).toEqual([]);
    expect(cases.filter(([, , milliseconds]) => milliseconds > patience)).toEqual([]);
    expect(cases).toHaveLength(17);
    expect(lines.find(([name]) => name === 'memory')?.[2]).toBeLessThan(3000);
    expect(code).toBe(0);
  });

  it('are read by the command, or refused', async () => {
    const file = join(folder, 'huge.json');
    writeFileSync(file, `{"ServiceSettings":{"SiteURL":"${'x'.repeat(100_000_000)}"}}`);
    const read = await command(['payload', file, '--release', '5.6']);
    expect(read.code === 0 || read.code === 2).toBe(true);
    expect(read.stdout.length + read.stderr.length).toBeLessThan(100_000);
    truncateSync(file, 600_000_000);
    const refused = await command(['payload', file, '--release', '5.6']);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^error: [^\n]*too (large|long)[^\n]*\n$/);
  });
});
