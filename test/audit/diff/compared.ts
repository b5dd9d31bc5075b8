import { type Diff, type DiffOptions, diff } from '../../../src/audit.js';
import { buildPayload } from '../../../src/index.js';

export const compared = (a: unknown, b: unknown, options?: DiffOptions): Extract<Diff, { status: 'ok' }> => {
  const result = diff(a, b, options);
  if (result.status !== 'ok') throw new Error(JSON.stringify(result));
  return result;
};

export const payloadOf = (config: unknown, release: string): Record<string, Record<string, unknown>> => {
  const result = buildPayload(config, { release });
  if (result.status !== 'ok') throw new Error(result.status);
  return structuredClone(result.payload) as Record<string, Record<string, unknown>>;
};

export const captureOf = (payload: object): unknown => ({
  batch: [
    { type: 'identify', userId: 'u' },
    ...Object.entries(payload).map(([event, properties]) => ({ type: 'track', userId: 'u', event, properties })),
    { type: 'track', userId: 'u', event: 'activity', properties: { posts: 1 } },
  ],
});
