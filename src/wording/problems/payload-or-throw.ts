import type { Issue } from '../../issues.js';
import { buildPayload, buildPayloadFromText, type ForRelease, type FromConfig } from '../../transform/build.js';
import type { Payload } from '../../transform/payload-type.js';
import { describeIssue } from './issues.js';

/** Why {@link payloadOrThrow} gave no payload. Neither message nor stack holds a value of the config. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
  /** The issues; none where diagnostics are switched off. */
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[]) {
    super(message);
    this.issues = issues;
  }
}

/**
 * The payload itself, for programs that treat anything else as an error.
 *
 * @param config - the text of a config.json, or the parsed object
 * @param options - the server's release, and what else the payload depends on
 * @returns the payload: events, and in each its properties
 * @throws {@link PayloadError} with the issues, or because diagnostics are switched off
 * @example
 * const payload = payloadOrThrow('{}', { release: '5.6' });
 * canonicalText(payload); // '{"config_analytics":{"isdefault_max_users_for_statistics":true},…'
 */
export const payloadOrThrow: FromConfig<ForRelease, Payload> = (config: unknown, options: ForRelease): Payload => {
  const result = typeof config === 'string' ? buildPayloadFromText(config, options) : buildPayload(config, options);
  if (result.status === 'ok') return result.payload;
  if (result.status === 'disabled') throw new PayloadError(`diagnostics are switched off by ${result.reason}`, []);
  throw new PayloadError(result.issues.map(describeIssue).join('\n'), result.issues);
};
