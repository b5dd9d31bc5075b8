import stringify from 'fast-json-stable-stringify';
import { ok } from '../../../result.js';
import type { Report } from '../../report.js';
import { errorReports } from '../answers.js';
import { lessLeaves } from '../sent.js';
import { diffMobileErrors, explainMobileError, mobileError as reportOf, verifyMobileError } from './index.js';
import { mobileErrorParts } from './sent.js';

/** Errors of the mobile app. */
export const mobileError: Report = {
  name: 'mobile-error',
  title: 'Error reports of the mobile app',
  says: 'which error the mobile app met, where in its bundle, and which actions came before',
  sentBy: () => 'app 1.3 on',
  sender: 'mobile app',
  when: 'when an error happens',
  takes: { file: 'an error event', releaseFor: [] },
  ...errorReports({
    make: (event) => ok(stringify(reportOf(event))),
    verify: verifyMobileError,
    diff: diffMobileErrors,
  }),
  explain: () => ({ status: 'ok', form: 'parts', data: explainMobileError() }),
  departures: () => lessLeaves('mobile-error', mobileErrorParts),
};
