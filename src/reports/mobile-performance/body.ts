import { words } from '../../schema/vocabularies.js';
import {
  type AllowList,
  type Leaf,
  leaf,
  listOf,
  record,
  type SaidLeaf,
  said,
  wholeBetween,
  wholeUpTo,
  wordOf,
} from '../shared/allow-list.js';
import { deviceFields } from './device.js';
import { traceNames } from './traces.js';

/** One event of a trace, in the form that Chrome reads. Times are microseconds. */
export interface TraceEvent {
  readonly cat: 'react-native';
  readonly ph: 'X';
  readonly name: string;
  readonly ts: number;
  readonly dur: number;
  readonly pid: 0;
  readonly tid?: number;
  readonly args: { readonly instanceKey: 0; readonly tag: string };
}

/** The body of the request that the app makes. */
export interface MobileBody {
  readonly data: {
    readonly trace_events: readonly TraceEvent[];
    readonly device_info: { readonly [name: string]: boolean | number | string };
  };
}

const constant = (value: string | number): Leaf =>
  leaf(JSON.stringify(value), (given) => (given === value ? value : undefined));

const traceName = wordOf('a name of the trace events', words(...traceNames.map(({ name }) => name)));

/** Times in microseconds: whole, and in any direction. */
export const microseconds = wholeBetween(
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER,
  'a whole number of microseconds',
);

/** What the body of a request may hold. */
export const mobileAllowList = record({
  data: record({
    trace_events: listOf(
      Number.MAX_SAFE_INTEGER,
      record({
        cat: said('what wrote the entry, the same for all', constant('react-native')),
        ph: said('the form of the entry, the same for all', constant('X')),
        name: said('what was timed', traceName),
        ts: said('when it began', microseconds),
        dur: said('how long it took', microseconds),
        pid: said('in which process, always the same', constant(0)),
        tid: said(
          'on which line of the trace it is drawn',
          wholeUpTo(Math.max(...traceNames.map(({ tid = 0 }) => tid)), 'the number of a trace name'),
        ),
        args: record({
          instanceKey: said('in which part of the process, always the same', constant(0)),
          tag: said('what was timed, once more', traceName),
        }),
      }),
    ),
    device_info: record(Object.fromEntries(Object.entries(deviceFields).map(([name, { keep }]) => [name, keep]))),
  }),
}) satisfies AllowList<SaidLeaf>;

const places = new Map(traceNames.map(({ name, tid }) => [name, tid]));

/** Zero added makes zero of the negative zero, which JSON does not have. */
const microsecondsOf = (milliseconds: number): number => Math.round(milliseconds * 1000) + 0;

/** The trace event of one measurement; times are given in milliseconds. */
export const traceEventOf = (given: string, start: number, end: number): TraceEvent => {
  const name = traceName.keep(given) as string;
  const tid = places.get(name);
  return {
    cat: 'react-native',
    ph: 'X',
    name,
    ts: microsecondsOf(start),
    dur: microsecondsOf(end - start),
    pid: 0,
    ...(tid !== undefined && { tid }),
    args: { instanceKey: 0, tag: name },
  };
};
