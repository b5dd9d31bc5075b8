import { bare, letters, mistypedIn } from './transform/near-variables.js';

/** The nearest of these names, if it is near enough to be meant. */
export const nearestOf = (known: readonly string[]): ((name: string) => string | undefined) => {
  const finds = [letters, bare].map((spell) =>
    mistypedIn(spell, new Map(known.map((name): [string, string] => [spell(name), name]))),
  );
  return (name) => {
    for (const find of finds) {
      const found = find(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
};
