import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reports } from '../../src/reports/registry.js';
import type { AnswerForm, Question, Report } from '../../src/reports/report.js';
import { reportDepartures } from '../../src/reports.js';
import { goldenFolder, goldenReports } from '../support/golden.js';

const golden = (file: string): string => readFileSync(`${goldenFolder}${file}`, 'utf8');
const root = new URL('../../src/reports/', import.meta.url);
const release = '5.36';

/** A file of each sort, and another one. */
const files: Record<string, readonly [string, string]> = {
  facts: [golden('5.36/report-known.facts.json'), golden('5.36/report-unknown.facts.json')],
  measurements: [
    golden('reports/mobile-performance/every-name.measurements.json'),
    golden('reports/mobile-performance/emulator.measurements.json'),
  ],
  'desktop-error': [
    golden('reports/desktop-error/type-error.event.json'),
    golden('reports/desktop-error/renderer-crash.event.json'),
  ],
  'mobile-error': [
    golden('reports/mobile-error/type-error.event.json'),
    golden('reports/mobile-error/failed-login.event.json'),
  ],
  'server-error': [
    golden('reports/server-error/5.30-nil-pointer.event.json'),
    golden('reports/server-error/6.3-raised-text.event.json'),
  ],
  events: [
    '{"event":"event","properties":{"category":"api","type":"api_posts_pin","post_id":"alice"}}',
    '{"event":"event","properties":{"category":"api","type":"api_posts_create"}}',
  ],
};

const filesFor = ({ name, takes }: Report): readonly [string, string] =>
  files[name] ?? (files[takes.file] as readonly [string, string]);

/** What a report is captured as: itself, but for the check, which is an address. */
const capturedAs = (report: Report, built: string): string =>
  report.name === 'security-check' ? JSON.parse(built).url : built;

const asked = ({ takes }: Report, question: Question, as = release) =>
  takes.releaseFor.includes(question) ? { release: as } : {};

const built = (report: Report, file: string, as = release): string => {
  const answer = report.build(file, asked(report, 'build', as));
  if (answer.status !== 'ok') throw new Error(JSON.stringify(answer));
  return answer.form === 'report' ? answer.data : file;
};

describe.for(reports.map((report) => [report.name, report] as const))('%s', ([, report]) => {
  const [a, b] = filesFor(report);

  it('is built, explained, verified and compared', () => {
    const answers = {
      build: report.build(a, asked(report, 'build')),
      explain: report.explain(asked(report, 'explain'), report.takes.file === 'facts' ? a : undefined),
      verify: report.verify(capturedAs(report, built(report, a)), asked(report, 'verify')),
      diff: report.diff(a, b, asked(report, 'diff')),
    };
    const forms: Record<Question, readonly AnswerForm[]> = {
      build: ['report', 'events'],
      explain: ['fields', 'parts', 'promises', 'measurements', 'explainedEvents'],
      verify: ['findings', 'eventFindings'],
      diff: ['differences', 'eventCounts'],
    };
    for (const [question, answer] of Object.entries(answers))
      expect(answer).toMatchObject({
        status: 'ok',
        form: expect.toBeOneOf([...forms[question as Question]]),
      });
  });

  it('differs from another one, and not from itself', () => {
    expect(report.diff(a, b, asked(report, 'diff'))).toMatchObject({ found: true });
    expect(report.diff(a, a, asked(report, 'diff'))).toMatchObject({ found: false });
  });

  it('says what is wrong with what is no JSON', () => {
    expect(report.build('alice', asked(report, 'build')).status).toBe('invalid');
    expect(report.diff('alice', b, asked(report, 'diff')).status).toBe('invalid');
    expect(report.diff(a, 'alice', asked(report, 'diff')).status).toBe('invalid');
  });

  it('needs a release where it says so, and else none', () => {
    const answers = (['build', 'verify', 'explain'] as const).map((question) => [
      question,
      (question === 'explain'
        ? report.explain({}, report.takes.file === 'facts' ? a : undefined)
        : report[question](question === 'build' ? a : capturedAs(report, built(report, a)), {})
      ).status,
    ]);
    expect(answers).toEqual(
      answers.map(([question]) => [
        question,
        report.takes.releaseFor.includes(question as Question) ? 'invalid' : 'ok',
      ]),
    );
  });
});

