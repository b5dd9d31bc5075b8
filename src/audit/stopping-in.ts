import type { ForRelease } from '../build.js';
import { readFacts } from '../reports/daily/read.js';
import { resolveRelease } from '../resolve.js';
import { explain } from './explain.js';
import { type Stopping, stoppingOf } from './switches.js';

/** How the text of a config switches off what its server sends; nothing where it cannot be read. */
export const stoppingIn = (config: string, { preview, strict, ...options }: ForRelease): Stopping | undefined => {
  const told = explain(config, options);
  return told.status === 'ok' ? told.stop : undefined;
};

/** The same of a file of facts. */
export const stoppingInFacts = (facts: string, options: ForRelease): Stopping | undefined => {
  const release = resolveRelease(options.release);
  const known = typeof release === 'string' ? readFacts(facts, release, options) : undefined;
  return known && 'config' in known
    ? stoppingOf(known.config.compiled, known.config.settled, known.config.env)
    : undefined;
};
