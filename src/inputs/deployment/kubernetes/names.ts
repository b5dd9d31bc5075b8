import { isOverrideName } from '../../../schema/loading/environment.js';
import { namesOf } from '../variables.js';
import type { MarkedNames } from './problems.js';

/** Names of overrides, as far as they can be printed; of other names only how many there are. */
export const markedNames = (names: Iterable<string>): MarkedNames => {
  const all = [...names];
  const overrides = all.filter(isOverrideName);
  const { others, ...shown } = namesOf(overrides);
  return { ...shown, others: others + all.length - overrides.length };
};
