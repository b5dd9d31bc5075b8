import type { Release } from '../releases/points.js';
import { planFor } from '../transform/build.js';
import type { PayloadOptions } from '../transform/plan.js';
import type { Given, Io } from './io.js';
import { log } from './log.js';
import type { LoadingOptions } from './options.js';

/** Whether a config is taken as the server loads it: unless it is asked for as written. */
export const isAsLoaded = ({ options }: Given<LoadingOptions>): boolean => options.asWritten !== true;

/** The note above the result for a config that was read literally. */
export const takenAsWritten = 'The config is read as written, not as the server loads it.';

/** Notes that a server would load a config that was refused as written. */
export const hintAsLoaded = (config: string, release: Release, options: PayloadOptions, io: Io): void => {
  if (options.asLoaded) return;
  const loaded = planFor(release).canonicalFromText(config, { ...options, asLoaded: true });
  if (loaded.status !== 'invalid')
    log(io, 'note', 'the server repairs this when it loads the file; leave out --as-written to do the same');
};
