import {
  by,
  type DocumentPart,
  type DocumentPromise,
  type Here,
  no,
  type Original,
  outside,
  partly,
  row,
  yes,
} from './declare.js';
import { type SentenceId, sentences } from './event-sentences.js';
import { config, daily, events, mobileErrors } from './tests.js';

/** What the original software does about the event of a sentence. */
const sent = (event: SentenceId, because?: string): Original => ({
  keeps: 'no',
  event,
  ...(because !== undefined && { because }),
});

/** A sentence about an event. Its text is declared with the events. */
const event = (id: SentenceId, at: string, original: Original = sent(id), here?: Here): DocumentPromise =>
  row(id, at, sentences[id].says, here ?? by('events', events.reduced, events.sentence), original);

/** What the page says is sent when something happens. */
export const telemetry2019Events: DocumentPart = {
  heading: 'The following information is sent when the specified event occurs',
  rows: [
    row(
      'T19-34',
      '61, 64-65, 69',
      'for an error, only that it happened, and nothing that identifies',
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
    event('T19-46', '78', sent('T19-46', 'how it was found is not sent')),
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
    event('T19-73', '81', sent('T19-73', 'the kind of integration is not sent')),
    event('T19-74', '81'),
    event('T19-75', '81'),
    event('T19-76', '81'),
    event('T19-77', '81'),
    event(
      'T19-78',
      '82',
      partly('it is not an event, but part of the daily report'),
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
};
