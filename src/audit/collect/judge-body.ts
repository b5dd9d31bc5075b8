import type { Release } from '../../releases/points.js';
import { verifyEvents } from '../../reports/events/verify.js';
import { verifySecurityCheck } from '../../reports/security-check/verify.js';
import { verifyErrorReport } from '../../reports/sentry/envelope.js';
import { verifyMobileError } from '../../reports/sentry/mobile/index.js';
import { verifyServerError } from '../../reports/sentry/server/index.js';
import { isKnownEvent } from '../../wire/detect.js';
import { captureIn } from '../../wire/read.js';
import type { Basis } from '../verify/basis.js';
import { judgeBy, type VerifiableCapture } from '../verify/judge-by.js';
import type { Found } from './findings.js';
import { type Arrived, holdsCalls } from './kinds.js';

/** What a body holds, and what is found in it. */
export interface JudgedBody {
  /** The names of events, as far as they are known ones. */
  readonly events: readonly string[];
  /** How many events have another name. */
  readonly unnamed: number;
  readonly found: readonly Found[];
}

const unreadable: JudgedBody = {
  events: [],
  unnamed: 0,
  found: [{ about: 'request', finding: { code: 'unreadable', because: 'form' } }],
};

/** The calls in a body; nothing where it is none. */
export const callsOf = ({ kind, text }: Pick<Arrived, 'kind' | 'text'>): VerifiableCapture | undefined => {
  if (!holdsCalls(kind)) return undefined;
  const captured = captureIn(text);
  return 'events' in captured && captured.issues.length === 0 ? captured : undefined;
};

/** Which program sent an error, by the name of its client library; a server where it is none of an app. */
const reporterOf = (text: string): readonly [string, typeof verifyServerError] => {
  if (/"sentry\.javascript\.electron"/.test(text)) return ['desktop-error', verifyErrorReport];
  if (/"sentry\.[a-z.]*react-native"/.test(text)) return ['mobile-error', verifyMobileError];
  return ['server-error', verifyServerError];
};

const judgedError = (text: string): JudgedBody => {
  const [report, verify] = reporterOf(text);
  const verdict = verify(text);
  if (verdict.status === 'invalid') return unreadable;
  return { events: [], unnamed: 0, found: verdict.findings.map((finding) => ({ about: 'report', report, finding })) };
};

const judgedRequest = (text: string, release: Release): JudgedBody => ({
  ...{ events: [], unnamed: 0 },
  found: verifySecurityCheck(text, { release }).map((finding) => ({
    ...{ about: 'report', report: 'security-check', finding },
  })),
});

/** Whether a body holds what happened in clients, which is judged by its own catalogue. */
const isOfClients = ({ seen, findings }: ReturnType<typeof judgeBy>): boolean =>
  seen.otherReports.length > 0 || findings.some(({ code }) => code === 'otherCall');

const judgedCalls = (text: string, capture: VerifiableCapture, basis: Basis): JudgedBody => {
  const { release, envelope } = basis.expectation;
  const verdict = judgeBy(basis, [capture], 'settled');
  const names = capture.events.map((event) => event.envelope ?? event.event);
  const known = names.filter(isKnownEvent);
  const events = verifyEvents(text, { release });
  const ofClients = isOfClients(verdict) && events.status === 'ok';
  const isComplete = envelope !== undefined && known.includes(envelope);
  const found = verdict.findings.filter(({ code }) => {
    // What is not inside one event comes in bodies of its own: what is missing is known at the end.
    if (code === 'missingEvent') return isComplete;
    return !(ofClients && code === 'otherCall');
  });
  return {
    events: [...new Set(known)],
    unnamed: names.length - known.length,
    found: [
      ...found.map((finding): Found => ({ about: 'telemetry', finding })),
      ...(ofClients ? events.findings.map((finding): Found => ({ about: 'events', finding })) : []),
    ],
  };
};

/** Judges a body like a capture of its kind. */
export const judgeBody = (body: Arrived, basis: Basis, capture = callsOf(body)): JudgedBody => {
  if (holdsCalls(body.kind)) return capture === undefined ? unreadable : judgedCalls(body.text, capture, basis);
  return body.kind === 'security' ? judgedRequest(body.text, basis.expectation.release) : judgedError(body.text);
};
