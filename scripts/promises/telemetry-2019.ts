import { releases } from '../../src/index.js';
import { eventsOf } from '../../src/reports/events/catalogue.js';
import { whyNoEvent } from '../../src/reports/events/drift.js';
import { type SentenceId, sentences } from '../../src/reports/events/sentences.js';
import { spansOf } from '../../src/spans.js';
import {
  by,
  type DocumentPromises,
  type Here,
  no,
  notKnown,
  type Original,
  outside,
  partly,
  type Row,
  row,
  yes,
} from './declare.js';
import { config, daily, events, everyReport, mobileErrors, securityCheck } from './tests.js';

const company = outside('what the company does with what it received');
const check = 'security-check';

const never = no('no code that sends it was ever found');

/** Whether the original software sends the event of a sentence: the clients of some releases hold it back. */
const sent = (id: SentenceId, but?: string): Original => {
  if (eventsOf(id).length === 0) return never;
  const blocked = releases.filter((release) => whyNoEvent(id, undefined, release) === 'blocked');
  const held = blocked.length === 0 ? [] : [`the clients of ${spansOf(blocked)} hold it back`];
  return no([...(but === undefined ? [] : [but]), ...held].join('; '));
};

/** A sentence on an event: what it says stands with the events. */
const event = (id: SentenceId, at: string, original: Original = sent(id), here?: Here): Row =>
  row(id, at, sentences[id].says, here ?? by('events', events.reduced, events.sentence), original);

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
          'servers tell about themselves so that they can be warned',
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
          'where the server of the receiver stands',
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
    {
      heading: 'The following data is sent once every 24 hours',
      rows: [
        row('T19-18', '31', 'once every 24 hours', by('daily', config.daily), partly('at every start as well')),
        row(
          'T19-19',
          '34-35',
          'the version of the server; type and version of database and operating system',
          by('server', daily.properties, daily.server),
          partly('the operating system has no version; the database has one from 5.23 on'),
        ),
        row(
          'T19-20',
          '34-35',
          'how many system administrators there are',
          by('server', daily.properties, daily.server),
          yes,
        ),
        row(
          'T19-21',
          '37, 38.1-2',
          'of settings: words of lists, flags, numbers and counts that identify nobody',
          by('config', config.byValue, config.noText),
          partly('a text that is no word of its list is sent as it is'),
        ),
        row(
          'T19-22',
          '40-42',
          'the listed settings by value',
          by('config', config.golden, config.page),
          partly('docs/drift.md lists where page and servers disagree'),
        ),
        row('T19-23', '44-46', 'of the listed lists how many entries they have', by('config', config.counts), yes),
        row(
          'T19-24',
          '48.1, 50',
          'of the listed settings whether they are at their default',
          by('config', config.isDefault),
          partly('docs/drift.md lists where page and servers disagree'),
        ),
        row(
          'T19-25',
          '48.2-3',
          'of these, nothing that anyone entered',
          by('config', config.speaksNothing),
          partly('from 5.38 on the address of a proxy is sent in clear'),
        ),
        row(
          'T19-26',
          '52, 53.1-2',
          'of the licence: ids, dates, number of users, short name',
          by('license', daily.properties, daily.features),
          yes,
        ),
        row(
          'T19-27',
          '53.2',
          'which features the licence opens',
          by('license', daily.properties, daily.features),
          partly('three features of the licence are not sent'),
        ),
        row(
          'T19-28',
          '55-56',
          'how many plugins are active, and which parts they have',
          by('plugins', daily.properties, daily.plugins),
          partly('what counts is the setting, not whether they run'),
        ),
        row(
          'T19-29',
          '58, 59.1-2',
          'how many accounts are enabled and disabled',
          by('activity', daily.properties, daily.activity),
          partly('sent are all accounts, and the disabled ones from 4.10 on'),
        ),
        row(
          'T19-30',
          '59.2',
          'how many logins there were in a day and in a month',
          by('activity', daily.properties, daily.activity),
          no('logins are not counted'),
        ),
        row(
          'T19-31',
          '59.2',
          'how many users were active in a day and in a month',
          by('activity', daily.properties, daily.activity),
          partly('a month has 31 days'),
        ),
        row(
          'T19-32',
          '59.2',
          'whether the third API was used',
          by('activity', daily.properties, daily.activity),
          no('gone in 5.0'),
        ),
        row(
          'T19-33',
          '59.2',
          'how many messages, channels and teams there are',
          by('activity', daily.properties, daily.activity),
          partly('with archived channels and deleted messages; conversations of groups are missing'),
        ),
      ],
    },
    {
      heading: 'The following information is sent when the specified event occurs',
      rows: [
        row(
          'T19-34',
          '61, 64-65, 69',
          'of an error no more than that it happened, and nothing that identifies',
          by('events', events.nothingRemains, events.closed),
          no('events carry ids, and some carry names or search words'),
        ),
        event('T19-35', '67.1-2', no('the code for it was gone by 4.2, and there was never any for SAML')),
        event(
          'T19-36',
          '69, 71.1-2',
          partly('with the ids of user, team and channel'),
          by('mobile-error', mobileErrors.secrets, mobileErrors.kept),
        ),
        row(
          'T19-37',
          '73-74',
          'of an event no more than that it happened, and nothing that identifies',
          by('events', events.nothingRemains, events.closed),
          no('events carry ids, and some carry names or search words'),
        ),
        event('T19-38', '76'),
        event('T19-39', '76'),
        event('T19-40', '76'),
        event('T19-41', '76'),
        event('T19-42', '77', sent('T19-42', 'sent is the attempt, whether it succeeds or not')),
        event('T19-43', '77'),
        event('T19-44', '77'),
        event('T19-45', '77'),
        event('T19-46', '78', sent('T19-46', 'how it was found is not told')),
        event('T19-47', '78'),
        event('T19-48', '78'),
        event('T19-49', '78'),
        event('T19-50', '78'),
        event('T19-51', '78'),
        event('T19-52', '78'),
        event('T19-53', '78'),
        event('T19-54', '78'),
        event('T19-55', '78'),
        event('T19-56', '78'),
        event('T19-57', '78'),
        event('T19-58', '79', partly('with the ids of user and channel')),
        event('T19-59', '79'),
        event('T19-60', '79'),
        event('T19-61', '79', sent('T19-61', 'sent is that a file was uploaded')),
        event('T19-62', '79'),
        event('T19-63', '79'),
        event('T19-64', '80'),
        event('T19-65', '80'),
        event('T19-66', '80'),
        event('T19-67', '80'),
        event('T19-68', '80'),
        event('T19-69', '80'),
        event('T19-70', '80', yes),
        event('T19-71', '80'),
        event('T19-72', '80'),
        event('T19-73', '81', sent('T19-73', 'the kind of integration is not told')),
        event('T19-74', '81'),
        event('T19-75', '81'),
        event('T19-76', '81'),
        event('T19-77', '81'),
        event(
          'T19-78',
          '82',
          partly('it is no event: the daily report tells it'),
          by('plugins', daily.properties, daily.plugins),
        ),
        event('T19-79', '83'),
        event('T19-80', '84', partly('with the id of the user'), by('events', events.loadTimes)),
        event(
          'T19-81',
          '85.1-2',
          partly('for every edition; from 5.3 to 5.11 two roles are mixed up'),
          by('permissions', daily.properties),
        ),
        row(
          'T19-82',
          '87.1',
          'the client sends it, to one receiver',
          outside('this package sends nothing'),
          partly('the daily reports are sent by the server'),
        ),
        row('T19-83', '87.2', 'reporting can be switched off', by('config', config.optOut), yes),
      ],
    },
  ],
  silent: {
    'titles, headings and marks':
      '1-5, 7, 9, 16-19, 21, 23, 25-28, 30, 32-33, 36, 39, 43, 47, 49, 51, 54, 57, 60, 62-63, 66, 68, 70, 72, 75, 86',
    'why a check is needed': '20.1',
  },
};
