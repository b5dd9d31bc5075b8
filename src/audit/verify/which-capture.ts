import type { SeenEvent } from '../../wire/seen.js';
import type { CaptureFinding, FoundFinding } from './findings.js';

/** One of several captures that are judged together: its events, and what is found in it by itself. */
export interface OneCapture {
  readonly events: readonly SeenEvent[];
  readonly findings: readonly CaptureFinding[];
}

/** A finding without what depends on how much was judged together, or on what explains it. */
const keyOf = (finding: CaptureFinding): string => {
  const { count, times, events, byServer, holds, likely, ...own }: Record<string, unknown> = { ...finding };
  return JSON.stringify(own);
};

/** What only several captures together show is in those that hold the event. */
const isAbout = (finding: CaptureFinding, { events }: OneCapture): boolean => {
  if (!('event' in finding) || finding.code === 'missingEvent') return false;
  const own = events.filter(({ event, envelope }) => event === finding.event || envelope === finding.event);
  if (!('property' in finding)) return own.length > 0;
  return own.some(({ properties }) => properties.some(({ name }) => name === finding.property));
};

/** Findings of several captures together, each with the captures in which it is, counted from 0. */
export const inCaptures = (
  findings: readonly CaptureFinding[],
  captures: readonly OneCapture[],
): readonly FoundFinding[] => {
  const keys = captures.map((capture) => new Set(capture.findings.map(keyOf)));
  return findings.map((finding) => {
    const key = keyOf(finding);
    const places = captures.map((_, index) => index);
    const own = finding.code === 'missingEvent' ? [] : places.filter((index) => keys[index]?.has(key));
    const found = own.length > 0 ? own : places.filter((index) => isAbout(finding, captures[index] as OneCapture));
    return found.length === 0 ? finding : { ...finding, captures: found };
  });
};
