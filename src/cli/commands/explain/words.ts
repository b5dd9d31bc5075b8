import type { ServerReach } from '../../../audit/explain/explanation.js';
import { sectionTitles } from '../../../schema/section-titles.js';

/** What `--only` takes, with the way of sending that each word means. */
export const onlyWords = {
  'in-clear': 'inClear',
  sent: 'reported',
  part: 'reduced',
  'not-sent': 'withheld',
} as const satisfies { readonly [word: string]: ServerReach };

/** A word of `--only`. */
export type OnlyOption = keyof typeof onlyWords;

/** Every section of any release, by name. */
export const sectionNames = Object.keys(sectionTitles);
