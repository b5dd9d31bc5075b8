import type { Diff } from '../audit.js';

type Compared = Extract<Diff, { status: 'ok' }>;

/** The verdict: of the servers first, then of the payloads. */
export const titleOf = ({ equal, server, payload }: Compared): string => {
  if (server.equal === 'unknown') return 'The payloads are the same';
  if (equal) return 'The two send the same';
  return payload.equal
    ? 'The two do not send the same, although the payloads are the same'
    : 'The two do not send the same';
};
