import type { Timeline } from '../../releases/timeline.js';
import type { LintInput } from './lint.js';

/** Every timeline of the declarations, with the name of its setting or property: settings first, then properties. */
export const timelinesIn = ({
  declared,
  fields,
}: LintInput): readonly (readonly [name: string, Timeline<unknown>])[] => [
  ...[...declared].map(([path, { defaults }]) => [path, defaults] as const),
  ...fields.flatMap(({ event, property, field }) =>
    'rule' in field ? [] : [[`${event}.${property}`, field as Timeline<unknown>] as const],
  ),
];
