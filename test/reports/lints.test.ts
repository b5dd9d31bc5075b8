import { expect, it } from 'vitest';
import { lintReportPhrases } from '../../src/reports/lints.js';
import { reportPhrases } from '../../src/reports/phrases.js';

const textsOf = (...phrases: readonly string[]): readonly string[] =>
  lintReportPhrases(phrases.map((phrase, at) => ({ name: `event.user_${'xy'[at]}`, phrase, group: 'event' }))).map(
    ({ text }) => text,
  );

it('finds nothing in what the reports declare', () => {
  expect(lintReportPhrases(reportPhrases())).toEqual([]);
});

it('looks at every event and every property', () => {
  const names = reportPhrases().map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'api/api_posts_create',
      'Start time.time',
      'context.library.name',
      'team:switch',
      'server-error: exception[].type',
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
});

it.each([
  ['', 'event.user_x has an empty phrase'],
  ['x'.repeat(91), 'event.user_x has a phrase of 91 characters'],
  ['who did it.', 'event.user_x has a phrase that ends like a sentence'],
  ['Who did it', 'event.user_x has a phrase that begins with a capital'],
  ['the user x', 'event.user_x has a phrase that only repeats its name'],
])('finds what is wrong with %j', (phrase, text) => {
  expect(textsOf(phrase)).toContain(text);
});

it('finds a phrase that two neighbours have', () => {
  expect(textsOf('who did it', 'who did it')).toEqual(['event.user_y has the phrase of event.user_x']);
});
