import { describe, expect, it } from 'vitest';
import { describeFinding, verify } from '../../../src/audit.js';
import { type Call, dailyCalls } from '../../../src/reports.js';
import { verdictOn } from './changed-payloads.js';
import { found, seen } from './daily-captures.js';

describe('facts and what was seen', () => {
  const against = (facts: object, events: readonly Call[], release: string) =>
    verdictOn([events], { release, facts }).findings.filter(({ code }) => code !== 'missingEvent');

  /** What a server sends of such facts each day under this name. */
  const sent = (facts: object, event: string, release: string): Call[] => {
    const day = dailyCalls(facts, { release });
    if (day.status !== 'ok') throw new Error(JSON.stringify(day));
    return day.calls.filter((call) => call.type === 'track' && call.event === event);
  };

  it('differ by what the server is known to send', () => {
    const permissions = { systemAdmin: ['manage_system'], channelUser: ['create_post'] };
    const known = { ...permissions, systemAdmin: permissions.channelUser, channelUser: [] };
    const findings = against({ permissions }, sent({ permissions: known }, 'permissions_system_scheme', '5.7'), '5.7');
    expect(findings.map((finding) => 'likely' in finding && finding.likely)).toEqual([
      { because: 'departure', instead: 'nothing, always' },
      { because: 'departure', instead: 'what channel users may do' },
    ]);
    expect(findings.map(describeFinding).join()).toContain('Known issue: the server sends what channel users may do.');
    const seenInactive = sent({ activity: { registeredInactiveUsers: 7 } }, 'activity', '4.9');
    expect(against({ activity: {} }, seenInactive, '4.9')).toMatchObject([
      { predicted: 0, seen: 7, likely: { because: 'departure', instead: 'the number of active users once more' } },
    ]);
  });

  it('agree on warnings in any order', () => {
    const warnMetrics = { warn_metric_mfa: true, warn_metric_email_domain: false };
    const events = sent({ warnMetrics }, 'warn_metrics', '5.36');
    expect(events).toHaveLength(2);
    expect(against({ warnMetrics }, events.reverse(), '5.36')).toEqual([]);
    expect(against({ warnMetrics }, events.slice(1), '5.36')).toMatchObject([
      { property: 'warn_metric_mfa', predicted: true, seen: undefined },
    ]);
    expect(against({ warnMetrics: { warn_metric_mfa: false } }, events, '5.36')).toMatchObject([
      { property: 'warn_metric_email_domain', predicted: undefined, seen: false },
      { property: 'warn_metric_mfa', predicted: false, seen: true },
    ]);
  });

  describe('on schemes', () => {
    const scheme = (letter: string, teamCount: number) => ({ id: letter.repeat(26), teamCount });
    const facts = { teamSchemes: [scheme('a', 1), scheme('b', 2)] };
    const schemes = (...teamSchemes: object[]) => sent({ teamSchemes }, 'permissions_team_schemes', '5.36');

    it('agree in any order, and where each is sent twice', () => {
      const events = schemes(scheme('b', 2), scheme('a', 1));
      expect(verdictOn([events], { release: '5.36', facts }).findings).not.toContainEqual(
        expect.objectContaining({ event: 'permissions_team_schemes' }),
      );
      const twice = sent(facts, 'permissions_team_schemes', '5.24');
      expect(
        against(facts, [...twice, ...twice], '5.24').filter(({ code }) => code === 'differsFromPrediction'),
      ).toEqual([]);
    });

    it('differ from the one with the same id', () => {
      expect(against(facts, schemes(scheme('b', 2), scheme('a', 3)), '5.36')).toMatchObject([
        { property: 'team_count', predicted: 1, seen: 3 },
      ]);
    });

    it('differ by a scheme that is missing or too many', () => {
      const { findings } = verdictOn([schemes(scheme('b', 2))], { release: '5.36', facts });
      expect(findings).toContainEqual({ code: 'missingEvent', event: 'permissions_team_schemes' });
      expect(findings.map(({ code }) => code)).not.toContain('differsFromPrediction');
      expect(against(facts, schemes(scheme('b', 2), scheme('a', 1), scheme('c', 1)), '5.36')).toContainEqual(
        expect.objectContaining({ property: 'scheme_id', predicted: undefined, seen: 'c'.repeat(26) }),
      );
    });

    it('agree in their order where the facts have no id, but for the id', () => {
      const findings = against(
        { teamSchemes: [{ teamCount: 1 }, { teamCount: 2 }] },
        schemes(...facts.teamSchemes),
        '5.36',
      );
      expect(new Set(findings.map((finding) => 'property' in finding && finding.property))).toEqual(
        new Set(['scheme_id']),
      );
    });
  });

  it('agree where an event was seen twice', () => {
    const events = sent({ activity: { posts: 3 } }, 'activity', '5.24');
    expect(against({ activity: { posts: 3 } }, [...events, ...events], '5.24')).toEqual([
      { code: 'twice', event: 'activity', times: 2, byServer: true },
    ]);
  });
});

