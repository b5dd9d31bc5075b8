import { expect, it } from 'vitest';
import { describeIssue, type Issue, planFor } from '../../src/index.js';

const plan = planFor('10.8');

it.for<[request: string, issues: readonly Issue[]]>([
  ['', [{ code: 'empty' }]],
  ['{"config":', [{ code: 'syntax', cause: 'truncated', line: 1, column: 11 }]],
  ['[]', [{ code: 'wrongType', path: 'the request', expected: 'an object', found: 'an array', line: 1, column: 1 }]],
  ['{"plugins":[]}', [{ code: 'missing', path: 'config', line: 1, column: 1 }]],
  [
    '{"config":{},"env":{"A":1},\n"enterpriseReady":"yes"}',
    [
      { code: 'wrongType', path: 'env.A', expected: 'a string', found: 'a number', line: 1, column: 25 },
      { code: 'wrongType', path: 'enterpriseReady', expected: 'true or false', found: 'a string', line: 2, column: 19 },
    ],
  ],
  [
    '{"config":{},"env":{"A":"1","not to be shown":null}}',
    [{ code: 'wrongType', path: 'env', expected: 'an object of strings', found: 'an object', line: 1, column: 20 }],
  ],
  [
    '{"config":{"LdapSettings":1}}',
    [{ code: 'wrongType', path: 'LdapSettings', expected: 'an object', found: 'a number', line: 1, column: 27 }],
  ],
])('%s', ([request, issues]) => {
  const expected = { status: 'invalid', issues: expect.arrayContaining([...issues]) };
  expect(plan.fromRequest(request)).toEqual(expected);
  expect(plan.canonicalFromRequest(request)).toEqual(expected);
});

it('refuses a text that is longer than allowed, in a sentence', () => {
  const result = plan.canonicalFromText('{"ServiceSettings":{}}', { maxLength: 10 });
  expect(result).toEqual({ status: 'invalid', issues: [{ code: 'tooLarge', limit: 10 }] });
  expect(describeIssue({ code: 'tooLarge', limit: 10 })).toBe('the file is longer than 10 characters');
});

it('takes the last of two configs, and members that it does not know for notes', () => {
  const result = plan.fromRequest('{"config":{"LdapSettings":{"Enable":true}},"note":{"x":1},"config":{}}');
  expect(result).toMatchObject({
    status: 'ok',
    payload: { configs: { config_ldap: { enable: false } } },
    warnings: [{ code: 'duplicateName', path: 'config' }],
  });
});

it.for(['environment', 'Env', 'enterprise_ready', 'Plugins', 'plugin', 'configuration'])(
  'warns of a member that it nearly knows: %s',
  (name) => {
    const request = JSON.stringify({
      config: {},
      [name]: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' },
      note: 'x',
      id: 7,
    });
    const warnings = [{ code: 'unknownNames', names: [name], others: 0 }];
    expect(plan.fromRequest(request)).toMatchObject({ status: 'ok', warnings });
    expect(plan.canonicalFromRequest(request)).toMatchObject({ status: 'ok', warnings });
    expect(plan.fromRequest(request, { strict: true })).toMatchObject({ status: 'invalid' });
  },
);
