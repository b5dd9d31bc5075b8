import { describe, expect, it } from 'vitest';
import { isLeak } from '../../../src/audit.js';
import { dailyCalls } from '../../../src/reports.js';
import { goldenReports } from '../../support/golden.js';
import { secret, verdictOn } from './changed-payloads.js';
import { found, seen } from './daily-captures.js';

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
    const warnings = ['warn_metric_mfa', 'warn_metric_email_domain'].map((id) => seen('warn_metrics', { [id]: true }));
    const { findings } = verdictOn([[server, server, ...warnings]], { release: '5.36' });
    expect(findings).toEqual([{ code: 'twice', event: 'server', times: 2, byServer: false }]);
  });
});