describe('what no server sends', () => {
  const sentOf = (event: string, release: string, facts: object = {}) => {
    const day = dailyCalls(facts, { release });
    const call = day.status === 'ok' && day.calls.find((one) => one.type === 'track' && one.event === event);
    return call && call.type === 'track' ? call.properties : undefined;
  };
  const activity = (changed: object, release = '7.1') =>
    found('activity', { ...sentOf('activity', release), ...changed }, release);

  it('is a size that is not rounded down', () => {
    for (const bytes of [0, 90_000, 123_400_000_000]) expect(activity({ storage_bytes: bytes })).toEqual([]);
    for (const bytes of [7, 91_000, 123_456_789_012_345, -100]) {
      const findings = activity({ storage_bytes: bytes });
      expect(findings).toMatchObject([{ code: 'wrongType', property: 'storage_bytes', looksLike: 'a number' }]);
      expect(findings.map(describeFinding)).toEqual([
        'Expected a whole number from 0 on, rounded down to 8 zeros or to its first digit. It is a number.',
      ]);
    }
  });

  it('is a count below 0, unless it stands for an unknown total', () => {
    expect(activity({ active_users_daily: -81 })).toMatchObject([
      { code: 'wrongType', property: 'active_users_daily', expected: 'a whole number from 0 on' },
    ]);
    const plugins = sentOf('plugins', '5.36');
    expect(plugins).toMatchObject({ enabled_plugins: -1 });
    expect(found('plugins', { ...plugins })).toEqual([]);
    expect(found('plugins', { ...plugins, enabled_plugins: -2 })).toMatchObject([{ property: 'enabled_plugins' }]);
    expect(found('elasticsearch', { elasticsearch_server_version: 0 })).toMatchObject([
      { property: 'elasticsearch_server_version', expected: 'a whole number from 1 on' },
    ]);
  });

  it.for([
    [0, {}],
    [2, { warn_metric_mfa: true, warn_metric_email_domain: true }],
  ] as const)('is a warning with %i properties', ([properties, warnings]) => {
    const findings = found('warn_metrics', warnings);
    expect(findings).toEqual([{ code: 'wrongNumber', event: 'warn_metrics', properties }]);
    expect(findings.map(describeFinding)).toEqual([
      `This version sends each of its fields in an event of its own; one here has ${properties}.`,
    ]);
  });

  it('is a warning or a scheme that comes again', () => {
    const again = (event: string, properties: object, release: string) =>
      verdictOn([[seen(event, properties), seen(event, properties)]], { release }).findings;
    const warning = again('warn_metrics', { warn_metric_mfa: true }, '5.36');
    expect(warning).toEqual([
      { code: 'twice', event: 'warn_metrics', property: 'warn_metric_mfa', times: 2, apart: true, byServer: false },
    ]);
    expect(warning.map(describeFinding)).toEqual(['The same was seen in 2 events.']);
    const scheme = sentOf('permissions_team_schemes', '5.24', { teamSchemes: [{ id: 'a'.repeat(26) }] });
    expect(again('permissions_team_schemes', { ...scheme }, '5.24')).toMatchObject([
      { code: 'twice', property: 'scheme_id', times: 2, apart: true, byServer: true },
    ]);
  });

  it('is anything while diagnostics are off', () => {
    const config = { LogSettings: { EnableDiagnostics: false } };
    const capture = [[seen('activity', { ...sentOf('activity', '5.6') })]];
    const off = { code: 'sentThoughOff', setting: 'LogSettings.EnableDiagnostics' };
    expect(verdictOn(capture, { release: '5.6', config }).findings).toContainEqual(off);
    expect(verdictOn(capture, { release: '5.6', facts: { config } }).findings).toContainEqual(off);
    expect(verdictOn(capture, { release: '5.6', config: {} }).findings).toEqual([]);
  });
});

it('takes null in the facts for what is unknown', () => {
  const capture = [seen('server', { edition: 'false', installation_type: '' })];
  for (const name of ['config', 'env', 'enterpriseReady']) {
    const facts = { [name]: null };
    expect(verdictOn([capture], { release: '5.36', facts }).findings).toEqual(
      verdictOn([capture], { release: '5.36', facts: {} }).findings,
    );
  }
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
