import { expect, it } from 'vitest';
import { fieldMap, type PayloadOptions, planFor } from '../../../src/index.js';
import { settingsOf } from '../../../src/schema.js';
import { canary, canaryAddress, canaryConfig, listen } from '../../support/hostile/canary.js';
import { ages, payloadText, strayProperties } from '../../support/properties.js';

it('lets nothing more leave, whatever options and surroundings are given', () => {
  const plugins = [
    { id: 'jira', version: canary() },
    { id: canary(), version: '1.0' },
  ];
  for (const release of ages) {
    const config = canaryConfig(release);
    const env = Object.fromEntries(
      settingsOf(release).flatMap(({ path, setting }) =>
        setting.kind === 'text' ? [[`MM_${path.replaceAll('.', '_').toUpperCase()}`, canaryAddress()]] : [],
      ),
    );
    const [map, settings] = [fieldMap(release), settingsOf(release)];
    for (let bits = 0; bits < 64; bits += 1) {
      const on = (bit: number): boolean => (bits & (1 << bit)) !== 0;
      const options: PayloadOptions = {
        preview: on(0),
        asLoaded: on(1),
        enterpriseReady: on(2),
        plugins: on(3) ? plugins : on(4) ? null : [],
        ...(on(5) && { env }),
      };
      const result = planFor(release).fromObject(config, options);
      expect(strayProperties(result, map, settings)).toEqual([]);
      listen(payloadText(result), 'the payload');
    }
  }
});
