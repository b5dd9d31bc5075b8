import { expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { configWith } from '../../support/config-with.js';
import { ages, payloadText } from '../../support/properties.js';

it('keeps the size of a payload the same, however long a text is', () => {
  const differing: string[] = [];
  for (const release of ages) {
    const plan = planFor(release);
    for (const known of settingsOf(release)) {
      const of = (length: number): string => {
        const word = 'z'.repeat(length);
        const value = { text: word, choice: word, list: [word], map: { [word]: { [word]: word } } } as const;
        if (known.setting.kind === 'flag' || known.setting.kind === 'integer') return '';
        const isRecords = known.setting.kind === 'list' && typeof known.setting.entries === 'object';
        const isStates = typeof known.setting.entries === 'object' && known.setting.kind === 'map';
        const given = isRecords ? [{ DataSource: word }] : isStates ? { [word]: {} } : value[known.setting.kind];
        return payloadText(plan.fromObject(configWith(known.path, given)));
      };
      const short = of(1);
      if (of(1000) !== short || of(33) !== short) differing.push(`${release} ${known.path}`);
    }
  }
  expect(differing).toEqual([]);
});
