import type { CaptureFinding } from '../../audit/verify/findings.js';
import { promisedOfEvents } from '../../promises/added-by-clients.js';
import { findingTitles } from '../findings.js';
import { capital } from '../printed.js';
import { otherVersion, type RuleText, switchOff } from './rule-text.js';

const texts: { readonly [C in CaptureFinding['code']]: Omit<RuleText, 'title'> } = {
  sentThoughOff: {
    says: 'The config switches telemetry off, but telemetry was sent.',
    help: 'Check that the server runs with this config, and that no variable of its environment overrides the switch.',
  },
  sentThoughRemoved: {
    says: 'No server of this version sends such events, but they were sent.',
    help: 'Check which version the server really has, and whether something else sends in its name.',
  },
  leakedByServer: {
    says: 'The real server is known to send text in this field, where the documents promise none.',
    help: switchOff,
  },
  outsideVocabulary: {
    says: 'A field that holds one word of a fixed list holds something else, which may be any text.',
    help: switchOff,
  },
  wrongType: {
    says: 'A field holds a value of another type than the version sends.',
    help: otherVersion,
  },
  unknownEvent: { says: 'The version has no event of this name.', help: otherVersion },
  unknownProperty: { says: 'The version has no field of this name in this event.', help: otherVersion },
  namedRemotely: {
    says: 'A field is named after a plugin of the marketplace, whose list can change at any time.',
    help: 'Compare the name with the plugins of the server. The payload of this package has no such fields.',
  },
  unknownMember: {
    says: 'No client library of this version puts this around its events.',
    help: 'Find out which program made the request: it adds data that no document announces.',
  },
  wrongMember: {
    says: 'What is around the events has another form than client libraries give it.',
    help: 'Find out which program made the request, and what it puts there.',
  },
  memberTwice: {
    says: 'A name is given more than once in one object. Receivers differ in which one they take, so one can hide another.',
    help: 'Find out which program made the request: no client library writes a name twice.',
  },
  otherSpelling: {
    says: 'A value is spelled as no client library spells it, so the spelling itself can carry data.',
    help: 'Find out which program made the request, and whether something rewrites it on its way.',
  },
  addedByClient: {
    says: `A client library added something about a page, a person, a browser or a device. The documents promise that an event holds nothing that identifies (${promisedOfEvents}).`,
    help: 'Switch diagnostics off on the server, and browsers and apps send nothing. A blank value is fine.',
  },
  otherCall: {
    says: 'The capture has a call of a kind that no server makes.',
    help: 'Find out which program made the call: clients make such calls, servers do not.',
  },
  wrongEnvelope: {
    says: 'The fields are not inside the event in which the version sends them, or are inside another one.',
    help: otherVersion,
  },
  missingEvent: {
    says: 'The version sends this event, but the capture does not have it.',
    help: 'Check that the capture has everything that the server sent that day.',
  },
  missingProperty: {
    says: 'The version sends this field, but the capture does not have it.',
    help: 'Name the version of the server with --release, and check that nothing changes the capture.',
  },
  wrongNumber: {
    says: 'The version sends each field of this event in an event of its own, but here are several in one.',
    help: otherVersion,
  },
  twice: {
    says: 'An event or a field is there more often than the version sends it.',
    help: 'Check that the capture is of one day. Some versions are known to send every event twice.',
  },
  differsFromPrediction: {
    says: 'A field holds another value than the config should give.',
    help: 'Check that the server runs with this config, and give what else decides: --environment, --plugins, --enterprise-ready.',
  },
};

/** What each finding in a capture means. */
export const captureRules: { readonly [C in CaptureFinding['code']]: RuleText } = Object.fromEntries(
  Object.entries(texts).map(([code, text]) => [
    code,
    { title: capital(findingTitles[code as CaptureFinding['code']]), ...text },
  ]),
) as { readonly [C in CaptureFinding['code']]: RuleText };
