import { match } from 'ts-pattern';
import { releases } from '../../releases/points.js';
import { spansOf } from '../../releases/ranges.js';
import type { EventSender, PropertyClass, SeenInCode, Withheld } from './catalogue/declare.js';
import { type EventState, type KnownEvent, standingOf } from './catalogue/index.js';
import type { RemovedKind } from './redact.js';

/** What stays, in words. */
export const withheldText: { readonly [Kind in Withheld]: string } = {
  id: 'an id',
  name: 'a name',
  role: 'a role',
  keyword: 'words that someone searched for',
  'free text': 'free text',
  address: 'an address',
};

/** Sorts of what is removed, in the plural. */
export const removedText: { readonly [Kind in RemovedKind]: string } = {
  id: 'ids',
  name: 'names',
  role: 'roles',
  keyword: 'search words',
  'free text': 'free text',
  address: 'addresses',
  time: 'times',
  misfit: 'values of another sort than declared',
  unlisted: 'things that the catalogue does not list',
};

/** How an event is sent, in words. */
export const senderText: { readonly [S in EventSender]: string } = {
  client: 'the web app and the mobile app, as an event of this type',
  mobile: 'the mobile app, as a screen of this name',
  server: 'the server, under this name',
  feature: 'the web app and the server, under this name',
};

/** Whether an event can be sent at a release, in words. */
export const standingText: { readonly [S in EventState]: string } = {
  sent: 'yes',
  blocked: 'no: the clients of this release hold it back',
  'not yet': 'no: later releases send it',
  gone: 'no: earlier releases sent it',
};

/** What of a property leaves, in words. */
export const leavesText = (declared: PropertyClass): string =>
  match(declared)
    .with({ leaves: 'word' }, ({ of }) => (of.list ? `one of the words ${of.list.join(', ')}` : `a ${of.name}`))
    .with({ leaves: 'number', of: 'milliseconds' }, () => 'a whole number of milliseconds')
    .with({ leaves: 'number', of: 'bytes' }, () => 'a whole number of bytes')
    .with({ leaves: 'number', of: 'count' }, () => 'a whole number')
    .with({ leaves: 'nothing' }, ({ holds }) => `nothing (${withheldText[holds]})`)
    .exhaustive();

/** Where the code that sends an event was found, in words. */
export const seenText = (seen: SeenInCode): string =>
  'from' in seen
    ? [...new Set([seen.from, 'until' in seen ? seen.until : seen.stillIn])].join(' to ')
    : `seen in ${seen.in.join(', ')}${seen.goneBy === undefined ? '' : `, gone by ${seen.goneBy}`}`;

/** The releases at which an event cannot be sent, by why not. */
export const absenceOf = (event: KnownEvent): string =>
  (['not yet', 'blocked', 'gone'] as const)
    .flatMap((why) => {
      const at = releases.filter((release) => standingOf(event, release) === why);
      return at.length === 0 ? [] : [`${why} ${spansOf(at)}`];
    })
    .join('; ');
