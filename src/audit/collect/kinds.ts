import type { Found } from './findings.js';

/** What a request can be about, by its path. */
export type BodyKind = 'batch' | 'track' | 'identify' | 'page' | 'screen' | 'envelope' | 'store' | 'security';

/** A body as it arrived. */
export interface Arrived {
  readonly kind: BodyKind;
  /** The body as text; of a check for security updates the request, without the host that it was sent to. */
  readonly text: string;
  /** How many bytes that was, uncompressed. */
  readonly bytes: number;
  /** What is wrong with the request itself. */
  readonly found: readonly Found[];
  /** When it arrived, as an ISO time. */
  readonly at: string;
  /** The name of its file; absent where it could not be kept. */
  readonly file: string | undefined;
}

/** The paths of these requests, without ids. */
export const pathOf: { readonly [K in BodyKind]: string } = {
  batch: '/v1/batch',
  track: '/v1/track',
  identify: '/v1/identify',
  page: '/v1/page',
  screen: '/v1/screen',
  envelope: '/api/…/envelope/',
  store: '/api/…/store/',
  security: '/security',
};

/** Whether a body holds calls, such as `track`. */
export const holdsCalls = (kind: BodyKind): boolean => pathOf[kind].startsWith('/v1/');
