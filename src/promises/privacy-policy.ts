import { by, type DocumentPromises, no, notKnown, outside, partly, row, yes } from './declare.js';
import { config, daily, events, everyReport, securityCheck, serverErrors } from './tests.js';

const company = outside('what the company does with what it received');
const staff = outside('who works at the company, and under which rules');
const check = 'security-check';

export const privacyPolicy: DocumentPromises = {
  title: 'Software privacy policy, 2016',
  file: 'privacy-policy-2016.md',
  parts: [
    {
      heading: 'Introduction',
      rows: [
        row(
          'P16-01',
          '5',
          'what the software may collect is said here, and what it is used for',
          by('every report', ...everyReport),
          partly('page and servers disagree in places: docs/drift.md'),
        ),
        row('P16-02', '7', 'who uses the software agrees', outside('an agreement between people'), notKnown),
      ],
    },
    {
      heading: 'What information do we collect?',
      rows: [
        row(
          'P16-03',
          '11',
          'what is collected depends on the settings of the administrator',
          by('config', config.optOut),
          yes,
        ),
      ],
    },
    {
      heading: 'Security fix alert feature',
      rows: [
        row(
          'P16-04',
          '15.1, 17.1',
          'an installation is reported, so that it can be warned',
          by(check, securityCheck.query),
          yes,
        ),
        row('P16-05', '15.2', 'the alerts can be switched off', by(check, securityCheck.optOut), yes),
        row('P16-06', '15.3', 'then nothing is collected for them', by(check, securityCheck.optOut), yes),
        row('P16-07', '17.1', 'it travels encrypted', outside('this package sends nothing'), yes),
        row(
          'P16-08',
          '17.2',
          'sent are settings',
          by(check, securityCheck.query),
          no('the check sends only the kind of database'),
        ),
        row(
          'P16-09',
          '17.2',
          'sent are versions and types of server, database and operating system',
          by(check, securityCheck.query),
          partly('database and operating system have no version'),
        ),
        row('P16-10', '17.2', 'sent are the numbers of active users and of teams', by(check, securityCheck.query), yes),
        row('P16-11', '17.2', 'sent is an id of the server', by(check, securityCheck.query), yes),
        row(
          'P16-12',
          '17.3',
          'perhaps features and registration of the licence',
          by(check, securityCheck.query),
          no('the check sends nothing of the licence'),
        ),
      ],
    },
    {
      heading: 'Error and diagnostics reporting feature',
      rows: [
        row(
          'P16-13',
          '21.1',
          'a server sends what is needed to find errors and to improve the product',
          company,
          notKnown,
        ),
        row('P16-14', '21.2', 'it travels encrypted', outside('this package sends nothing'), yes),
        row(
          'P16-15',
          '21.2',
          'sent are reports of critical errors',
          by('server-error', serverErrors.stack),
          partly('panics alone, from 5.26 on'),
        ),
        row(
          'P16-16',
          '21.2',
          'sent are settings',
          by('config', config.speaksNothing, config.golden),
          partly('a few of them in clear, which README lists'),
        ),
        row(
          'P16-17',
          '21.2',
          'sent are versions and types of server, database and operating system',
          by('server', daily.properties, daily.server),
          partly('the operating system has no version; the database has one from 5.23 on'),
        ),
        row(
          'P16-18',
          '21.2',
          'only statistics that identify nobody are sent, such as that preferences change or channels and posts are made',
          by('events', events.nothingRemains, events.reduced),
          no('events carry ids of users, teams and channels'),
        ),
        row(
          'P16-19',
          '21.3',
          'perhaps the use of features that are paid for, and the registration of the licence',
          by('license', daily.properties, daily.features),
          yes,
        ),
        row('P16-20', '23.1', 'reporting can be switched off', by('config', config.optOut), yes),
        row(
          'P16-21',
          '23.2',
          'then nothing is collected',
          by('config', config.program),
          partly('one sort of error report of the mobile app ignores the switch'),
        ),
      ],
    },
    {
      heading: 'Mattermost hosted push notification service',
      rows: [
        row(
          'P16-22',
          '27',
          'the push service has a policy of its own',
          outside('this package sends no notifications'),
          notKnown,
        ),
      ],
    },
    {
      heading: 'What do we use your information for?',
      rows: [row('P16-23', '31-35', 'the data serve to warn and to improve the product', company, notKnown)],
    },
    {
      heading: 'How do we protect your information?',
      rows: [
        row('P16-24', '39.1-2', 'the data are protected from misuse and from others', company, notKnown),
        row(
          'P16-25',
          '39.3',
          'both features can be switched off at any time',
          by('config', config.optOut, securityCheck.optOut),
          yes,
        ),
        row(
          'P16-26',
          '39.4',
          'what may be sensitive travels encrypted and is protected by the usual standards',
          company,
          notKnown,
        ),
        row('P16-27', '41.1', 'only those who need it see personal data', staff, notKnown),
        row('P16-28', '41.2-4', 'all who work there are bound to keep it secret', staff, notKnown),
      ],
    },
    {
      heading: 'Do we disclose any information to outside parties?',
      rows: [
        row('P16-29', '45.1', 'the data are not sold or passed on', company, notKnown),
        row('P16-30', '45.2', 'helpers who are trusted get them, and keep them secret', company, notKnown),
        row(
          'P16-31',
          '45.3',
          'they are given away where the law or the rights of others ask for it',
          company,
          notKnown,
        ),
      ],
    },
    {
      heading: 'Changes to our privacy policy',
      rows: [
        row(
          'P16-32',
          '49',
          'changes come with new versions of the software',
          outside('what the company publishes'),
          notKnown,
        ),
      ],
    },
  ],
  silent: {
    'titles and headings': '1-2, 4, 6, 8-10, 12-14, 16, 18-20, 22, 24-26, 28-30, 36-38, 40, 42-44, 46-48, 50',
    'what words mean': '3',
    'when it was revised': '51',
  },
};
