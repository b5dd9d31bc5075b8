import { closest, distance } from 'fastest-levenshtein';

/** What a name says but for the signs in it and for the beginning of an override. */
export const letters = (name: string): string =>
  name
    .toUpperCase()
    .replace(/^(?:MATTERMOST|MM)[^A-Z0-9]+/, '')
    .replaceAll(/[^A-Z0-9]/g, '');

/** Without what is easily left out. */
export const bare = (name: string): string => letters(name).replace('SETTINGS', '');
/** One letter more or less changes what a name says where these differ. */
const meanings = [/\d+/g, /MAX|MIN/g];
const sameMeaning = (a: string, b: string): boolean =>
  meanings.every((sign) => (a.match(sign) ?? []).join() === (b.match(sign) ?? []).join());

/** What is near to what someone wrote, and says the same. */
export const mistypedIn =
  (spell: (name: string) => string, names: ReadonlyMap<string, string>): ((written: string) => string | undefined) =>
  (written) => {
    const wanted = spell(written);
    const near = closest(wanted, [...names.keys()]);
    const most = Math.min(2, Math.max(1, Math.floor(near.length / 6)));
    return distance(wanted, near) <= most && sameMeaning(wanted, near) ? names.get(near) : undefined;
  };

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
