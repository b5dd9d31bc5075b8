import { describe, expect, it } from 'vitest';
import { configHistory } from '../../../src/audit.js';
import { bothText } from '../../../src/wording/both.js';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 1);

const rowsOf = (...configs: readonly unknown[]) =>
  configs.map((config, index) => ({ createAt: start + index * hour, config, row: index + 1 }));

const historyOf = (configs: readonly unknown[], release = '10.8', more: object = {}) => {
  const history = configHistory(rowsOf(...configs), { release, ...more });
  if (history.status !== 'ok') throw new Error('there is no history');
  return history;
};

const team = (MaxUsersPerTeam: number, more: object = {}) => ({ TeamSettings: { MaxUsersPerTeam }, ...more });

describe('the history of a config', () => {
  it('has the rows in which what is sent changed, each with its fields and their values', () => {
    const { changes, ...about } = historyOf([team(5), team(5), JSON.stringify(team(6)), team(6), team(7)]);
    expect(about).toEqual({
      ...{ status: 'ok', release: '10.8', asLoaded: false, rows: 5, telemetry: 'on', unread: [], notJudged: [] },
      inForce: {
        ...{ row: 5, at: '2026-01-01T04:00:00.000Z', because: 'newest' },
        ...{ newest: true, read: true, telemetry: 'on' },
      },
      ...{ first: '2026-01-01T00:00:00.000Z', last: '2026-01-01T04:00:00.000Z' },
    });
    expect(
      changes.map(({ at, row, differences }) => [
        at,
        row,
        differences.map(({ event, property, server, payload }) => [
          `${event}.${property}`,
          bothText(server.a, payload.a),
          bothText(server.b, payload.b),
        ]),
      ]),
    ).toEqual([
      ['2026-01-01T02:00:00.000Z', 3, [['config_team.max_users_per_team', '5', '6']]],
      ['2026-01-01T04:00:00.000Z', 5, [['config_team.max_users_per_team', '6', '7']]],
    ]);
  });

  it('passes over what is not sent, and over what is written otherwise', () => {
    const written = '{"teamsettings": {"MaxUsersPerTeam": 5}, "SqlSettings": {"DataSource": "postgres://hunter2"}}';
    const { changes } = historyOf([team(5), written, team(5, { ServiceSettings: { ListenAddress: ':1' } })], '10.8');
    expect(changes.filter(({ differences }) => JSON.stringify(differences).includes('hunter2'))).toEqual([]);
    expect(changes.map(({ row }) => row)).toEqual([]);
  });

  it('says when telemetry was switched, also where nothing else changed', () => {
    const off = { LogSettings: { EnableDiagnostics: false } };
    const { changes, telemetry } = historyOf([{}, off, { ...off, ...team(9) }, team(9)]);
    expect(changes.map((change) => [change.row, change.switched, change.telemetry])).toEqual([
      [2, true, 'off'],
      [3, false, 'off'],
      [4, true, 'on'],
    ]);
    expect(telemetry).toBe('on');
    expect(historyOf([{}, off]).telemetry).toBe('off');
    const env = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' };
    expect(historyOf([{}, off], '10.8', { env }).changes.filter(({ switched }) => switched)).toEqual([]);
  });

  it('names rows that cannot be read, and compares with the last one that could', () => {
    const broken = [team(5), '{', { LogSettings: 1 }, '{"batch": []}', '{"x": 1}', team(6)];
    const { changes, unread, rows } = historyOf(broken);
    expect(rows).toBe(2);
    expect(unread.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([
      [2, 'syntax'],
      [3, 'wrongType'],
      [4, 'notAConfig'],
      [5, 'notAConfig'],
    ]);
    expect(changes.map(({ row, differences }) => [row, differences.length])).toEqual([[6, 1]]);
    const nothing = historyOf(['{']);
    expect(nothing).toMatchObject({ rows: 0, changes: [] });
    expect(nothing).not.toHaveProperty('first');
  });

  it('says of a change that it may be of a row before that cannot be read', () => {
    const { changes, unread } = historyOf([team(5), '{', team(6), team(7)]);
    expect(changes.map(({ row, late }) => [row, late])).toEqual([
      [3, true],
      [4, undefined],
    ]);
    expect(unread[0]?.at).toBe('2026-01-01T01:00:00.000Z');
  });

  it('does not judge what depends on variables of unknown values', () => {
    const off = { LogSettings: { EnableDiagnostics: false } };
    const unknown = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: null, MM_TEAMSETTINGS_MAXUSERSPERTEAM: null };
    const { changes, telemetry, notJudged } = historyOf([{}, { ...off, ...team(6) }], '10.8', { env: unknown });
    expect([telemetry, notJudged]).toEqual(['not known', expect.arrayContaining(['config_team.max_users_per_team'])]);
    const names = changes.flatMap(({ differences }) =>
      differences.map(({ event, property }) => `${event}.${property}`),
    );
    expect(names).not.toContain('config_team.max_users_per_team');
    expect(changes.filter(({ switched }) => switched)).toEqual([]);
  });

  it.for<[marks: readonly (boolean | undefined)[], row: number, because: string, newest: boolean, actives?: number]>([
    [[undefined, undefined, undefined], 3, 'newest', true],
    [[false, false, true], 3, 'active', true, 1],
    [[true, false, false], 1, 'active', false, 1],
    [[true, true, false], 3, 'newest', true, 2],
    [[false, false, false], 3, 'newest', true, 0],
  ])('goes by the row that alone is marked, else by the newest: %j', ([marks, row, because, newest, actives]) => {
    const off = { LogSettings: { EnableDiagnostics: false } };
    const rows = rowsOf(off, {}, {}).map((one, index) => ({
      ...one,
      ...(marks[index] !== undefined && { active: marks[index] }),
    }));
    const history = configHistory(rows, { release: '10.8' });
    if (history.status !== 'ok') throw new Error('there is no history');
    expect(history.inForce).toMatchObject({ row, because, newest, read: true, telemetry: row === 1 ? 'off' : 'on' });
    expect(history.actives).toBe(actives);
  });

  it('does not know what holds where the newest row cannot be read', () => {
    const off = { LogSettings: { EnableDiagnostics: false } };
    const history = historyOf([off, '{']);
    expect(history).toMatchObject({ telemetry: 'off', inForce: { row: 2, read: false, telemetry: 'not known' } });
  });

  it('holds what a server sends in clear by its sort alone', () => {
    const url = (ChimeraOAuthProxyURL: string) => ({ PluginSettings: { ChimeraOAuthProxyURL } });
    const { changes } = historyOf([url('https://hunter2.example'), url('https://hunter3.example')]);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.differences[0]?.payload.differs).toBe(false);
    expect(JSON.stringify(changes)).not.toContain('hunter');
  });

  it('reads one row at a time', () => {
    const read: number[] = [];
    const lazily = function* () {
      for (const row of rowsOf(...Array.from({ length: 50 }, (_, index) => team(index)))) {
        read.push(row.row);
        yield row;
      }
    };
    const history = configHistory(lazily(), { release: '10.8' });
    expect(history).toMatchObject({ rows: 50 });
    expect(read).toHaveLength(50);
  });

  it.for([
    [undefined, { release: '10.8' }],
    [[null], { release: '10.8' }],
    [rowsOf({}), { release: '99.9' }],
    [rowsOf({}), undefined],
    [[{ createAt: Number.NaN, config: {}, row: 1 }], { release: '10.8' }],
  ])('refuses a call that it does not take: %j', ([rows, options]) => {
    expect(configHistory(rows as never, options as never)).toMatchObject({ status: 'invalid' });
  });
});
