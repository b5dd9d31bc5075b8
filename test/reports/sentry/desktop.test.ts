import { describe, expect, it } from 'vitest';
import {
  describeReportFinding,
  diffErrorReports,
  explainErrorReport,
  isReportLeak,
  placeOfReportFinding,
  scrubBreadcrumb,
  scrubErrorReport,
  verifyErrorReport,
} from '../../../src/reports.js';

const nothing = { type: undefined, sdk: { settings: { infer_ip: 'never' } } };

describe('platform and memory', () => {
  it('leave as words of their lists and whole numbers', () => {
    const report = scrubErrorReport({
      contexts: {
        app: { app_name: 'Example Chat', app_version: '6.1.0', build_type: 'stable', app_memory: 1000 },
        os: { name: 'Ubuntu', kernel_version: '6.8.0-45-generic' },
        device: {
          arch: 'arm64',
          memory_size: 2 ** 34,
          free_memory: 123.5,
          processor_count: 8,
          cpu_description: 'Intel(R) Core(TM) i7',
          name: 'alice-laptop',
        },
        runtime: { name: 'Electron', version: '40.1.0' },
        alice: { version: '1.2.3' },
      },
    });
    expect(report?.contexts).toEqual({
      app: { app_version: '6.1.0', build_type: 'stable', app_memory: 1000 },
      os: { name: 'Linux', kernel_version: '6.8.0' },
      device: { arch: 'arm64', memory_size: 2 ** 34, processor_count: 8, cpu_description: 'Intel' },
      runtime: { name: 'Electron', version: '40.1.0' },
    });
  });

  it.for([
    ['darwin', 'macOS'],
    ['Mac OS X', 'macOS'],
    ['macOS', 'macOS'],
    ['win32', 'Windows'],
    ['Windows', 'Windows'],
    ['linux', 'Linux'],
    ['Linux Mint', 'Linux'],
    ['TempleOS', 'other'],
  ])('%s is %s', ([name, expected]) => {
    expect(scrubErrorReport({ contexts: { os: { name } } })?.contexts?.os?.name).toBe(expected);
  });
});

describe('an id', () => {
  it('leaves when it shows that it is random', () => {
    const id = 'c7a3de9b30054002babb705230510cb1';
    expect(scrubErrorReport({ event_id: id })?.event_id).toBe(id);
  });

  it.for(['0123456789abcdef0123456789abcdef', 'alice', 'C7A3DE9B30054002BABB705230510CB1', ''])(
    'does not leave as %s',
    (event_id) => {
      expect(scrubErrorReport({ event_id })).toEqual(nothing);
    },
  );
});

describe('what comes along', () => {
  it('is taken away', () => {
    const hint = { attachments: [{ filename: 'minidump', data: 'the memory of alice' }] };
    expect(scrubErrorReport({}, hint)).toEqual(nothing);
    expect(hint.attachments).toEqual([]);
  });

  it('keeps the report back where it cannot be', () => {
    const attachments = [{ filename: 'minidump' }];
    expect(scrubErrorReport({}, Object.freeze({ attachments }))).toBe(null);
    expect(
      scrubErrorReport(
        {},
        {
          get attachments() {
            return attachments;
          },
          set attachments(_) {},
        },
      ),
    ).toBe(null);
    expect(
      scrubErrorReport(
        {},
        {
          get attachments(): unknown {
            throw new Error('alice');
          },
        },
      ),
    ).toBe(null);
  });
});

it('sends only that something went wrong where an event raises an error', () => {
  const event = {
    level: 'fatal',
    get message() {
      throw new Error('alice');
    },
  };
  expect(scrubErrorReport(event)).toEqual({ ...nothing, exception: { values: [{ type: 'other', value: 'other' }] } });
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(scrubErrorReport(proxy)).toEqual(scrubErrorReport(event));
  expect(scrubBreadcrumb(proxy)).toBe(null);
});

it('takes anything', () => {
  for (const given of [
    undefined,
    null,
    1,
    'alice',
    [],
    () => {},
    Symbol('alice'),
    new Error('alice'),
    new Map([['message', 'x']]),
  ]) {
    const report = scrubErrorReport(given);
    expect(JSON.stringify(report)).not.toContain('alice');
    expect(report).toMatchObject(nothing);
  }
});

it('reduces a breadcrumb to what sort of thing happened, and when', () => {
  const breadcrumb = {
    category: 'fetch',
    type: 'http',
    level: 'info',
    timestamp: 1769860800.123,
    message: 'x',
    data: { url: 'x' },
  };
  expect(scrubBreadcrumb(breadcrumb)).toEqual({
    category: 'fetch',
    type: 'http',
    level: 'info',
    timestamp: 1769860800.123,
  });
  expect(scrubBreadcrumb({ category: 'alice' })).toEqual({ category: 'other' });
});

