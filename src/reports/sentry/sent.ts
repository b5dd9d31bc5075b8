import type { Departure } from '../../field-map/departures.js';

/** A part of an error report: what the real software sends, and what leaves here. */
export interface SentPart {
  /** As it is called in an event, as in `request.url`. */
  readonly part: string;
  readonly sent: string;
  /** `'the same'`, `'nothing'`, or what is left. */
  readonly leaves: string;
}

/** When and to whom error reports are sent, and how that is stopped. */
export interface ErrorSending {
  readonly when: string;
  readonly host: string;
  /** Where the fact is not certain. */
  readonly doubt?: string;
  readonly stops: readonly string[];
}

export const part = (name: string, sent: string, leaves: string): SentPart => ({ part: name, sent, leaves });

/** The parts of which less leaves here than the real software sends, on purpose. */
export const lessLeaves = (event: string, parts: readonly SentPart[]): readonly Departure[] =>
  parts.flatMap(({ part: property, sent, leaves }) =>
    leaves.startsWith('the same') || sent.startsWith('nothing') ? [] : [{ event, property, instead: sent }],
  );
