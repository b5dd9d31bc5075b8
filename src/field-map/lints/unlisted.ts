import { sections } from '../../schema/sections/index.js';
import { events } from '../config/index.js';
import type { Lint } from './lint.js';

export const unlisted: Lint = {
  name: 'unlisted',
  description: 'Every file of settings, and every one of fields, is in the list of its folder.',
  tip: 'import it in the index.ts beside it, and add its name to the list there',
  check: ({ files }) =>
    (
      [
        ['src/schema/sections', files?.sections, sections],
        ['src/field-map/config', files?.events, events],
      ] as const
    ).flatMap(([folder, names = [], list]) =>
      names
        .filter((name) => name !== 'index' && !Object.hasOwn(list, name))
        .map((name) => `${name}.ts is not in ${folder}/index.ts`),
    ),
};
