import { planFor } from '../build.js';
import type { Release } from '../releases.js';
import type { PayloadOptions } from '../transform/plan.js';
import { type Given, type Io, type OptionTable, oneOf } from './command.js';
import { say } from './say.js';

/** The options that say how a config is taken. */
export const loadingOptions: OptionTable = {
  'as-loaded': {
    type: 'boolean',
    says: 'take the config as the server loads it, repairs included; this is the default',
  },
  'as-written': { type: 'boolean', says: "take the config literally, without the repairs of the server's loader" },
};

/** Whether a config is taken as the server loads it: unless it is asked for as written. */
export const isAsLoaded = (given: Given): boolean => oneOf(given, ['as-loaded', 'as-written']) !== 'as-written';

/** What is said above what came of a config that was taken literally. */
export const takenAsWritten = 'The config is taken as it is written, not as the server loads it.';

/** Says of a config that was refused as written that a server would load it all the same, where that is so. */
export const hintAsLoaded = (config: string, release: Release, options: PayloadOptions, io: Io): void => {
  if (options.asLoaded) return;
  const loaded = planFor(release).canonicalFromText(config, { ...options, asLoaded: true });
  if (loaded.status !== 'invalid')
    say(io, 'note', 'the server repairs this when it loads the file: leave out --as-written');
};
