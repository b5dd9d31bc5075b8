import { isOverrideName, overrideName } from '../../schema/loading/environment.js';
import { everySetting } from '../../schema/settings-at.js';

const namesOfAll = (): ReadonlySet<string> => new Set([...everySetting().keys()].map(overrideName));

let known: ReadonlySet<string> | undefined;

/** The variable of a setting that a name starts with. */
const settingIn = (name: string): string | undefined => {
  known ??= namesOfAll();
  for (let end = name.length; end > 0; end = name.lastIndexOf('_', end - 1)) {
    const start = name.slice(0, end);
    if (known.has(start)) return start;
  }
  return undefined;
};

/** What is filled in says where a value comes from, and sets nothing. */
const filled = /\$\{?MM_\w+/gi;

/** The variables of settings that a text names. */
const overridesNamedIn = (text: string): readonly string[] =>
  [...text.replaceAll(filled, '').matchAll(/(?<![A-Za-z0-9])MM_\w+/gi)].flatMap(
    ([name]) => settingIn(name.toUpperCase()) ?? [],
  );

/** The same, of what a variable or a line says that sets another one at most. */
export const overridesHiddenIn = (name: string, said: string): readonly string[] => [
  ...(isOverrideName(name) ? [] : overridesNamedIn(name)),
  ...overridesNamedIn(said),
];
