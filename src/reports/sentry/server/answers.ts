import { failed, ok } from '../../../result.js';
import type { Report, ReportAsked } from '../../report.js';
import { errorReports } from '../answers.js';
import { diffServerErrors, explainServerError, serverError as reportOf, verifyServerError } from './index.js';
import { serverErrorDepartures } from './sent.js';

const optionsOf = ({ release = '' }: ReportAsked) => ({ release });

/** Panics of a server. */
export const serverError: Report = {
  name: 'server-error',
  title: 'Error reports of a server',
  says: 'which panic a handler of requests met, and where in public code',
  sentBy: () => '5.26 on, 11 too',
  sender: 'server',
  when: 'when the code that answers a request crashes',
  takes: { file: 'an error event', release: 'its own', releaseFor: ['build', 'explain'] },
  ...errorReports({
    make: (event, asked) => {
      const result = reportOf(event, optionsOf(asked));
      return result.status === 'ok' ? ok(result.text) : failed(result.issues);
    },
    verify: verifyServerError,
    diff: diffServerErrors,
  }),
  explain: (asked) => {
    const explained = explainServerError(optionsOf(asked));
    if (explained.status === 'invalid') return explained;
    const { release, sending, parts, properties } = explained;
    return { status: 'ok', form: 'parts', data: { release, sending, parts, properties } };
  },
  departures: serverErrorDepartures,
};
