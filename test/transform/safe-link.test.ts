import { expect, it } from 'vitest';
import { isSafeLink } from '../../src/transform/safe-link.js';

it.for<[link: string, safe: boolean]>([
  ['/help', true],
  ['http://example.com', true],
  ['https://user:pa%73s@example.com:8065/a?b#c', true],
  ['https://[::1]:80/', true],
  ['https://example.com:/x', true],
  ['https://ex%C3%A9mple.com', true],
  ['https://example.com?%zz', true],
  ['', false],
  ['HTTP://example.com', false],
  ['mailto:a@example.com', false],
  ['javascript:alert(1)', false],
  ['https://example.com/%zz', false],
  ['https://example.com/%4', false],
  ['https://exa mple.com', false],
  ['https://exam#ple.com', false],
  ['https://example.com:port/', false],
  ['https://ex%41mple.com', false],
  ['https://[::1/', false],
  ['https://[::1]x/', false],
  ['https://us"er@example.com', false],
  ['https://example.com/\u0007', false],
  ['https://example.com/\u007f', false],
])('%s', ([link, safe]) => {
  expect(isSafeLink(link, true)).toBe(safe);
});

it('wants a host from 5.30 on', () => {
  for (const link of ['http://', 'https:///path', 'https://user@/path', 'https://?a']) {
    expect([isSafeLink(link, false), isSafeLink(link, true)]).toEqual([true, false]);
  }
});