describe('a daily report', () => {
  const daily = reports.filter(({ name, takes }) => takes.file === 'facts' && name !== 'security-check');

  it.for(goldenReports())('holds what it may hold, at $release of $name', ({ release: at, facts }) => {
    for (const report of daily) {
      const answer = report.verify(built(report, facts, at), asked(report, 'verify', at));
      if (answer.status === 'absent') expect(built(report, facts, at)).toMatch(/^\{("\w+":\[\])?\}$/);
      else expect(answer).toMatchObject({ data: [], found: false });
    }
  });

  const activity = reports.find(({ name }) => name === 'activity') as Report;
  const verified = (properties: object, event = 'activity', around: object = {}) => {
    const text = JSON.stringify({ batch: [{ type: 'track', event, properties, ...around }] });
    return activity.verify(text, { release });
  };

  it.for<[string, object, object]>([
    ['a text for a number', { posts: 'alice@example.com' }, { code: 'outsideList', where: 'activity.posts' }],
    ['a flag for a number', { posts: true }, { code: 'wrongType', where: 'activity.posts' }],
    ['a property that it has not', { alice: 'x y' }, { code: 'unknownName', where: 'activity', name: 'alice' }],
  ])('may not hold %s', ([, properties, finding]) => {
    expect(verified(properties)).toMatchObject({ found: true, data: [finding] });
  });

  it('may have nothing around it that no library puts there', () => {
    expect(verified({ posts: 1 }, 'activity', { context: { ip: '10.0.0.1' } })).toMatchObject({
      data: [{ code: 'unknownName', where: 'call.context', name: 'ip' }],
    });
    expect(verified({ posts: 1 }, 'activity', { type: 'alias' })).toMatchObject({
      data: [{ code: 'otherItem', name: 'alias' }],
    });
  });

  it('may spell nothing as no library does', () => {
    const text = '{"activity":{"posts":1.000000000000000000000001}}';
    expect(activity.verify(text, { release })).toMatchObject({ data: [{ code: 'otherSpelling' }] });
    expect(activity.verify('{"activity":{"posts":1,"posts":2}}', { release })).toMatchObject({
      data: [{ code: 'repeatedName', name: 'posts', given: 2 }],
    });
  });

  it('is absent where another one is', () => {
    expect(verified({}, 'license')).toEqual({ status: 'absent' });
    expect(activity.verify('{"ServiceSettings":{}}', { release })).toEqual({ status: 'absent' });
  });

  it('says how much else there is', () => {
    const text = '{"batch":[{"type":"identify"},{"event":"activity"},{"event":"license"},{"event":"config_ldap"}]}';
    expect(activity.verify(text, { release })).toMatchObject({ others: { reports: 2, calls: 1 } });
  });
});

describe('the registry', () => {
  it('has every folder that answers, and no name twice', () => {
    const text = readFileSync(new URL('registry.ts', root), 'utf8');
    const imported = [...text.matchAll(/'\.\/(.+)\/answers\.js'/g)].map(([, folder = '']) => folder);
    const answering = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('/answers.ts'))
      .map((file) => file.replace('/answers.ts', ''))
      .filter((folder) => folder !== 'shared' && folder !== 'sentry');
    expect(imported.toSorted()).toEqual(answering.toSorted());
    expect(imported.every((folder) => existsSync(new URL(folder, root)))).toBe(true);
    expect(new Set(reports.map(({ name }) => name)).size).toBe(reports.length);
  });

  it('departs as the servers do', () => {
    for (const point of ['3.7', '5.36', '10.8'] as const) {
      const ofApps = new Set(['events', 'mobile-performance', 'mobile-error', 'desktop-error']);
      const ofServers = reports.filter(({ name }) => !ofApps.has(name)).flatMap(({ departures }) => departures(point));
      const key = (row: object) => JSON.stringify(row);
      expect(ofServers.map(key).toSorted()).toEqual(reportDepartures(point).map(key).toSorted());
    }
    const [mobile] = reports.filter(({ name }) => name === 'mobile-error');
    expect(mobile?.departures(release)[0]).toMatchObject({ event: 'mobile-error', property: 'user' });
  });
});
