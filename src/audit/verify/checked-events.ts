import type { Release } from '../../releases/points.js';
import { captureIn } from '../../wire/read.js';
import { expectationOf } from './expectation.js';

/** The events in captures that a release is known to send, each once: what `verify` checks field by field. */
export const checkedEvents = (captures: readonly unknown[], release: Release): readonly string[] => {
  const { events, reports } = expectationOf(release);
  const seen = captures.flatMap((capture) => {
    const read = captureIn(capture);
    return 'events' in read ? read.events.map(({ event }) => event) : [];
  });
  return [...new Set(seen)].filter((event) => events.has(event) || reports.has(event)).toSorted();
};
