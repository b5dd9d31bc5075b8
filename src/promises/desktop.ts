import { by, type DocumentPromises, no, outside, partly, row, yes } from './declare.js';
import { desktop } from './tests.js';

const report = 'desktop-error';
const app = outside('a setting or a build of the desktop app');
const sentry = outside('what the receiver does with a report');
const unscrubbed = 'no code of the app removes it';

export const desktopPrivacy: DocumentPromises = {
  title: 'Desktop app privacy and data handling',
  file: 'desktop-privacy.rst',
  parts: [
    {
      heading: 'Error reporting and crash telemetry',
      rows: [
        row(
          'D-01',
          '9, 12.1',
          'errors are reported automatically from version 6.1.0 on',
          app,
          partly('the builds of 6.1.0 had no receiver; the first that report are 6.1.1'),
        ),
        row(
          'D-02',
          '12.2, 98.2',
          'everything that is collected is listed here; not all of it has been examined',
          by(report, desktop.twenty),
          no('what the libraries of the client add is nowhere listed'),
        ),
      ],
    },
    {
      heading: 'Third-party service',
      rows: [
        row(
          'D-03',
          '17.1',
          'reports go to one third party',
          outside('the client that sends is not of this package'),
          yes,
        ),
      ],
    },
    {
      heading: 'Default behavior and user consent',
      rows: [
        row('D-04', '31.1-2, 136.2, 180', 'reporting is on until a user switches it off', app, yes),
        row(
          'D-05',
          '31.3, 35, 166, 181, 201.2-3',
          'a user can switch it off at any time, in the advanced settings',
          app,
          yes,
        ),
        row('D-06', '36, 182', 'the switch counts after a restart', app, yes),
        row('D-07', '37', 'an administrator can force it neither on nor off', app, yes),
      ],
    },
    {
      heading: 'Data collected',
      rows: [
        row('D-08', '42, 46', 'traces of the code that led to an error', by(report, desktop.collects), yes),
        row('D-09', '47, 49', 'messages and classes of errors', by(report, desktop.messages), yes),
        row(
          'D-10',
          '48',
          'the state of the app at the time of an error',
          by(report, desktop.twenty),
          no('no code attaches it'),
        ),
        row('D-11', '53', 'the version of the app', by(report, desktop.versions), yes),
        row('D-12', '54, 113', 'whether the build is stable or a prerelease', by(report, desktop.collects), yes),
        row('D-13', '55', 'the version of Electron', by(report, desktop.versions), yes),
        row('D-14', '59', 'the type of the operating system', by(report, desktop.platform), yes),
        row('D-15', '60', 'the version of the operating system', by(report, desktop.versions), yes),
        row('D-16', '61', 'the architecture of the processor', by(report, desktop.platform), yes),
        row('D-17', '62', 'how much memory there is, and how much is free', by(report, desktop.platform), yes),
        row(
          'D-18',
          '63',
          'information about the processor',
          by(report, desktop.collects),
          partly('the app adds the architecture alone; the rest comes from its library'),
        ),
        row(
          'D-19',
          '67.1-2',
          'as little context as is needed to reproduce an error',
          by(report, desktop.nothingElse),
          no('it includes addresses of pages and of requests'),
        ),
        row(
          'D-20',
          '69',
          'perhaps which view or tab was active, without its content',
          by(report, desktop.twenty),
          no('no code attaches it'),
        ),
        row(
          'D-21',
          '70',
          'perhaps settings that matter for an error',
          by(report, desktop.twenty),
          no('no code attaches it'),
        ),
        row('D-22', '71', 'when an error happened', by(report, desktop.collects), yes),
      ],
    },
    {
      heading: 'Data explicitly excluded',
      rows: [
        row(
          'D-23',
          '76',
          'what follows is kept out by technical means',
          by(report, desktop.secrets),
          no('the only means is one option of the client'),
        ),
        row(
          'D-24',
          '80, 167',
          'no ids of users, addresses of machines or other personal data are added by themselves',
          by(report, desktop.secrets, desktop.sessions),
          partly('the option keeps addresses of machines out, and neither messages, breadcrumbs nor paths'),
        ),
        row(
          'D-25',
          '81',
          'no display names, user names or email addresses',
          by(report, desktop.secrets),
          no(unscrubbed),
        ),
        row('D-26', '82', 'no profiles of users', by(report, desktop.secrets), no(unscrubbed)),
        row(
          'D-27',
          '86',
          'no text of messages or channels',
          by(report, desktop.secrets, desktop.attachments),
          no('dumps of the memory after a crash may hold it'),
        ),
        row(
          'D-28',
          '87',
          'no attached files and no names of files',
          by(report, desktop.files, desktop.attachments),
          no('dumps of the memory after a crash may hold it; messages and paths go as they are'),
        ),
        row(
          'D-29',
          '88',
          'no reactions and no custom emoji',
          by(report, desktop.secrets, desktop.attachments),
          no('dumps of the memory after a crash may hold it'),
        ),
        row(
          'D-30',
          '92',
          'no passwords and no tokens',
          by(report, desktop.secrets),
          no('query strings of requests are kept'),
        ),
        row(
          'D-31',
          '93',
          'no cookies and no headers that sign in',
          by(report, desktop.secrets),
          partly('the library adds no headers; no code removes them from elsewhere'),
        ),
        row(
          'D-32',
          '94',
          'no API keys and no credentials of integrations',
          by(report, desktop.secrets),
          no(unscrubbed),
        ),
        row(
          'D-33',
          '98.1-2',
          'no addresses of servers and no names of teams',
          by(report, desktop.secrets),
          no('breadcrumbs hold the addresses of requests and of the page, with team and channel'),
        ),
        row(
          'D-34',
          '160',
          'reports are meant to hold no personal data and no content of messages',
          by(report, desktop.nothingElse),
          no('only one option has that effect'),
        ),
      ],
    },
    {
      heading: 'Technical implementation details',
      rows: [
        row('D-35', '105, 107, 168, 186, 207', 'a build without a receiver sends nothing', app, yes),
        row('D-36', '106, 187', 'those who build the app can leave the receiver out', app, yes),
        row('D-37', '111-112', 'only production builds send', app, yes),
        row('D-38', '117', 'reports travel encrypted', outside('the client that sends is not of this package'), yes),
        row(
          'D-39',
          '118.1-2, 192, 202.2',
          'what is sent can be watched in the network',
          by(report, desktop.captured),
          yes,
        ),
        row('D-40', '203.2', 'the log says whether reporting is on', app, yes),
      ],
    },
    {
      heading: 'Compliance and regulatory considerations',
      rows: [row('D-41', '162', 'a third party processes the reports', sentry, yes)],
    },
  ],
  silent: {
    'titles, headings and marks':
      '1-8, 10-11, 13-16, 18-20, 28-30, 32-34, 38-41, 43-45, 50-52, 56-58, 64-66, 68, 72-75, 77-79, 83-85, 89-91, 95-97, 99-104, 108-110, 114-116, 120-126, 132-135, 141, 143-146, 148, 152-155, 157-159, 163-165, 169-175, 177, 179, 183, 185, 188, 190, 193-198, 200, 204-206, 208-211, 216-219, 221',
    'who uses the third party': '17.2',
    'advice to organisations':
      '21-27, 98.3, 119, 127-131, 136.1, 136.3, 137-140, 142, 147, 149-151, 156, 161, 176, 178, 184, 189, 191, 199, 201.1, 202.1, 203.1',
    'links and contacts': '212-215, 220, 222-224',
  },
};
