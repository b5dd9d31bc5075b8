import { match, P } from 'ts-pattern';
import type { ShownValue } from '../audit/diff/differences.js';
import type { ServerTold } from '../audit/diff/server-side.js';

/** What a server sends in a field, and what the payload holds where that is something else. */
export const bothText = (server: ServerTold | undefined, payload: ShownValue | undefined): string => {
  const held = payload && 'value' in payload ? ` (payload: ${JSON.stringify(payload.value)})` : '';
  return match(server)
    .with(undefined, () => '')
    .with({ value: P._ }, ({ value }) => JSON.stringify(value))
    .with({ empty: true }, () => `empty${held}`)
    .with({ inClear: P.string }, ({ inClear }) => `${inClear} in clear${held}`)
    .with({ unknown: true }, () => `not known${held}`)
    .with({ found: P.string }, ({ found }) => `(${found})`)
    .exhaustive();
};
