import type { NotAConfig } from '../../src/index.js';
import { type ConfigOrigins, originsOf } from '../../src/inputs/maybe-silent.js';
import { strangerIn } from '../../src/inputs/not-a-config.js';
import { parsed } from '../../src/inputs/parsed.js';
import type { Chosen } from './chosen.js';

/** What a file looks like: something else than a config, or a config of some release. */
export interface Looks {
  readonly stranger: NotAConfig | undefined;
  readonly origins: ConfigOrigins;
}

const known = new WeakMap<Chosen, Looks>();

/** Looks at a file, once: it takes most of the time until the verdict. */
export const looksOf = (file: Chosen): Looks => {
  const before = known.get(file);
  if (before) return before;
  const { text = '' } = file;
  const looks = { stranger: strangerIn(text), origins: originsOf(parsed(text)) };
  known.set(file, looks);
  return looks;
};
