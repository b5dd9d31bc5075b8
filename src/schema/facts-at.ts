import { once } from '../once.js';
import { facts, perScheme } from './facts/index.js';
import type { Setting } from './kinds.js';
import { everythingIn } from './settings-at.js';

/** Every fact by path, over all releases; those of a scheme of teams too. */
export const everyFact: () => ReadonlyMap<string, Setting> = once(() => everythingIn({ ...facts, ...perScheme }));
