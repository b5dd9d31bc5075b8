import { invalid } from '../../misuse.js';
import type { Result } from '../../result.js';
import type { Report, ReportAsked } from '../report.js';
import { differingAnswer, foundAnswer, parsedText } from '../shared/answers.js';
import type { ReportDifference } from '../shared/diff.js';
import type { EnvelopeVerdict } from './envelope.js';

/** What is different from one kind of error reports to the next. */
export interface ErrorReports {
  /** The report of an event as canonical JSON, or why there is none. */
  readonly make: (event: unknown, asked: ReportAsked) => Result<string>;
  readonly verify: (text: string) => EnvelopeVerdict;
  /** Compares the reports of two events, given as texts. */
  readonly diff: (a: string, b: string) => readonly ReportDifference[];
}

/** How error reports that go to Sentry are made, verified and compared. */
export const errorReports = ({ make, verify, diff }: ErrorReports): Pick<Report, 'build' | 'verify' | 'diff'> => ({
  build: (text, asked) => {
    const event = parsedText(text);
    if (!event.ok) return { status: 'invalid', issues: event.issues, of: 'a' };
    const made = make(event.value, asked);
    return made.ok ? { status: 'ok', form: 'report', data: made.value } : invalid(made.issues);
  },
  verify: (text) => {
    const verdict = verify(text);
    return verdict.status === 'invalid' ? verdict : foundAnswer(verdict.findings);
  },
  diff: (a, b) => {
    const [first, second] = [parsedText(a), parsedText(b)];
    if (!first.ok) return { status: 'invalid', issues: first.issues, of: 'a' };
    if (!second.ok) return { status: 'invalid', issues: second.issues, of: 'b' };
    return differingAnswer(diff(a, b));
  },
});