it('explains the twenty promises of the page', () => {
  const promises = explainErrorReport();
  expect(promises.map(({ promise }) => promise)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(promises.filter(({ kept }) => kept === 'enforced').map(({ promise }) => promise)).toEqual([
    14, 15, 16, 17, 18,
  ]);
});

it('compares the reports of two events', () => {
  const a = { message: "ENOENT: open '/home/alice'", level: 'error', user: { id: 'alice' } };
  const b = { message: "ENOENT: open '/home/bob'", level: 'fatal' };
  expect(diffErrorReports(a, a)).toEqual([]);
  expect(diffErrorReports(a, b)).toEqual([{ where: 'level', a: '"error"', b: '"fatal"' }]);
});

describe('a captured envelope', () => {
  const event = {
    event_id: 'c7a3de9b30054002babb705230510cb1',
    message: 'alice joined',
    user: { username: 'alice' },
    contexts: { device: { name: 'alice-laptop' }, 'name of alice': {} },
    exception: {
      values: [{ type: 'Error', stacktrace: { frames: [{ vars: { password: 'x' } }, { vars: {} }, { lineno: 'x' }] } }],
    },
  };
  const envelope = [
    { event_id: event.event_id, sent_at: '2026-01-31T12:00:00.000Z', trace: { transaction: '/alice' } },
    { type: 'event' },
    event,
    { type: 'attachment', length: 9, filename: 'alice.txt' },
    'some text\nof alice',
    { type: 'a type of alice' },
    {},
  ];
  const text = envelope.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

  it('is judged, and no value is said', () => {
    const verdict = verifyErrorReport(text);
    if (verdict.status !== 'judged') throw new Error('a verdict was expected');
    expect(verdict.reports).toBe(1);
    expect(verdict.findings.map((finding) => [finding.code, placeOfReportFinding(finding), finding.times])).toEqual([
      ['otherItem', 'attachment', 1],
      ['otherItem', '(a name not shown)', 1],
      ['outsideList', 'message', 1],
      ['outsideList', 'exception.values[].stacktrace.frames[].lineno', 1],
      ['unknownName', 'trace', 1],
      ['unknownName', 'user', 1],
      ['unknownName', 'contexts.device.name', 1],
      ['unknownName', 'contexts.(a name not shown)', 1],
      ['unknownName', 'exception.values[].stacktrace.frames[].vars', 2],
      ['unknownName', 'item header.filename', 1],
    ]);
    expect(JSON.stringify(verdict) + verdict.findings.map(describeReportFinding)).not.toContain('alice');
    expect(verdict.findings.every(isReportLeak)).toBe(true);
  });

  it('may be one event', () => {
    expect(verifyErrorReport(JSON.stringify(event, null, 2))).toMatchObject({ status: 'judged', reports: 1 });
  });

  const report = '{}\n{"type":"event"}\n{"level":"error"}\n';

  it.for<[what: string, text: string, found: readonly (readonly [code: string, place: string])[]]>([
    [
      'the header of a report',
      '{}\n{"type":"event","filename":"alice.example.com"}\n{"level":"error"}',
      [['unknownName', 'item header.filename']],
    ],
    ['a line after a report', `${report}\nalice password hunter2\n`, [['strayLine', '(a line by itself)']]],
    ['a line before a report', report.replace('\n', '\n"alice"\n'), [['strayLine', '(a line by itself)']]],
    ['a report that is none', '{}\n{"type":"event"}\nalice password', [['wrongType', 'all of it']]],
    [
      'a part without a type',
      `${report}{"length":5,"filename":"alice.txt"}\nalice\nalice`,
      [
        ['otherItem', '(a name not shown)'],
        ['unknownName', 'item header.filename'],
      ],
    ],
    ['a part without a type alone', '{}\n{"length":5}\nalice', [['otherItem', '(a name not shown)']]],
    ['a type that is a name', '{}\n{"type":"alice.example.com"}\nx', [['otherItem', '(a name not shown)']]],
    ['the first of two messages', '{"message":"alice","message":"other"}', [['outsideList', 'message']]],
    ['the first of two ids', report.replace('{}', '{"event_id":"alice","event_id":""}'), [['outsideList', 'event_id']]],
    ['the first of two users', '{"user":"alice","level":"error","user":1}', [['unknownName', 'user']]],
    [
      'the first of two types',
      '{}\n{"type":"alice.example.com","type":"event"}\n{"level":"error"}',
      [['outsideList', 'item header.type']],
    ],
  ])('is judged in all its parts: %s', ([, given, found]) => {
    const verdict = verifyErrorReport(given);
    if (verdict.status !== 'judged') throw new Error('a verdict was expected');
    const leaks = verdict.findings.filter(isReportLeak);
    expect(leaks.map((finding) => [finding.code, placeOfReportFinding(finding)])).toEqual(found);
    expect(JSON.stringify(verdict) + verdict.findings.map(describeReportFinding)).not.toContain('alice');
  });

  it('may say in its headers how long its parts are', () => {
    const header = '{"type":"event","length":17,"content_type":"application/json"}';
    expect(verifyErrorReport(`{}\r\n${header}\r\n{"level":"error"}\r\n\n`)).toEqual(verifyErrorReport(report));
    expect(verifyErrorReport(report)).toEqual({ status: 'judged', reports: 1, findings: [] });
  });

  it.for(['[', '{"a":'])('may be nested deep: %s', (open) => {
    const deep = `${open.repeat(1e5)}1${(open === '[' ? ']' : '}').repeat(1e5)}`;
    for (const given of [
      `{"level":${deep}}`,
      `{"sdk":{"integrations":${deep}}}`,
      `{}\n{"type":"event"}\n{"level":${deep}}`,
    ])
      expect(verifyErrorReport(given)).toMatchObject({ status: 'judged', findings: [{ code: 'wrongType', times: 1 }] });
  });

  it.for(['', 'alice', '[]', '{}\nalice\n'])('%j is none', (given) => {
    expect(verifyErrorReport(given)).toEqual({ status: 'invalid', issues: [{ code: 'syntax', line: 1, column: 1 }] });
  });
});
