import stringify from 'fast-json-stable-stringify';
import { describe, expect, it } from 'vitest';
import { canonicalText, type Plan, planFor, type Release, type Result } from '../../src/index.js';
import { type Golden, goldenFolder, goldensIn, orphansIn } from '../support/golden.js';

const run = (plan: Plan, { input, isRequest }: Golden): Result =>
  isRequest ? plan.fromRequest(input, { preview: true }) : plan.fromText(input, { preview: true });

const cases = goldensIn(goldenFolder);

describe.for([...new Set(cases.map(({ release }) => release))])('golden %s', (release) => {
  const plan = planFor(release as Release);

  it.for(cases.filter((golden) => golden.release === release))('$name', (golden) => {
    const result = run(plan, golden);
    expect(result).toMatchObject({ status: 'ok', payload: golden.payload });
    expect(result.status === 'ok' && canonicalText(result.payload)).toBe(stringify(golden.payload));
  });
});

it('has no file without its pair', () => {
  expect(orphansIn(goldenFolder)).toEqual([]);
});
