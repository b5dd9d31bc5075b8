import { describe, expect, it } from 'vitest';
import { permission } from '../../../src/schema/facts/permission.js';
import { knownPermissions } from './permissions.js';

describe('the id of a permission', () => {
  it('is sent where servers know it', () => {
    expect(knownPermissions.filter((id) => !permission.has(id))).toEqual([]);
  });

  it('is put together from no word that no known one has', () => {
    const words = new Set(knownPermissions.flatMap((id) => id.split('_')));
    expect(words.size).toBeGreaterThan(150);
    expect(permission.size).toBe(
      Array.from({ length: 8 }, (_, index) => words.size ** (index + 1)).reduce((a, b) => a + b),
    );
  });

  it.for([
    '',
    'Create_post',
    'create post',
    'create_post_',
    'create__post',
    'alice',
    'read_alice',
    `${'read_'.repeat(8)}post`,
  ])('is not %j', (text) => {
    expect(permission.has(text)).toBe(false);
  });
});
