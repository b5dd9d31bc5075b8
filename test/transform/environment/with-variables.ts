import { type Payload, planFor, type Release, type Result, type Warning } from '../../../src/index.js';

export type Env = Readonly<Record<string, string | null>>;

export const run = (release: Release, env: Env, config: unknown = {}): Result =>
  planFor(release).fromObject(config, { env, preview: true });

export const read = (release: Release, field: string, env: Env, config?: unknown): unknown => {
  const result = run(release, env, config);
  if (result.status !== 'ok') return result.status === 'invalid' ? result.issues[0]?.code : result.status;
  const [event = '', property = ''] = field.split(/\.(.*)/);
  const payload = (result.payload.configs ?? result.payload) as Payload;
  return (payload[event] as Readonly<Record<string, unknown>> | undefined)?.[property];
};

export const warningsOf = (release: Release, env: Env, config?: unknown): readonly Warning[] => {
  const result = run(release, env, config);
  return result.status === 'invalid' ? [] : result.warnings;
};
