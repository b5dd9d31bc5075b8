import { describe, expect, it } from 'vitest';
import { type Diff, diff } from '../../../src/audit.js';
import { buildReport, dailyCalls } from '../../../src/reports.js';
import { describeDifference } from '../../../src/wording/difference.js';

const compared = (a: unknown, b: unknown, options: Parameters<typeof diff>[2]): Extract<Diff, { status: 'ok' }> => {
  const result = diff(a, b, options);
  if (result.status !== 'ok') throw new Error(JSON.stringify(result));
  expect(JSON.stringify(result)).not.toContain('hunter2');
  return result;
};

const release = '5.36';
const facts = (posts: number, teamCount: number) => ({
  config: { TeamSettings: { MaxUsersPerTeam: 10 * posts } },
  activity: { posts },
  teamSchemes: [{ teamCount: 1 }, { teamCount, teamUser: ['create_post', ...(posts > 1 ? ['edit_post'] : [])] }],
});

it('finds what differs between two files of facts', () => {
  const { a, differences, totals } = compared(JSON.stringify(facts(1, 2)), facts(3, 4), { release });
  expect(a.sort).toBe('facts');
  expect(totals).toMatchObject({ changed: 4, added: 0, removed: 0 });
  expect(differences.map(({ event, property, says }) => [event, property, describeDifference(says)])).toEqual([
    [
      'activity',
      'posts',
      'how many messages are stored, including deleted ones, old versions and system messages: from 1 to 3',
    ],
    ['config_team', 'max_users_per_team', 'the maximum number of users in a team: from 10 to 30'],
    ['permissions_team_schemes.2', 'team_count', 'how many teams use the permission scheme: from 2 to 4'],
    [
      'permissions_team_schemes.2',
      'team_user_permissions',
      'the permissions of team members in teams that use the scheme gained edit_post',
    ],
  ]);
});

it('finds no difference between facts and what is sent of them', () => {
  const day = dailyCalls(facts(1, 2), { release });
  const sent = day.status === 'ok' ? day.batch.body : undefined;
  expect(compared(sent, facts(1, 2), { release }).equal).toBe(true);
  const license = { license: { edition: 'E20', customerId: 'https://admin:hunter2@chat.example.com' } };
  const report = buildReport('license', license, { release });
  const payload = report.status === 'ok' ? report.payload : undefined;
  expect(compared(JSON.stringify(payload), payload, { release })).toMatchObject({
    equal: true,
    a: { sort: 'payload' },
  });
});

it('shows what an upgrade starts to report', () => {
  const { differences } = compared(facts(1, 2), facts(1, 2), { a: { release: '5.21' }, b: { release: '5.22' } });
  expect(differences).toContainEqual(
    expect.objectContaining({ event: 'groups', property: 'group_count', sort: 'added', byRelease: true }),
  );
});

it('needs a release, and shows no value that a field cannot have', () => {
  expect(diff(facts(1, 2), facts(1, 2))).toMatchObject({ status: 'invalid', issues: [{ path: 'release' }] });
  const seen = (version: string) => [{ type: 'track', event: 'server', properties: { version } }];
  const { differences } = compared(seen('5.36.0'), seen('https://u:hunter2@host'), { release });
  expect(differences).toMatchObject([
    {
      property: 'version',
      server: { differs: true, a: { value: '5.36.0' }, b: { inClear: 'a string' } },
      payload: { differs: true, a: { value: '5.36.0' }, b: { found: 'a string' } },
    },
  ]);
});

