import { type Phrased, problemsOf, repeatsOf, sharedOf } from '../field-map/lints/phrase-problems.js';

/** The rule that the phrases of the reports must follow. */
export const reportPhraseLint = {
  name: 'report-phrase',
  description:
    'A phrase of a report says what happened or what a field says: at most 90 characters, no full stop, lower case, its own among its neighbours, and more than the words of the name.',
  tip: 'write what happened as a clause, or the question that the field answers',
} as const;

/** Everything that is wrong with the phrases of the reports. */
export const lintReportPhrases = (
  all: readonly Phrased[],
): readonly { readonly lint: string; readonly text: string; readonly tip: string }[] =>
  [...all.flatMap(problemsOf), ...sharedOf(all), ...all.flatMap(repeatsOf)].map((text) => ({
    lint: reportPhraseLint.name,
    text,
    tip: reportPhraseLint.tip,
  }));
