import type { Outcome } from '../../transform/outcome.js';
import type { Answered, Report, ReportAnswer, ReportAsked } from '../report.js';
import { differingAnswer } from '../shared/answers.js';
import { differencesBetween } from '../shared/diff.js';
import { readInput, repeatedDifferences } from '../shared/input.js';
import type { ReportOptions } from './build.js';
import type { ReportExplanation } from './explain.js';

/** What the options of a report made from facts are called there. */
export const factsOptions = ({ release = '', asLoaded = true, preview = false, strict = false }: ReportAsked) =>
  ({ release, asLoaded, preview, strict }) satisfies ReportOptions;

/** Answers with what came of facts, or says why nothing did. */
export const outcomeAnswer = <T extends object>(
  outcome: Outcome<T>,
  answer: (made: Extract<Outcome<T>, { status: 'ok' }>) => Answered,
): ReportAnswer => {
  if (outcome.status === 'invalid') return { ...outcome, of: 'a' };
  if (outcome.status === 'disabled') return outcome;
  return { ...answer(outcome), warnings: outcome.warnings };
};

/** What facts leave, property by property. */
export const fieldsAnswer = (explanation: ReportExplanation): ReportAnswer =>
  outcomeAnswer(explanation, ({ release, fields, remarks }) => ({
    status: 'ok',
    form: 'fields',
    data: { release, fields, remarks },
  }));

/** The facts that one of two files lists as unknown: what depends on them cannot be compared. */
export const unknownInEither = (a: unknown, b: unknown): readonly string[] =>
  [a, b].flatMap((facts) => {
    const { value } = readInput(facts);
    const listed = typeof value === 'object' && value !== null && 'unknown' in value ? value.unknown : [];
    return Array.isArray(listed) ? listed.filter((path): path is string => typeof path === 'string') : [];
  });

/** Compares what is made of two files of facts; one that is switched off is compared as it would be sent. */
export const factsDiff =
  <T extends object>(
    make: (facts: string, options: ReportOptions) => Outcome<T>,
    partOf: (made: Extract<Outcome<T>, { status: 'ok' }>) => unknown,
  ): Report['diff'] =>
  (a, b, asked) => {
    const options = { ...factsOptions(asked), preview: true, unknown: unknownInEither(a, b) };
    const [left, right] = [make(a, options), make(b, options)];
    if (left.status === 'invalid') return { ...left, of: 'a' };
    if (right.status === 'invalid') return { ...right, of: 'b' };
    const part = (made: Outcome<T>): unknown => (made.status === 'ok' ? partOf(made) : undefined);
    return {
      ...differingAnswer([
        ...repeatedDifferences(readInput(a), readInput(b)),
        ...differencesBetween(part(left), part(right)),
      ]),
      warnings: left.warnings.filter(({ code }) => code === 'unknownFacts'),
    };
  };
