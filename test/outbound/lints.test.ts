import { describe, expect, it } from 'vitest';
import type { Way, WayStatement } from '../../src/outbound/declare.js';
import { lintWays } from '../../src/outbound/lints.js';
import { ways } from '../../src/outbound/ways/index.js';

describe('the lints', () => {
  it('find nothing', () => {
    expect(lintWays(ways)).toEqual([]);
  });

  const [first] = ways as readonly [Way];
  const [[, statement] = []] = Object.entries(first.since) as [string, WayStatement][];
  const mistakes: { readonly [lint: string]: readonly Way[] } = {
    'way-out-of-order': [{ ...first, since: { '5.2': statement, '5.1': statement } as Way['since'] }],
    'way-unsourced': [{ ...first, sources: [' '] }],
    'way-no-opt-out': [{ ...first, since: { '5.2': { ...statement, off: [] } as WayStatement } }],
    'way-id-twice': [first, { ...first, purpose: 'does something else' }],
    'way-phrase': [{ ...first, purpose: 'Tells.' }],
    'way-shorthand': [{ ...first, name: 'X', since: { '5.2': { ...statement, sends: 'GET; no id' } as WayStatement } }],
    'way-missing-setting': [
      {
        ...first,
        since: {
          '5.2': {
            ...statement,
            off: [{ by: 'setting', setting: 'CloudSettings.Disable', value: true }],
          } as WayStatement,
        },
      },
    ],
  };

  const purposes: readonly (readonly [purpose: string, text: string])[] = [
    ['', 'X has an empty phrase'],
    ['x'.repeat(91), 'X has a phrase of 91 characters'],
    ['sends what it knows.', 'X has a phrase that ends like a sentence'],
    ['Sends what it knows', 'X has a phrase that begins with a capital'],
  ];

  it.each(purposes)('find a mistake in a purpose: %s', (purpose, text) => {
    expect(lintWays([{ ...first, name: 'X', purpose }]).map((found) => found.text)).toContain(text);
  });

  it('find a purpose that only repeats the name, and one that two ways have', () => {
    expect(lintWays([{ ...first, name: 'Sent logs', purpose: 'logs that are sent' }]).map(({ text }) => text)).toEqual([
      'Sent logs has a phrase that only repeats its name',
    ]);
    expect(lintWays([first, { ...first, id: 'other', name: 'Other' }]).map(({ text }) => text)).toEqual([
      `Other has the phrase of ${first.name}`,
    ]);
  });

  it.each(Object.entries(mistakes))('find a mistake: %s', (lint, list) => {
    expect([...new Set(lintWays(list).map((found) => found.lint))]).toEqual([lint]);
  });
});
