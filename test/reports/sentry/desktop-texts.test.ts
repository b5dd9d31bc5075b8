import { describe, expect, it } from 'vitest';
import { appScripts, publishedModules } from '../../../src/reports/sentry/desktop/files.js';
import { scrubErrorReport } from '../../../src/reports.js';

const messageOf = (message: unknown): unknown => scrubErrorReport({ message })?.message;

const fileOf = (filename: unknown): unknown =>
  scrubErrorReport({ exception: { values: [{ stacktrace: { frames: [{ filename, lineno: 1 }] } }] } })?.exception
    ?.values[0]?.stacktrace?.frames[0]?.filename;

describe('a message', () => {
  it.for([
    ['Invalid URL', 'Invalid URL'],
    ['Invalid URL: https://chat.example.com', 'Invalid URL'],
    ["ENOENT: no such file or directory, open '/home/alice/notes.txt'", 'ENOENT'],
    ['connect ECONNREFUSED 10.0.0.1:443', 'ECONNREFUSED'],
    ['getaddrinfo ENOTFOUND chat.example.com', 'ENOTFOUND'],
    ['spawn EACCES', 'EACCES'],
    ['net::ERR_NAME_NOT_RESOLVED (-105) loading https://chat.example.com', 'net::ERR_NAME_NOT_RESOLVED'],
    ["Cannot read properties of undefined (reading 'alice')", 'Cannot read properties of undefined'],
    ['Object captured as exception with keys: alice, bob', 'Object captured as exception with keys'],
    ['Maximum call stack size exceeded', 'Maximum call stack size exceeded'],
    ['alice said ENOENT', 'other'],
    ['ENOENTRY', 'other'],
    ['EPERM_ALICE', 'other'],
    ['"Invalid URL"', 'other'],
    ['7 Invalid URL', 'other'],
    ['/Invalid URL', 'other'],
    ['invalid url', 'other'],
    ['alice connect ECONNREFUSED', 'other'],
    ['constructor', 'other'],
    ['__proto__', 'other'],
    ['', 'other'],
  ])('%s becomes %s', ([message, expected]) => {
    expect(messageOf(message)).toBe(expected);
    expect(messageOf(messageOf(message))).toBe(expected);
  });

  it('that is no text does not leave', () => {
    for (const given of [1, true, null, ['Invalid URL'], { toString: () => 'Invalid URL' }]) {
      expect(messageOf(given)).toBe(undefined);
    }
  });
});

describe('a file name', () => {
  it.for([
    ['app:///dist/index.js', 'app:///dist/index.js'],
    ['/opt/Mattermost/resources/app.asar/dist/index.js', 'app:///dist/index.js'],
    ['C:\\Users\\alice\\AppData\\Local\\app.asar\\renderer\\settings_bundle.js', 'app:///renderer/settings_bundle.js'],
    ['C:\\Users\\alice\\app.asar\\dist\\index.js', 'app:///dist/index.js'],
    ['/Users/alice/app.asar/x/app.asar/dist/index.js', 'app:///dist/index.js'],
    ['app:///index.js', 'app:///index.js'],
    ['app:///externalAPI.js', 'app:///externalAPI.js'],
    ['app:///dist/renderer/downloadsDropdown_bundle.js', 'app:///dist/renderer/downloadsDropdown_bundle.js'],
    ['/opt/app.asar/node_modules/@sentry/core/index.js', 'app:///node_modules/@sentry/core/index.js'],
    [
      '/opt/app.asar/node_modules/@sentry/core/build/cjs/index.js',
      'app:///node_modules/@sentry/core/build/cjs/index.js',
    ],
    ['app:///node_modules/@sentry/core/alice/plan.js', 'app:///node_modules/@sentry/core/other'],
    ['app:///node_modules/axios/10.0.0.1.js', 'app:///node_modules/axios/other'],
    ['app:///node_modules/@corp/plans/node_modules/bindings/bindings.js', 'app:///node_modules/bindings/other'],
    ['app:///src/home/alice/projects/secret/plan.js', 'other'],
    ['app:///dist/10.0.0.1.js', 'other'],
    ['app:///node_modules/@corp/internal-chat.example.com/a.js', 'other'],
    ['app:///lib/eyJhbGciOiJIUzI1NiJ9.c2VjcmV0.js', 'other'],
    ['app:///node_modules/alice/index.js', 'other'],
    ['app:///node_modules/@sentry/alice/index.js', 'other'],
    ['app:///node_modules/@sentry/core', 'other'],
    ['app:///node_modules/axios', 'other'],
    ['app:///my_node_modules/axios/index.js', 'other'],
    ['app:///dist/renderer/alice_bundle.js', 'other'],
    ['app:///dist/dist/index.js', 'other'],
    ['app:///DIST/INDEX.JS', 'other'],
    ['app:///constructor', 'other'],
    ['app:////index.js', 'other'],
    ['app:///dist/../../alice.js', 'other'],
    ['app:///salaries.js', 'other'],
    ['app:///salaries-alice@example.com.js', 'other'],
    ['app:///dist/alice@example.com.js', 'other'],
    ['app:///Users/alice/Documents/plan.js', 'other'],
    ['/opt/app.asar/alice.js', 'other'],
    ['app:///C:/Users/alice/index.js', 'other'],
    ['app:///dist/index.js?user=alice', 'other'],
    ['app:///dist/notes about alice.js', 'other'],
    ['app:///notes.txt', 'other'],
    ['app:///a/b/c/d/e/f/g/h/i.js', 'other'],
    ['/home/alice/plugin.js', 'other'],
    ['https://chat.example.com/team/static/main.js', 'other'],
    ['https://chat.example.com/app:///dist/index.js', 'other'],
    ['node:internal/process', 'other'],
    ['eval at alice', 'other'],
    ['', 'other'],
  ])('%s becomes %s', ([file, expected]) => {
    expect(fileOf(file)).toBe(expected);
    expect(fileOf(expected)).toBe(expected);
  });
});

