import type { Group, Setting, Settings } from '../../../src/schema/kinds.js';
import { sections } from '../../../src/schema/sections/index.js';

const pathsIn = (declared: Settings, path: string): readonly string[] =>
  Object.entries(declared).flatMap(([name, member]) => {
    const inner = path + name;
    if ('kind' in member) return [inner];
    return pathsIn('group' in member ? (member as Group).group : (member as Settings), `${inner}.`);
  });

/** Every setting that is declared. Tables about settings need not name them: they say something of each, in this order. */
export const paths = pathsIn(sections as { readonly [name: string]: Setting | Group | Settings }, '').toSorted();
