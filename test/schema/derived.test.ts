import { expect, it } from 'vitest';
import { releases } from '../../src/index.js';
import { compileRelease, settledOf } from '../../src/transform/compiled.js';
import { nodeOfValue } from '../../src/transform/json.js';

it('declares in the sections what the defaults of an empty file come to, at every release', () => {
  const different = releases.flatMap((release) => {
    const compiled = compileRelease(release);
    const { values } = settledOf(compiled, nodeOfValue({}), undefined, {});
    return compiled.layout.slots
      .filter(({ setting }) => setting.kind !== 'map')
      .filter(({ index, default: constant }) => JSON.stringify(values[index]) !== JSON.stringify(constant))
      .map(({ path }) => `${release}: ${path}`);
  });
  expect(different).toEqual([]);
});
