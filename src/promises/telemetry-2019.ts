import { by, type DocumentPromises, no, notKnown, outside, partly, row, yes } from './declare.js';
import { telemetry2019Daily } from './telemetry-2019-daily.js';
import { telemetry2019Events } from './telemetry-2019-events.js';
import { everyReport, securityCheck } from './tests.js';

const company = outside('what the company does with what it received');
const check = 'security-check';

export const telemetry2019: DocumentPromises = {
  title: 'Telemetry, 2019-01-02',
  file: 'telemetry-page-2019-01-02.rst',
  parts: [
    {
      heading: 'Telemetry',
      rows: [
        row(
          'T19-01',
          '6, 10-15',
          'the data serve to find problems, to improve the product and to decide about it',
          company,
          notKnown,
        ),
        row('T19-02', '8', 'it travels encrypted', outside('this package sends nothing'), yes),
        row(
          'T19-03',
          '8',
          'it holds no personal data',
          by('every report', ...everyReport),
          no(
            'events carry ids of users, teams and channels; licences and schemes have ids; the receiver keeps the address of the server',
          ),
        ),
        row('T19-04', '8', 'it holds no content of messages', by('every report', ...everyReport), yes),
      ],
    },
    {
      heading: 'Security update check feature',
      rows: [
        row(
          'T19-05',
          '20.2',
          'servers report about themselves so that they can be warned',
          by(check, securityCheck.query),
          yes,
        ),
        row(
          'T19-06',
          '22.1',
          'once every 24 hours',
          outside('the caller decides when to send'),
          partly('24 to 28 hours, and soon after a start'),
        ),
        row(
          'T19-07',
          '22.2',
          'version, number and type of the build',
          by(check, securityCheck.query, securityCheck.build),
          yes,
        ),
        row('T19-08', '22.2', 'the operating system', by(check, securityCheck.query), yes),
        row(
          'T19-09',
          '22.2',
          'the id of the server, which is the one that the push service sees',
          by(check, securityCheck.query),
          yes,
        ),
        row('T19-10', '22.2', 'the type of the database', by(check, securityCheck.query), yes),
        row('T19-11', '22.2', 'how many teams and users there are', by(check, securityCheck.query), yes),
        row('T19-12', '22.2', 'how many users are active', by(check, securityCheck.query), yes),
        row('T19-13', '22.2', 'whether the unit tests were run', by(check, securityCheck.query), yes),
        row(
          'T19-14',
          '22.2',
          'when the last check was',
          by(check, securityCheck.query),
          no('it never leaves the server'),
        ),
        row(
          'T19-15',
          '22.2',
          'where the server of the receiver is',
          by(check, securityCheck.query),
          no('the receiver reads it from its own log, with the address of the server'),
        ),
        row(
          'T19-16',
          '24.1-2',
          'the check can be switched off, and then there are no warnings',
          by(check, securityCheck.optOut),
          yes,
        ),
      ],
    },
    {
      heading: 'Error and diagnostics reporting feature',
      rows: [
        row(
          'T19-17',
          '29',
          'the data serve to find problems, to improve the product and to decide about it',
          company,
          notKnown,
        ),
      ],
    },
    telemetry2019Daily,
    telemetry2019Events,
  ],
  silent: {
    'titles, headings and marks':
      '1-5, 7, 9, 16-19, 21, 23, 25-28, 30, 32-33, 36, 39, 43, 47, 49, 51, 54, 57, 60, 62-63, 66, 68, 70, 72, 75, 86',
    'why a check is needed': '20.1',
  },
};
