import { expect, it } from 'vitest';
import { type Diff, diff } from '../../src/audit.js';
import { buildReport, dailyCalls } from '../../src/reports.js';

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

it('tells what two files of facts do not have in common', () => {
  const { a, differences, totals } = compared(JSON.stringify(facts(1, 2)), facts(3, 4), { release });
  expect(a.sort).toBe('facts');
  expect(totals).toMatchObject({ changed: 4, added: 0, removed: 0 });
  expect(differences.map(({ event, property, says }) => [event, property, says])).toEqual([
    ['activity', 'posts', 'the activity posts went from 1 to 3'],
    ['config_team', 'max_users_per_team', 'the max users per team went from 10 to 30'],
    ['permissions_team_schemes.2', 'team_count', 'the team count went from 2 to 4'],
    ['permissions_team_schemes.2', 'team_user_permissions', 'the team user gained edit_post'],
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

it('tells what an upgrade starts to report', () => {
  const { differences } = compared(facts(1, 2), facts(1, 2), { a: { release: '5.21' }, b: { release: '5.22' } });
  expect(differences).toContainEqual(
    expect.objectContaining({ event: 'groups', property: 'group_count', sort: 'added', byRelease: true }),
  );
});

it('needs a release, and shows no value that a field cannot have', () => {
  expect(diff(facts(1, 2), facts(1, 2))).toMatchObject({ status: 'invalid', issues: [{ path: 'release' }] });
  const seen = (version: string) => [{ type: 'track', event: 'server', properties: { version } }];
  const { differences } = compared(seen('5.36.0'), seen('https://u:hunter2@host'), { release });
  expect(differences).toMatchObject([{ property: 'version', a: { value: '5.36.0' }, b: { found: 'a text' } }]);
});
