import { fold } from '../json/fold.js';
import type { Node } from '../json/node.js';
import { sections } from './sections/index.js';

const names: ReadonlySet<string> = new Set(Object.keys(sections).map(fold));

/** Whether a name is that of a section of a config, in any release. */
export const isSection = (name: string): boolean => names.has(fold(name));

/** Whether something has names, and none of them is that of a section of any release. */
export const holdsNoSection = ({ members = [] }: Node): boolean =>
  members.length > 0 && !members.some(({ name }) => isSection(name));
