import { invalid } from '../../misuse.js';
import type { Report, ReportAsked } from '../report.js';
import { differingAnswer, foundAnswer, parsedText } from '../shared/answers.js';
import {
  diffMobilePerformance,
  explainMobilePerformance,
  type MobileOptions,
  mobilePerformance as reportOf,
  verifyMobilePerformance,
} from './check.js';

const optionsOf = ({ release, preview = false }: ReportAsked): MobileOptions => ({
  preview,
  ...(release !== undefined && { release }),
});

/** How fast the Android app is. */
export const mobilePerformance: Report = {
  name: 'mobile-performance',
  title: 'The performance of the Android app',
  says: 'how fast the Android app is, and on what sort of device',
  sentBy: () => 'app 1.20 to 1.43',
  sender: 'mobile app',
  when: 'when the Android app has measured something',
  takes: { file: 'measurements', release: 'its own', releaseFor: [] },
  build: (text, asked) => {
    const measurements = parsedText(text);
    if (!measurements.ok) return { status: 'invalid', issues: measurements.issues, of: 'a' };
    const result = reportOf(measurements.value, optionsOf(asked));
    if (result.status !== 'ok') return result;
    return { status: 'ok', form: 'report', data: result.text, warnings: result.warnings };
  },
  explain: () => ({ status: 'ok', form: 'measurements', data: explainMobilePerformance() }),
  verify: (text) => {
    const body = parsedText(text);
    return body.ok ? foundAnswer(verifyMobilePerformance(text)) : invalid(body.issues);
  },
  diff: (a, b, asked) => {
    const result = diffMobilePerformance(a, b, optionsOf(asked));
    return result.status === 'invalid'
      ? { status: 'invalid', issues: result.issues }
      : differingAnswer(result.differences);
  },
  departures: () =>
    explainMobilePerformance().flatMap(({ name, appSends }) =>
      appSends === undefined ? [] : [{ event: 'mobile-performance', property: name, instead: appSends }],
    ),
};
