import { planFor } from '../build.js';
import type { Release } from '../releases.js';
import type { PayloadOptions } from '../transform/plan.js';
import type { Io } from './command.js';
import { say } from './say.js';

/** Says of a config that was refused that a server would load it all the same, where that is so. */
export const hintAsLoaded = (config: string, release: Release, options: PayloadOptions, io: Io): void => {
  if (options.asLoaded) return;
  const loaded = planFor(release).canonicalFromText(config, { ...options, asLoaded: true });
  if (loaded.status !== 'invalid') say(io, 'note', 'the server repairs this when it loads the file: try --as-loaded');
};