it('holds no package and no script whose name has a digit, a host or a token in it', () => {
  for (const name of publishedModules) expect(name).toMatch(/^(?:@[a-z]+\/)?[a-z]+(?:-[a-z]+)*$/);
  for (const path of appScripts) expect(path).toMatch(/^(?:renderer\/)?[A-Za-z]+(?:_bundle)?\.js$/);
});

describe('a number', () => {
  const frameOf = (numbers: string): unknown =>
    scrubErrorReport(JSON.parse(`{"exception":{"values":[{"stacktrace":{"frames":[${numbers}]}}]}}`))?.exception
      ?.values[0]?.stacktrace?.frames[0];

  it.for<[given: string, leaves: object | undefined]>([
    ['{"lineno":1.00000000000000000000314159,"colno":2.0}', { lineno: 1, colno: 2 }],
    ['{"lineno":1e0,"colno":-0}', { lineno: 1, colno: 0 }],
    ['{"lineno":31415926535,"colno":-1}', undefined],
    ['{"lineno":3.14159,"colno":1e400}', undefined],
    ['{"lineno":"1","colno":[1]}', undefined],
  ])('leaves as what its field holds: %s', ([given, leaves]) => {
    expect(frameOf(given)).toEqual(leaves);
    expect(JSON.stringify(frameOf(given)) ?? '').not.toMatch(/314159|\.|-/);
  });

  it('of seconds has three digits after the point', () => {
    expect(scrubErrorReport({ timestamp: 1769860800.1234567 })?.timestamp).toBe(1769860800.123);
    expect(scrubErrorReport({ timestamp: 1769860800.123 })?.timestamp).toBe(1769860800.123);
  });
});

describe('a version', () => {
  it.for([
    ['6.1.0', '6.1.0'],
    ['6.1.0-rc.1', '6.1.0-rc.1'],
    ['v20.20.2', '20.20.2'],
    ['5.15.0-91-generic', '5.15.0'],
    ['12.11\n', '12.11'],
    ['10.0.19045', '10.0.19045'],
    ['10.1.2.3', 'other'],
    ['12345', 'other'],
    ['6.1.0alice', 'other'],
    ['alice', 'other'],
    ['', 'other'],
  ])('%s becomes %s', ([given, expected]) => {
    const report = scrubErrorReport({ release: `mattermost@${given}`, contexts: { os: { version: given } } });
    expect([report?.release, report?.contexts?.os?.version]).toEqual([expected, expected]);
  });
});
