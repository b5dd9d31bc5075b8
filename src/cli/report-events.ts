import { type Command, type Given, type Io, oneOf } from './command.js';
import { releaseOptions } from './context.js';
import { formatOptions } from './table.js';

/** The modes of the report; at most one of them is asked for. */
const modes = ['verify', 'diff', 'explain'] as const;

/** Runs the report: `report events`. */
const runReportEvents = async (given: Given, io: Io): Promise<number> => {
  const mode = oneOf(given, modes) ?? 'reduce';
  const { telling } = await import('./reporting-events.js');
  return telling[mode](given, io);
};

export const reportEvents: Command = {
  name: 'report events',
  usage: '[CAPTURE|-] --release R',
  says: 'Reduces captured events of clients and servers to what the documents promise: which event it was, and no id, name, search word, address or free text. A capture is the body of a batch as Segment and Rudder take it, a list of calls, or calls on lines; gzip too. It prints one reduced event per line, and on standard error how much was removed.',
  options: {
    ...releaseOptions,
    summary: { type: 'boolean', says: 'print how often each event was seen, and how much was removed' },
    verify: { type: 'boolean', says: 'judge the capture instead, leaks first; exits with 1 when it finds anything' },
    diff: { type: 'string', value: 'B', says: 'compare with another capture; exits with 1 when they differ' },
    explain: {
      type: 'boolean',
      says: 'say what is learned from the events of the release, and who announced them; no CAPTURE',
    },
    event: { type: 'string', value: 'E', says: 'with --explain: one event, as in api/api_posts_create' },
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics report events body.json --release 5.36',
    'mm-diagnostics report events body.json --release 5.36 --summary',
    'mm-diagnostics report events body.json.gz --release 10.8 --verify',
    'mm-diagnostics report events --explain --release 5.6 --event api_posts_create',
  ],
  run: runReportEvents,
};
