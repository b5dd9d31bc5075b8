import { by } from '../../by.js';
import type { CaptureFinding } from './findings.js';

/** In place of names that may not be shown: which they are, and how many, is not told apart. */
export const unnamed = '*';

const ofEvent = ({ event, property }: { readonly event: string; readonly property?: string | undefined }): string =>
  property === undefined ? event : `${event}.${property}`;

const maybeUnnamed = ({ event, property }: { readonly event: string; readonly property?: string }): string =>
  `${event}.${property ?? unnamed}`;

const ofMember = ({ where, name }: { readonly where: string; readonly name?: string }): string =>
  `${where}.${name ?? unnamed}`;

const ofPlace = ({ where }: { readonly where: string }): string => where;

/**
 * What a finding is about, the same in every capture: an event with its field, a place around the events, or a setting.
 * It holds neither numbers nor values.
 */
export const fieldOfFinding = by<CaptureFinding, 'code', string>('code', {
  sentThoughOff: ({ setting }) => setting,
  sentThoughRemoved: () => unnamed,
  wrongEnvelope: () => unnamed,
  unknownEvent: ({ event }) => event ?? unnamed,
  unknownProperty: maybeUnnamed,
  namedRemotely: maybeUnnamed,
  missingEvent: ofEvent,
  wrongNumber: ofEvent,
  unknownMember: ofMember,
  memberTwice: ofMember,
  wrongMember: ofPlace,
  otherSpelling: ofPlace,
  addedByClient: ofPlace,
  otherCall: ({ call }) => call ?? unnamed,
  outsideVocabulary: ofEvent,
  leakedByServer: ofEvent,
  wrongType: ofEvent,
  differsFromPrediction: ofEvent,
  missingProperty: ofEvent,
  twice: ofEvent,
});

/** Whether a field is named, so that another finding about it is about the same. */
export const isNamed = (field: string): boolean => field !== unnamed && !field.endsWith(`.${unnamed}`);
