import { describe, expect, it } from 'vitest';
import { type Explained, explain } from '../../../src/audit.js';
import { type Release, releases } from '../../../src/index.js';
import { deliveryText } from '../../../src/wording/explain/head.js';

const explained = (release: Release): Explained => {
  const result = explain({}, { release });
  if (result.status !== 'ok') throw new Error(JSON.stringify(result.issues));
  return result;
};

describe('how often a server sends', () => {
  it('is more at first in a new server, from 5.23 on', () => {
    const often = releases.filter((release) => explained(release).delivery.oftenWhenNew);
    expect(often).toEqual(releases.slice(releases.indexOf('5.23')));
    for (const release of releases) {
      const { delivery } = explained(release);
      expect(delivery.oftenWhenNew === true).toBe(delivery.when.includes('new server'));
    }
  });

  it.for([
    ['5.22', 'Sent at each start and once a day, to '],
    ['5.23', 'Sent at each start and once a day (more often in the first 12 hours of a new server), to '],
  ] as const)('is said of %s', ([release, says]) => {
    expect(deliveryText(explained(release)).startsWith(says)).toBe(true);
  });
});
