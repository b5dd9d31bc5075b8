import { describe, expect, it } from 'vitest';
import { describeIssue, type Issue, planFor, type Result } from '../../src/index.js';

const plan = planFor('5.6');
const secret = 'hunter2-do-not-print';

const issuesOf = (result: Result): readonly Issue[] => (result.status === 'invalid' ? result.issues : []);

const service = (inner: string): string => `{\n  "ServiceSettings": {${inner}}\n}`;

describe('a text that cannot be used', () => {
  it.for<[sort: string, text: string, issue: Issue]>([
    ['empty', '', { code: 'empty' }],
    ['blank', ' \n', { code: 'empty' }],
    ['not JSON', `${secret}`, { code: 'syntax', line: 1, column: 1 }],
    [
      'truncated',
      `{"ServiceSettings":\n{"SiteURL":"${secret}`,
      { code: 'syntax', cause: 'truncated', line: 2, column: 12 },
    ],
    ['followed by something', `{} ${secret}`, { code: 'syntax', cause: 'textAfter', line: 1, column: 4 }],
    ['with a comment', `{} // ${secret}`, { code: 'syntax', cause: 'comment', line: 1, column: 4 }],
    [
      'an array',
      `["${secret}"]`,
      { code: 'wrongType', path: 'the file', expected: 'an object', found: 'an array', line: 1, column: 1 },
    ],
    [
      'a section that is text',
      `{"ServiceSettings":"${secret}"}`,
      { code: 'wrongType', path: 'ServiceSettings', expected: 'an object', found: 'a string', line: 1, column: 20 },
    ],
    [
      'text for a flag',
      service(`"EnableDeveloper": "${secret}"`),
      {
        code: 'wrongType',
        path: 'ServiceSettings.EnableDeveloper',
        expected: 'true or false',
        found: 'a string',
        line: 2,
        column: 42,
      },
    ],
    [
      'text for a list',
      `{"TeamSettings":{"ExperimentalDefaultChannels":"${secret}"}}`,
      {
        code: 'wrongType',
        path: 'TeamSettings.ExperimentalDefaultChannels',
        expected: 'an array',
        found: 'a string',
        line: 1,
        column: 48,
      },
    ],
    [
      'a number in an array of strings',
      '{"SqlSettings":{"DataSourceReplicas":["a", 1]}}',
      {
        code: 'wrongType',
        path: 'SqlSettings.DataSourceReplicas[1]',
        expected: 'a string',
        found: 'a number',
        line: 1,
        column: 44,
      },
    ],
    [
      'a plugin state that is no object',
      `{"PluginSettings":{"PluginStates":{"${secret}":true}}}`,
      {
        code: 'wrongType',
        path: 'PluginSettings.PluginStates',
        expected: 'an object whose entries are each an object with Enable true or false',
        found: 'a boolean',
        line: 1,
        column: 59,
      },
    ],
    [
      'an integer with a fraction',
      service('"ReadTimeout": 300.0'),
      {
        code: 'notWhole',
        path: 'ServiceSettings.ReadTimeout',
        expected: 'a whole number within ±(2^53−1)',
        line: 2,
        column: 38,
      },
    ],
    [
      'an integer with an exponent',
      service('"ReadTimeout": 3e2'),
      {
        code: 'notWhole',
        path: 'ServiceSettings.ReadTimeout',
        expected: 'a whole number within ±(2^53−1)',
        line: 2,
        column: 38,
      },
    ],
    [
      'an integer beyond 2^53',
      service('"ReadTimeout": 9007199254740993'),
      {
        code: 'outOfRange',
        path: 'ServiceSettings.ReadTimeout',
        expected: 'a whole number within ±(2^53−1)',
        line: 2,
        column: 38,
      },
    ],
  ])('%s', ([, text, issue]) => {
    const result = plan.fromText(text);
    expect(issuesOf(result)).toEqual([issue]);
    expect(JSON.stringify(result) + issuesOf(result).map(describeIssue).join()).not.toContain(secret);
  });

  it('is refused also for a wrong type in an earlier duplicate', () => {
    const result = plan.fromText(service('"EnableDeveloper": 1, "enabledeveloper": true'));
    expect(issuesOf(result)).toMatchObject([{ code: 'wrongType', path: 'ServiceSettings.EnableDeveloper' }]);
  });

  it('names every mistake at once', () => {
    const result = plan.fromText(service('"EnableDeveloper": 1, "ReadTimeout": "1", "SiteURL": false'));
    expect(issuesOf(result)).toHaveLength(3);
  });

  it('is refused when nested too deep', () => {
    const text = `{"PluginSettings":{"Plugins":{"x":{"y":${'['.repeat(200)}${']'.repeat(200)}}}}}`;
    expect(issuesOf(plan.fromText(text, { maxDepth: 100 }))).toMatchObject([{ code: 'tooDeep', limit: 100 }]);
    expect(plan.fromText(text).status).toBe('ok');
  });
});

describe('a config that is an object', () => {
  it('gives what its text gives', () => {
    const config = { ServiceSettings: { SiteURL: 'x' }, ldapsettings: { Enable: true } };
    expect(plan.fromObject(config)).toEqual(plan.fromText(JSON.stringify(config)));
  });

  it('is refused when a getter or a proxy raises an error, without a word of it', () => {
    const hostile = {
      get ServiceSettings() {
        throw new Error(secret);
      },
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const config of [hostile, { ServiceSettings: proxy }, proxy]) {
      const result = plan.fromObject(config);
      expect(result).toEqual({ status: 'invalid', issues: [{ code: 'unreadable', path: 'the config' }] });
    }
  });

  it.for([[undefined], [1n], [Symbol('x')], [() => 1]])('is refused when it is no JSON', ([value]) => {
    expect(plan.fromObject(value)).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'wrongType', path: 'the file', found: 'something that is not JSON' }],
    });
  });
});

describe('opting out', () => {
  const off = '{"LogSettings":{"EnableDiagnostics":false}}';

  it('gives the reason and no payload', () => {
    expect(plan.fromText(off)).toEqual({
      status: 'disabled',
      release: '5.6',
      reason: 'LogSettings.EnableDiagnostics',
      warnings: [],
    });
  });

  it('still allows a preview', () => {
    expect(plan.fromText(off, { preview: true })).toMatchObject({ status: 'ok' });
  });
});
