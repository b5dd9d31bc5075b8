import { expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { type SettingAt, settingsOf } from '../../../src/schema.js';
import { canary, listen, put, type Tree } from '../../support/hostile/canary.js';
import { ages, payloadText } from '../../support/properties.js';

const isText = ({ setting: { kind } }: SettingAt): boolean => kind === 'text' || kind === 'choice';

it('lets a secret that several settings hold leave under none of them', () => {
  for (const release of ages) {
    const filled = (secret: string): string => {
      const config: Tree = {};
      for (const known of settingsOf(release)) if (isText(known)) put(config, known.path, secret);
      return payloadText(planFor(release).fromObject(config));
    };
    const text = filled(canary());
    listen(text, 'the payload');
    expect(text).toBe(filled(canary()));
  }
});