describe('a search engine whose version is unknown', () => {
  const known = { elasticsearch: { serverVersion: 7 } };
  const version = { event: 'elasticsearch', property: 'elasticsearch_server_version' };

  it('differs from one whose version is known', () => {
    const payloadOf = (facts: unknown): string => {
      const report = buildReport('elasticsearch', facts, { release });
      return JSON.stringify(report.status === 'ok' ? report.payload : undefined);
    };
    const { equal, differences } = compared(payloadOf({}), payloadOf(known), { release });
    expect(equal).toBe(false);
    expect(differences).toMatchObject([{ ...version, sort: 'added', payload: { b: { value: 7 } } }]);
  });

  it.for([{ elasticsearch: {} }, '{"elasticsearch": null}'])('is facts beside facts: %j', (unknown) => {
    const { a, differences } = compared(unknown, known, { release });
    expect(a.sort).toBe('facts');
    expect(differences).toMatchObject([{ ...version, sort: 'added' }]);
    const { b, totals } = compared(JSON.stringify(known), unknown, { release });
    expect(b.sort).toBe('facts');
    expect(totals).toMatchObject({ changed: 0, added: 0, removed: 1 });
  });
});

it('takes a payload beside facts for facts only where each of its names is a fact', () => {
  const capture = { server: { edition: 'true', installation_type: '' } };
  expect(compared(capture, { groups: { count: 1 } }, { release }).a.sort).toBe('payload');
  expect(compared({ activity: { posts: 3 } }, { groups: { count: 1 } }, { release }).a.sort).toBe('facts');
  const withPlugins = { plugins: [], elasticsearch: {} };
  expect(compared(withPlugins, { groups: { count: 1 } }, { release }).a.sort).toBe('facts');
  const counted = { plugins: { enabled_plugins: 1 } };
  expect(compared(counted, { groups: { count: 1 } }, { release }).a.sort).toBe('payload');
});

it('distinguishes facts whose config is switched off from others', () => {
  const off = { config: { LogSettings: { EnableDiagnostics: false } }, elasticsearch: {} };
  const on = { config: {}, elasticsearch: {} };
  for (const [a, b] of [
    [on, off],
    [on.config, off],
    [on, off.config],
  ]) {
    expect(compared(a, b, { release: '5.6' })).toMatchObject({ equal: false, differences: [] });
  }
  expect(compared(off, off, { release: '5.6' }).equal).toBe(true);
});

describe('schemes of teams', () => {
  const idOf = (letter: string): string => letter.repeat(26);
  const scheme = (letter: string, teamCount: number) => ({ id: idOf(letter), teamCount });
  const between = (a: readonly object[], b: readonly object[]) =>
    compared({ teamSchemes: a }, { teamSchemes: b }, { release });

  it('are the same in any order', () => {
    expect(between([scheme('a', 1), scheme('b', 2)], [scheme('b', 2), scheme('a', 1)]).equal).toBe(true);
  });

  it('are compared with the one of the same id', () => {
    const { differences } = between([scheme('a', 1), scheme('b', 2)], [scheme('c', 1), scheme('b', 3)]);
    expect(differences.filter(({ property }) => property === 'team_count')).toMatchObject([
      { event: 'permissions_team_schemes', sort: 'removed', payload: { a: { value: 1 } } },
      { event: 'permissions_team_schemes.2', sort: 'changed', payload: { a: { value: 2 }, b: { value: 3 } } },
      { event: 'permissions_team_schemes.3', sort: 'added', payload: { b: { value: 1 } } },
    ]);
  });

  it('without an id are compared in their order', () => {
    const { differences } = between([{ teamCount: 1 }, scheme('b', 2)], [scheme('b', 2), { teamCount: 4 }]);
    expect(differences).toMatchObject([{ property: 'team_count', payload: { a: { value: 1 }, b: { value: 4 } } }]);
  });

  it('count once where they were seen twice', () => {
    const seen = (letter: string) => ({
      ...{ type: 'track', event: 'permissions_team_schemes' },
      properties: { scheme_id: idOf(letter), team_count: 1 },
    });
    const { equal, a } = compared([seen('a'), seen('b'), seen('a'), seen('b')], [seen('b'), seen('a')], { release });
    expect(equal).toBe(true);
    expect(a.twice).toBe(4);
  });
});
