import { expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { canary, canaryAddress, canaryNumber, listenToResult, type Tree } from '../../support/hostile/canary.js';
import { ages, payloadText } from '../../support/properties.js';

it('keeps back what the map does not name: unknown names, sections, lists and objects', () => {
  const extra = { [canary()]: canary(), Known: [{ [canary()]: [canaryAddress()] }], Amount: canaryNumber };
  for (const release of ages) {
    const plan = planFor(release);
    const expected = payloadText(plan.fromObject({}));
    const sections = [...new Set(settingsOf(release).map(({ path }) => path.split('.')[0] as string))];
    const withExtras = { ...extra, Telemetry: extra, ...Object.fromEntries(sections.map((name) => [name, extra])) };
    const { FeatureFlags: _, ...config } = withExtras as Tree;
    const result = plan.fromText(JSON.stringify(config));
    expect(payloadText(result)).toBe(expected);
    listenToResult(result, 'the result');
    expect(result).toMatchObject({ warnings: [{ code: 'unknownNames' }] });
  }
});
