import type { EventFinding } from '../../reports/events/findings.js';
import type { ReportFinding } from '../../reports/shared/finding.js';
import { type RuleText, switchOff } from './rule-text.js';

const whichProgram = 'Find out which program made the request, and whether something rewrites it on its way.';
const whichVersion =
  'Name the version with --release. If it is right, the program sends something that was not known before.';

/** What each finding in another report means. */
export const reportRules: { readonly [C in ReportFinding['code']]: RuleText } = {
  identifying: {
    title: 'Identifies the sender',
    says: 'A part of the report identifies a person, a server or a device.',
    help: switchOff,
  },
  outsideList: {
    title: 'Outside the fixed list',
    says: 'A part that holds one word of a fixed list, or a text of a narrow form, holds something else.',
    help: switchOff,
  },
  wrongType: {
    title: 'Wrong type',
    says: 'A part of the report holds a value of another type than is sent there.',
    help: whichVersion,
  },
  unknownName: {
    title: 'Unknown part',
    says: 'The report has a part that is not among those that may be sent.',
    help: whichVersion,
  },
  repeatedName: {
    title: 'Duplicate key',
    says: 'A name is given more than once in one object. Receivers differ in which one they take, so one can hide another.',
    help: whichProgram,
  },
  otherSpelling: {
    title: 'Other spelling',
    says: 'A value is spelled as no client library spells it, so the spelling itself can carry data.',
    help: whichProgram,
  },
  otherItem: {
    title: 'Sent along',
    says: 'Something else came along with the report, such as an attachment.',
    help: switchOff,
  },
  strayLine: {
    title: 'Stray line',
    says: 'A line belongs to no part of the envelope.',
    help: whichProgram,
  },
  noRequest: {
    title: 'Not a request',
    says: 'The text is not a request of the security check, nor an address to ask.',
    help: 'Give the request, its address, or lines of an access log.',
  },
};

/** What each finding in captured events means. */
export const eventRules: { readonly [C in EventFinding['code']]: RuleText } = {
  leak: {
    title: 'Leak',
    says: 'An event holds who, where or what: the documents say that nothing like it is sent.',
    help: switchOff,
  },
  misfit: {
    title: 'Another kind of value',
    says: 'A field of an event holds another kind of value than the catalogue lists.',
    help: whichVersion,
  },
  unlistedProperty: {
    title: 'Unlisted field',
    says: 'An event has a field that the catalogue does not list.',
    help: whichVersion,
  },
  repeated: {
    title: 'Duplicate key',
    says: 'A name is given more than once in one object. Receivers differ in which one they take, so one can hide another.',
    help: whichProgram,
  },
  unknownEvent: {
    title: 'Unknown event',
    says: 'The catalogue has no event of this name.',
    help: whichVersion,
  },
  blocked: {
    title: 'Should be held back',
    says: 'The clients of this version hold such events back, but it was sent.',
    help: 'Check which version the client has.',
  },
  otherRelease: {
    title: 'Of another release',
    says: 'Earlier or later versions send this event.',
    help: 'Check which version the server and its clients have.',
  },
  undocumented: {
    title: 'In no document',
    says: 'The event is known, but no document announces it.',
    help: switchOff,
  },
};
