import { expect, it } from 'vitest';
import { mapDigest } from '../../../src/cli/digest.js';
import { fieldMap } from '../../../src/index.js';
import { command } from '../../support/command.js';
import { ages } from '../../support/properties.js';

it('was built from the one map: the build has its digest and its rules', async () => {
  expect((await command(['--version'])).stdout).toContain(mapDigest());
  const built = (await import(
    new URL('../../../dist/index.js', import.meta.url).href
  )) as typeof import('../../../src/index.js');
  for (const release of ages) expect(built.fieldMap(release)).toEqual(fieldMap(release));
});
