import { by, type DocumentPromises, no, notKnown, outside, partly, row, yes } from './declare.js';
import { config, everyReport, mobile, securityCheck, serverErrors } from './tests.js';

const company = outside('what the company does with what it received');
const check = 'security-check';

export const telemetry2026: DocumentPromises = {
  title: 'Telemetry, 2026',
  file: 'telemetry-page-2026.txt',
  parts: [
    {
      heading: 'Telemetry',
      rows: [
        row(
          'T26-01',
          '2, 4-8',
          'the data serve to find problems, to improve the product and to decide about it',
          company,
          notKnown,
        ),
        row('T26-02', '3', 'it travels encrypted', outside('this package sends nothing'), yes),
        row(
          'T26-03',
          '3',
          'it holds no personal data',
          by('every report', ...everyReport),
          no(
            'events carry ids of users, teams and channels; licences and schemes have ids; the receiver keeps the address of the server',
          ),
        ),
        row('T26-04', '3', 'it holds no content of messages', by('every report', ...everyReport), yes),
        row('T26-05', '10.1', 'collecting is on by default', by('config', config.byDefault), yes),
        row(
          'T26-06',
          '10.2',
          "the administrator of a server of one's own can switch it off",
          by('config', config.optOut),
          yes,
        ),
        row(
          'T26-07',
          '10.3',
          'in the cloud it cannot be switched off',
          outside('this package knows no cloud'),
          notKnown,
        ),
      ],
    },
    {
      heading: 'Security update check feature',
      rows: [
        row(
          'T26-08',
          '12.2',
          'servers report about themselves so that they can be warned',
          by(check, securityCheck.query),
          yes,
        ),
        row(
          'T26-09',
          '13',
          'once every 24 hours',
          outside('the caller decides when to send'),
          partly('24 to 28 hours, and soon after a start'),
        ),
        row(
          'T26-10',
          '14',
          'the version and the number of the build',
          by(check, securityCheck.query, securityCheck.build),
          yes,
        ),
        row('T26-11', '15', 'the type of the build', by(check, securityCheck.query), yes),
        row('T26-12', '16', 'the operating system', by(check, securityCheck.query), yes),
        row(
          'T26-13',
          '17',
          'the id of the server, which is the one that the push service sees',
          by(check, securityCheck.query),
          yes,
        ),
        row('T26-14', '18', 'the type of the database', by(check, securityCheck.query), yes),
        row(
          'T26-15',
          '19',
          'the version of the database',
          by(check, securityCheck.query),
          no('this check does not send it; the daily report of the server does, from 5.23 on'),
        ),
        row('T26-16', '20', 'how many teams there are', by(check, securityCheck.query), yes),
        row('T26-17', '21', 'how many users there are', by(check, securityCheck.query), yes),
        row(
          'T26-18',
          '22',
          'how many users are activated',
          by(check, securityCheck.query),
          no('sent is who was active in the last 24 hours, which is another number'),
        ),
        row('T26-19', '23', 'whether the unit tests were run', by(check, securityCheck.query), yes),
        row(
          'T26-20',
          '24',
          'when the last check was',
          by(check, securityCheck.query),
          no('it never leaves the server'),
        ),
      ],
    },
    {
      heading: 'Security update check feature, opt out',
      rows: [
        row(
          'T26-21',
          '26.1, 26.3',
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
          'T26-22',
          '28.1',
          'errors and panics of the server are reported',
          by('server-error', serverErrors.stack),
          partly('panics alone, from 5.26 on'),
        ),
        row(
          'T26-23',
          '28.2',
          'they hold no content of messages and no personal data',
          by('server-error', serverErrors.secrets, serverErrors.nothingElse, serverErrors.departures),
          partly('the address of the request is sent, with the ids in it; before 5.30 nothing was removed'),
        ),
        row(
          'T26-24',
          '29-33',
          'the data serve to find problems, to improve the product and to decide about it',
          company,
          notKnown,
        ),
      ],
    },
    {
      heading: 'Error and diagnostics reporting feature, opt out',
      rows: [row('T26-25', '35.1', 'reporting can be switched off', by('config', config.optOut), yes)],
    },
    {
      heading: 'Android mobile app performance monitoring',
      rows: [
        row(
          'T26-26',
          '37.1',
          'the Android app measures how long things take, and on which device',
          by('mobile-performance', mobile.body),
          partly('until version 1.43 of the app; later ones send nothing'),
        ),
        row(
          'T26-27',
          '37.2',
          'only from beta builds, of users of servers that allow it',
          by('mobile-performance', mobile.gate),
          partly('the beta is a matter of the build; no code looks at it'),
        ),
        row(
          'T26-28',
          '39.1, 40.1',
          'how long starting, switching, loading and opening took',
          by('mobile-performance', mobile.microseconds),
          yes,
        ),
        row(
          'T26-29',
          '40.2, 41-53',
          'fourteen measurements, by name',
          by('mobile-performance', mobile.traces),
          partly('there is a fifteenth, of the splash screen'),
        ),
        row(
          'T26-30',
          '55.1',
          'what is sent about the device identifies nobody',
          by('mobile-performance', mobile.device),
          no('it holds an id of the device'),
        ),
        row(
          'T26-31',
          '55.2',
          'but for the version of the system it comes from one library',
          outside('how the app learns it'),
          no('the version of the system comes from there; height, width and version of the server do not'),
        ),
        row(
          'T26-32',
          '55.4, 56-63, 65-74, 76',
          'nineteen facts about device, app and server, by name',
          by('mobile-performance', mobile.device),
          yes,
        ),
        row(
          'T26-33',
          '64',
          'an id of the device: contradicts T26-30, so it is not sent here',
          by('mobile-performance', mobile.device),
          yes,
        ),
        row(
          'T26-34',
          '75',
          'the version of the app, under the name version',
          by('mobile-performance', mobile.device),
          no('its name is app_version'),
        ),
      ],
    },
  ],
  silent: {
    'titles and headings': '1, 9, 11, 25, 27, 34, 36, 38, 54',
    'why a check is needed': '12.1',
    'how to read a name': '39.2',
    links: '26.2, 35.2, 55.3',
  },
};
