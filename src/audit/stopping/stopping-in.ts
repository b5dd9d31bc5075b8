import { findRelease } from '../../releases/resolve.js';
import { readFacts } from '../../reports/daily/read-facts.js';
import type { ForRelease } from '../../transform/build.js';
import { explain } from '../explain/explain.js';
import { type Stopping, stoppingOf } from './switches.js';

/** How the text of a config switches off what its server sends; nothing where it cannot be read. */
export const stoppingIn = (config: string, { preview, strict, ...options }: ForRelease): Stopping | undefined => {
  const explained = explain(config, options);
  return explained.status === 'ok' ? explained.stop : undefined;
};

/** The same of a file of facts. */
export const stoppingInFacts = (facts: string, options: ForRelease): Stopping | undefined => {
  const release = findRelease(options.release);
  if (!release.ok) return undefined;
  const known = readFacts(facts, release.value, options);
  if (!known.ok) return undefined;
  const { config } = known.value;
  return stoppingOf(config.compiled, config.effective, config);
};
