import { describe, expect, it } from 'vitest';
import { describeFinding, isLeak, type Verdict, type VerifyOptions, verify } from '../../src/audit.js';
import { type Call, dailyCalls } from '../../src/reports.js';
import { goldenReports } from '../support/golden.js';

const secret = 'https://admin:hunter2@chat.example.com/path';

const verdictOn = (captures: readonly unknown[], options: VerifyOptions): Verdict => {
  const verdict = verify(captures, options);
  if (verdict.status !== 'judged') throw new Error(JSON.stringify(verdict));
  expect(JSON.stringify(verdict) + verdict.findings.map(describeFinding).join()).not.toContain('hunter2');
  return verdict;
};

/** One event as it is seen on the wire. */
const seen = (event: string, properties: object): Call => ({ type: 'track', event, properties: properties as never });

const found = (event: string, properties: object, release = '5.36') =>
  verdictOn([[seen(event, properties)]], { release }).findings;

describe('a whole day', () => {
  const cases = goldenReports().filter(({ name }) => name !== 'report-hostile');

  it.for(cases)('of $release $name is what was predicted', ({ release, facts, reports }) => {
    const { body } = reports.daily as { readonly body: unknown };
    const { findings, seen: all } = verdictOn([JSON.stringify(body)], { release, facts });
    expect(findings).toEqual([]);
    expect(all.reports).toContain('activity');
    expect(all).toMatchObject({ otherReports: [], otherCalls: 1 });
  });

  it('differs where the facts do', () => {
    const facts = { activity: { posts: 12 }, teamSchemes: [{ teamCount: 3 }], license: {} };
    const day = dailyCalls({ ...facts, activity: { posts: 13 }, teamSchemes: [], license: null }, { release: '5.36' });
    if (day.status !== 'ok') throw new Error();
    const { findings } = verdictOn([day.batch.body], { release: '5.36', facts });
    expect(findings).toEqual([
      {
        ...{ code: 'differsFromPrediction', event: 'activity', property: 'posts', setting: 'activity.posts' },
        ...{ predicted: 12, seen: 13 },
      },
      { code: 'missingEvent', event: 'license' },
      { code: 'missingEvent', event: 'permissions_team_schemes' },
    ]);
  });
});

describe('a finding in a daily report', () => {
  it('is a text outside its vocabulary', () => {
    const findings = found('server', { edition: 'true', installation_type: secret });
    expect(findings).toEqual([
      {
        ...{ code: 'leakedByServer', event: 'server', property: 'installation_type' },
        ...{ sends: 'the text as it is', looksLike: 'a URL' },
      },
    ]);
    expect(findings.every(isLeak)).toBe(true);
  });

  it('is a number of another type', () => {
    const day = dailyCalls({}, { release: '5.36' });
    const activity = day.status === 'ok' ? day.calls[1] : undefined;
    const properties = activity?.type === 'track' ? { ...activity.properties, posts: secret } : {};
    expect(found('activity', properties)).toMatchObject([{ code: 'wrongType', property: 'posts', looksLike: 'a URL' }]);
  });

  it('is a property or an event that the release does not have', () => {
    const unknown = { edition: 'true', installation_type: '', email: secret };
    expect(found('server', unknown)).toMatchObject([
      { code: 'unknownProperty', property: 'email', looksLike: 'a URL' },
    ]);
    expect(found('groups', { group_count: 1 }, '5.6')).toMatchObject([{ code: 'unknownEvent', event: 'groups' }]);
  });

  it('is a permission that is none, and a property that is missing', () => {
    const findings = found('permissions_team_schemes', { team_user_permissions: 'create_post hunter2' });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'leakedByServer', property: 'team_user_permissions', looksLike: 'free text' }),
    );
    expect(findings).toContainEqual({
      ...{ code: 'missingProperty', event: 'permissions_team_schemes', property: 'team_count' },
    });
    expect(findings.map((finding) => 'property' in finding && finding.property)).not.toContain('scheme_id');
  });

  it('is an event that is there twice, unless it may be', () => {
    const server = seen('server', { edition: 'true', installation_type: '' });
    const warning = seen('warn_metrics', { warn_metric_mfa: true });
    const { findings } = verdictOn([[server, server, warning, warning]], { release: '5.36' });
    expect(findings).toEqual([{ code: 'twice', event: 'server', times: 2, byServer: false }]);
  });
});

it('does not speak what an object of facts raises', () => {
  const facts = Object.defineProperty({}, 'activity', {
    enumerable: true,
    get: () => {
      throw new Error('hunter2');
    },
  });
  const capture = [seen('server', { edition: 'true' })];
  expect(verify([capture], { release: '5.6', facts })).toEqual({
    ...{ status: 'invalid', of: 'facts', issues: [{ code: 'unreadable', path: 'the facts' }] },
  });
});

it('finds mistakes in the facts', () => {
  const capture = [seen('server', { edition: 'true' })];
  expect(verify([capture], { release: '5.6', facts: '{"activity": 1}' })).toMatchObject({
    status: 'invalid',
    of: 'facts',
  });
});
