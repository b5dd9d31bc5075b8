import { by, type DocumentPart, no, partly, row, yes } from './declare.js';
import { config, daily } from './tests.js';

/** What the page says is sent every day. */
export const telemetry2019Daily: DocumentPart = {
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
      partly('a string that is not in its list is sent as it is'),
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
};
