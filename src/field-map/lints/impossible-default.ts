import { statements } from '../../releases/timeline.js';
import type { Setting } from '../../schema/kinds.js';
import type { Lint } from './lint.js';

/** The constant that a default states; a symbol where it states none. */
const constantOf = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && 'plain' in given ? given.plain : given;

/** Why a constant cannot be a value of its kind. The compiler has checked its type. */
const lackOf = ({ kind, vocabulary }: Setting, constant: unknown): string | undefined => {
  if (typeof constant === 'symbol') return undefined;
  if (kind === 'integer' && !Number.isSafeInteger(constant)) return 'is not a whole number';
  return kind === 'choice' && !vocabulary?.has(constant) ? 'is not in its vocabulary' : undefined;
};

export const impossibleDefault: Lint = {
  name: 'impossible-default',
  description: 'A default fits its kind: an integer is whole, a choice is in its vocabulary.',
  tip: 'write the default as the server has it, or declare another kind',
  check: ({ declared }) =>
    [...declared].flatMap(([path, setting]) =>
      statements(setting.defaults).flatMap(([since, given]) => {
        const lack = lackOf(setting, constantOf(given));
        return lack === undefined ? [] : [`${path} has a default at ${since} that ${lack}`];
      }),
    ),
};
