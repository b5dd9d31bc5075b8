import { releases } from '../../releases/points.js';
import type { Report, ReportAsked } from '../report.js';
import { catalogue, labelOf } from './catalogue/index.js';
import { diffEvents } from './diff.js';
import { explainEvents } from './explain.js';
import { reduceEvents } from './reduce.js';
import { verifyEvents } from './verify.js';

const optionsOf = ({ release = '' }: ReportAsked) => ({ release });

/** What is sent when something happens. */
export const events: Report = {
  name: 'events',
  title: 'Events',
  says: 'that something happened on a server or in a client; the real software also sends who did it',
  sentBy: () => releases,
  sender: 'server and its clients',
  when: 'when it happens',
  takes: { file: 'a capture', release: 'a point', releaseFor: ['build', 'explain', 'verify'] },
  build: (text, asked) => {
    const reduced = reduceEvents(text, optionsOf(asked));
    if (reduced.status === 'invalid') return { ...reduced, of: 'a' };
    const { warnings, issues, others } = reduced;
    return { status: 'ok', form: 'events', data: reduced, warnings, issues, others };
  },
  explain: ({ event, ...asked }) => {
    const explained = explainEvents({ ...optionsOf(asked), ...(event !== undefined && { event }) });
    if (explained.status === 'unknown') return { status: 'noSuchEvent', known: catalogue.map(labelOf) };
    return explained.status === 'invalid' ? explained : { status: 'ok', form: 'explainedEvents', data: explained };
  },
  verify: (text, asked) => {
    const verified = verifyEvents(text, optionsOf(asked));
    if (verified.status === 'invalid') return { ...verified, of: 'a' };
    const { findings, issues, others } = verified;
    return { status: 'ok', form: 'eventFindings', data: verified, found: findings.length > 0, issues, others };
  },
  diff: (a, b) => {
    const compared = diffEvents(a, b);
    if (compared.status === 'invalid') return { status: 'invalid', issues: compared.issues, of: compared.side };
    const { changed, added, removed, repeated } = compared;
    const found = changed.length + added.length + removed.length + repeated.a + repeated.b > 0;
    return { status: 'ok', form: 'eventCounts', data: compared, found };
  },
  departures: () =>
    catalogue.flatMap((event) =>
      event.departure === undefined ? [] : [{ event: labelOf(event), property: 'any', instead: event.departure }],
    ),
};
