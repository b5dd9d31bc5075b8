import stringify from 'fast-json-stable-stringify';
import { ok } from '../../../result.js';
import type { Report } from '../../report.js';
import { propertiesIn } from '../../shared/properties.js';
import { errorReports } from '../answers.js';
import { diffErrorReports, explainErrorReport, scrubErrorReport, verifyErrorReport } from './index.js';
import { errorAllowList } from './report.js';

/** Errors of the desktop app. */
export const desktopError: Report = {
  name: 'desktop-error',
  title: 'Error reports of the desktop app',
  says: 'which error the desktop app met, and where in its own files',
  sentBy: () => 'app 6.1.1 on',
  sender: 'desktop app',
  when: 'when an error happens',
  takes: { file: 'an error event', releaseFor: [] },
  ...errorReports({
    make: (event) => ok(stringify(scrubErrorReport(event))),
    verify: verifyErrorReport,
    diff: diffErrorReports,
  }),
  explain: () => ({
    status: 'ok',
    form: 'promises',
    data: { promises: explainErrorReport(), properties: propertiesIn(errorAllowList) },
  }),
  departures: () => [],
};
