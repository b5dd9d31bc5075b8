import type { Diff } from '../audit/diff/diff.js';

type ComparedDiff = Extract<Diff, { status: 'ok' }>;

/** The verdict: that one sends nothing, else of the servers first, then of the payloads. */
export const titleOf = ({ equal, server, payload, a, b }: ComparedDiff): string => {
  const off = [a, b].map(({ disabled }) => disabled !== undefined);
  if (off[0] && off[1]) return `Neither sends telemetry; what they would send is ${equal ? 'the same' : 'compared'}`;
  if (off[0] || off[1]) return `${off[0] ? 'A' : 'B'} sends no telemetry; comparing what it would send`;
  if (server.equal === 'unknown') return 'The payloads are the same';
  if (equal) return 'The two send the same';
  return payload.equal
    ? 'The two do not send the same, although the payloads are the same'
    : 'The two do not send the same';
};
