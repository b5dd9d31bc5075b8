import { describe, expect, it } from 'vitest';
import { type FoundFinding, verify } from '../../../src/audit.js';
import { payloadOrThrow, trackCalls } from '../../../src/index.js';

const config = { SqlSettings: { DriverName: 'mysql' } };
const calls = trackCalls(payloadOrThrow(config, { release: '5.6' }), { userId: 'id' }).map((call) => ({
  type: 'track',
  ...call,
}));

const isOf = (event: string) => (call: { readonly event: string }) => call.event === event;
const sql = calls.filter(isOf('config_sql'));
const others = calls.filter((call) => !isOf('config_sql')(call));

const withProperties = (given: object) =>
  sql.map((call) => ({ ...call, properties: { ...call.properties, ...given } }));

const findingsOf = (captures: readonly unknown[], options: object = {}): readonly FoundFinding[] => {
  const verdict = verify(
    captures.map((batch) => ({ batch })),
    { release: '5.6', ...options },
  );
  if (verdict.status !== 'judged') throw new Error(verdict.status);
  return verdict.findings;
};

describe('findings of several captures', () => {
  it('are none where together they are what was promised', () => {
    expect(findingsOf([others, sql], { config })).toEqual([]);
  });

  it('say in which of them they are', () => {
    expect(findingsOf([others, withProperties({ max_idle_conns: 'x' })])).toMatchObject([
      { code: 'wrongType', property: 'max_idle_conns', captures: [1] },
    ]);
    const unknown = withProperties({ max_idle: 1 });
    expect(findingsOf([unknown, others, unknown]).find(({ code }) => code === 'unknownProperty')).toMatchObject({
      captures: [0, 2],
    });
    expect(findingsOf([others, sql.map((call) => ({ ...call, extra: 1 }))])).toMatchObject([
      { code: 'unknownMember', name: 'extra', captures: [1] },
    ]);
  });

  it('say where a capture differs from what a config sends', () => {
    const found = findingsOf([others, withProperties({ driver_name: 'postgres' })], { config });
    expect(found).toMatchObject([{ code: 'differsFromPrediction', property: 'driver_name', captures: [1] }]);
  });

  it('say of what is sent twice in which of them it is', () => {
    expect(findingsOf([others, sql, sql])).toMatchObject([{ code: 'twice', event: 'config_sql', captures: [1, 2] }]);
  });

  it('are in none where they are about what is missing', () => {
    const [missing] = findingsOf([others.slice(0, 9), others.slice(9)]);
    expect(missing).toEqual({ code: 'missingEvent', event: 'config_sql' });
  });

  it('of one alone name none', () => {
    expect(findingsOf([[...others, ...withProperties({ max_idle: 1 })]])[0]).not.toHaveProperty('captures');
  });
});
