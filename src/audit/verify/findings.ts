import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import type { WireFinding } from '../../wire/findings.js';
import { isCarrier, mayReveal, type ValueClass } from '../../wire/value-class.js';

/** A property of an event. */
interface PropertyPlace {
  readonly event: string;
  readonly property: string;
}

/** What would make a prediction agree with what was seen. */
export type LikelyCause =
  /** The config holds the server's mask in place of the value. */
  | { readonly because: 'masked' }
  /** The config as the server's loader repairs it. */
  | { readonly because: 'loader'; readonly asLoaded: boolean }
  /** The build of the server. */
  | { readonly because: 'enterpriseReady'; readonly enterpriseReady: boolean }
  /** An override of the environment; `applied` where the prediction without the given ones agrees. */
  | { readonly because: 'environment'; readonly applied: boolean }
  /** Another list of installed plugins. */
  | { readonly because: 'plugins' }
  /** The server is known to send something else there: the words of the departure. */
  | { readonly because: 'departure'; readonly instead: string }
  /** Another release. */
  | { readonly because: 'release'; readonly release: Release };

/**
 * What is wrong with a capture. Nothing in it is a value that leaked: that is described by what it looks like. A name
 * that the map does not know is given only where it may be printed; all others are counted.
 */
export type CaptureFinding =
  /** A text or another value, in a field in which the real server is known to send it. */
  | ({ readonly code: 'leakedByServer'; readonly sends: string; readonly looksLike: ValueClass } & PropertyPlace)
  | ({ readonly code: 'outsideVocabulary'; readonly expected: string; readonly looksLike: ValueClass } & PropertyPlace)
  | ({ readonly code: 'wrongType'; readonly expected: string; readonly looksLike: ValueClass } & PropertyPlace)
  | {
      readonly code: 'unknownProperty';
      readonly event: string;
      readonly property?: string;
      readonly count: number;
      readonly looksLike: ValueClass;
    }
  /** The real server is known to take names of properties from the marketplace. */
  | {
      readonly code: 'namedRemotely';
      readonly event: string;
      readonly property?: string;
      readonly count: number;
      readonly looksLike: ValueClass;
    }
  | {
      readonly code: 'unknownEvent';
      readonly event?: string;
      readonly count: number;
      /** What its values look like. */
      readonly holds: readonly ValueClass[];
    }
  | { readonly code: 'sentThoughOff'; readonly setting: string }
  /** A server of the version that was named sends none of these events. */
  | { readonly code: 'sentThoughRemoved'; readonly version: string; readonly events: number }
  | {
      readonly code: 'wrongEnvelope';
      readonly expected: string | undefined;
      readonly found: string | undefined;
      readonly events: number;
    }
  | { readonly code: 'missingEvent'; readonly event: string }
  | ({ readonly code: 'missingProperty' } & PropertyPlace)
  /** The release sends each property of this event in an event by itself. */
  | { readonly code: 'wrongNumber'; readonly event: string; readonly properties: number }
  | {
      readonly code: 'twice';
      readonly event: string;
      readonly property?: string;
      readonly times: number;
      /** Each time in another event. */
      readonly apart?: true;
      /** The release is known to send every event twice. */
      readonly byServer: boolean;
    }
  | WireFinding
  /** What a client library adds to a call by itself, about the page, the person, the browser or the device. */
  | {
      readonly code: 'addedByClient';
      /** The member of the context that it is, or is in: `page`, `ip`. */
      readonly part: string;
      readonly where: string;
      readonly count: number;
      readonly looksLike: ValueClass;
    }
  | ({
      readonly code: 'differsFromPrediction';
      readonly setting: string;
      /** What was predicted; `undefined` where the property should not be there. */
      readonly predicted: boolean | number | string | undefined;
      readonly seen: boolean | number | string | undefined;
      /** The value that was seen is not possible there; `seen` is what this package sends in its place. */
      readonly reduced?: true;
      /** The server sends the setting as it is, and what was seen is not what the config holds. Neither is given. */
      readonly inClear?: true;
      readonly likely?: LikelyCause;
    } & PropertyPlace);

/** A finding of several captures that are judged together. */
export type FoundFinding = CaptureFinding & {
  /** The captures in which it is, counted from 0; absent where there is only one, and where it is in none. */
  readonly captures?: readonly number[];
};

const byCode: { readonly [C in CaptureFinding['code']]: number } = {
  sentThoughRemoved: 0,
  sentThoughOff: 1,
  outsideVocabulary: 0,
  leakedByServer: 1,
  addedByClient: 2,
  unknownMember: 2,
  wrongMember: 3,
  otherCall: 5,
  unknownEvent: 6,
  unknownProperty: 7,
  wrongType: 8,
  otherSpelling: 9,
  memberTwice: 10,
  wrongEnvelope: 11,
  differsFromPrediction: 12,
  missingEvent: 13,
  missingProperty: 14,
  wrongNumber: 15,
  twice: 16,
  namedRemotely: 17,
};

/**
 * Whether a finding means that something was sent that may reveal what people wrote into their config.
 *
 * @example
 * isLeak({ code: 'missingEvent', event: 'config_ldap' }); // false
 */
export const isLeak = (finding: CaptureFinding): boolean =>
  guarded(() => {
    if (finding.code === 'otherSpelling') return isCarrier(finding.looksLike);
    if ('looksLike' in finding) return mayReveal(finding.looksLike);
    return finding.code === 'unknownEvent' && finding.holds.some(mayReveal);
  });

/**
 * Whether a finding means that nothing of all this should have been sent.
 *
 * @example
 * isUncalledFor({ code: 'sentThoughOff', setting: 'LogSettings.EnableDiagnostics' }); // true
 */
export const isUncalledFor = (finding: CaptureFinding): boolean =>
  guarded(() => finding.code === 'sentThoughRemoved' || finding.code === 'sentThoughOff');

const rank = (finding: CaptureFinding): number =>
  (isUncalledFor(finding) ? 0 : isLeak(finding) ? 100 : 200) + byCode[finding.code];

/** What should not have been sent at all first, then leaks. */
export const inOrder = (findings: readonly CaptureFinding[]): readonly CaptureFinding[] =>
  [...findings].sort((a, b) => rank(a) - rank(b));

/** The same for findings that differ in their count alone. A capture may have very many. */
const keyOf = (finding: CaptureFinding): string => {
  let key = '';
  for (const [name, value] of Object.entries(finding))
    if (name !== 'count') key += `${name}:${typeof value === 'string' ? `"${value}` : JSON.stringify(value)}\n`;
  return key;
};

/** The same finding once; what has no name that may be shown is counted. */
export const gathered = (findings: readonly CaptureFinding[]): readonly CaptureFinding[] => {
  const found = new Map<string, CaptureFinding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const earlier = found.get(key);
    const nameless =
      'count' in finding && !('property' in finding) && !(finding.code === 'unknownEvent' && 'event' in finding);
    if (earlier === undefined) found.set(key, finding);
    else if (nameless && 'count' in earlier) found.set(key, { ...earlier, count: earlier.count + finding.count });
  }
  return [...found.values()];
};
