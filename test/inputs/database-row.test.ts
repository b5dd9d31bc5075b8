import { describe, expect, it } from 'vitest';
import { configInRow, databaseRow, singleRow } from '../../src/inputs/database-row.js';
import { nodeOfValue } from '../../src/json/node.js';

const config = '{"LogSettings": {"EnableFile": false}}';

const rowOf = (value: unknown) => databaseRow(nodeOfValue(value));

describe('a row of the table Configurations', () => {
  it.for([
    { Id: 'a', Value: config, CreateAt: 1767225600000, Active: true, SHA: 'b' },
    { id: 'a', value: config, createat: 1767225600000, active: true, sha: 'b' },
    { ID: 'a', VALUE: config, CREATEAT: '1767225600000', ACTIVE: 1 },
    { createAt: 1767225600000, active: 't', value: config },
  ])('is read with columns in any case: %j', (row) => {
    expect(rowOf(row)).toMatchObject({ createAt: 1767225600000, active: true, value: config });
  });

  it('may have an object as its value, and not be active', () => {
    const read = rowOf({ value: JSON.parse(config), createat: 5, active: null });
    expect(read).toEqual({ createAt: 5, active: false, value: JSON.stringify(JSON.parse(config)) });
  });

  it.for([
    ['noRow', []],
    ['noRow', 'x'],
    ['noRow', {}],
    ['noRow', { LogSettings: {} }],
    ['noValue', { createat: 1 }],
    ['noValue', { value: null, createat: 1 }],
    ['noValue', { value: 5, createat: 1 }],
    ['noTime', { value: config }],
    ...[0, -1, 1.5, 1e20, true, null, 'yesterday', '1e5'].map(
      (createat) => ['noTime', { value: config, createat }] as const,
    ),
  ] as const)('is %s: %j', ([problem, value]) => {
    expect(rowOf(value)).toBe(problem);
  });
});

describe('the config in a single row', () => {
  it.for([
    JSON.stringify({ Value: config }),
    JSON.stringify({ id: 'a', value: config, createat: 1, active: true }),
    JSON.stringify([{ value: config }], null, 2),
    `\uFEFF\n${JSON.stringify({ createat: 1, value: config })}`,
  ])('is its Value: %j', (text) => expect(configInRow(text)).toBe(config));

  it.for([
    [true, true],
    ['t', true],
    ['1', true],
    [1, true],
    [false, false],
    [0, false],
    [null, false],
    [undefined, undefined],
  ] as const)('is marked as the one in force: %j', ([Active, active]) => {
    expect(singleRow(JSON.stringify({ Value: config, Active }))?.active).toBe(active);
  });

  it('may be an object', () => {
    expect(configInRow(`{"value": ${config}}`)).toBe(JSON.stringify(JSON.parse(config)));
  });

  it.for([
    config,
    JSON.stringify({ Id: 'a', CreateAt: 1 }),
    JSON.stringify({ Value: 5 }),
    JSON.stringify({ Value: config, LogSettings: {} }),
    JSON.stringify({ Value: config, Other: 1 }),
    JSON.stringify([{ value: config }, { value: config }]),
    '{"value": ',
    '[]',
    '',
  ])('is not in %j', (text) => expect(configInRow(text)).toBeUndefined());
});
