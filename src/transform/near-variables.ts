import { closest, distance } from 'fastest-levenshtein';
import { everySetting } from '../schema/config.js';
import { isSlot, type SectionLayout, type Slot } from './layout.js';

/** Finds the variable that someone means who writes this name. */
export type NearVariable = (written: string) => string | undefined;

/** What a name says but for the signs in it and for the beginning of an override. */
export const letters = (name: string): string =>
  name
    .toUpperCase()
    .replace(/^(?:MATTERMOST|MM)[^A-Z0-9]+/, '')
    .replaceAll(/[^A-Z0-9]/g, '');

/** Without what is easily left out. */
export const bare = (name: string): string => letters(name).replace('SETTINGS', '');
const bareOfAll = (name: string): string => bare(name).replace('ENABLE', '');

/** The last part of a path or a name. */
const leaf = (path: string): string => (path.split('.').at(-1) as string).toUpperCase();
const leafOfAll = (path: string): string => leaf(path).replace(/^ENABLE/, '');

/** So many letters of a leaf are the work of someone who means it. */
const longLeaf = 10;

/** Those of these that one name alone is spelled as. */
const unique = (
  named: readonly (readonly [spelled: string, name: string])[],
  others: readonly string[] = [],
): ReadonlyMap<string, string> => {
  const found = new Map<string, string | undefined>();
  for (const [spelled, name] of named)
    found.set(spelled, found.has(spelled) && found.get(spelled) !== name ? undefined : name);
  for (const spelled of others) found.delete(spelled);
  return new Map([...found].flatMap(([spelled, name]) => (name === undefined ? [] : [[spelled, name] as const])));
};

/** One letter more or less changes what a name says where these differ. */
const meanings = [/\d+/g, /MAX|MIN/g];
const sameMeaning = (a: string, b: string): boolean =>
  meanings.every((sign) => (a.match(sign) ?? []).join() === (b.match(sign) ?? []).join());

/** What is near to what someone wrote, and says the same. */
export const mistypedIn =
  (spell: (name: string) => string, names: ReadonlyMap<string, string>): NearVariable =>
  (written) => {
    const wanted = spell(written);
    const near = closest(wanted, [...names.keys()]);
    const most = Math.min(2, Math.max(1, Math.floor(near.length / 6)));
    return distance(wanted, near) <= most && sameMeaning(wanted, near) ? names.get(near) : undefined;
  };

/** The variable of a release that is meant by a name: of the same setting, and of no other. */
export const nearVariableOf = (variables: readonly (readonly [string, Slot | SectionLayout])[]): NearVariable => {
  const known = variables.flatMap(([name, member]) => (isSlot(member) ? [{ name, path: member.path }] : []));
  const spelled = (spell: (name: string) => string) =>
    unique(known.flatMap(({ name, path }) => [[spell(name), name] as const, [spell(path), name] as const]));
  const [full, short, shortest] = [spelled(letters), spelled(bare), spelled(bareOfAll)];
  const leaves = unique(known.map(({ name, path }) => [leaf(path), name]));
  const ends = unique(
    [...leaves, ...unique(known.map(({ name, path }) => [leafOfAll(path), name]))].filter(
      ([{ length }]) => length >= longLeaf,
    ),
  );
  const everywhere = new Set([...everySetting().keys()].map(letters));
  const longest = [...ends.keys()].sort((a, b) => b.length - a.length);
  const mistyped = [mistypedIn(letters, full), mistypedIn(bare, short)];

  return (written) => {
    const name = written.replace(/_FILE$/i, '');
    const same = full.get(letters(name));
    // That the name of a setting of another release looks like one of this release says nothing.
    if (same !== undefined || everywhere.has(letters(name))) return same;
    const left = short.get(bare(name)) ?? shortest.get(bareOfAll(name)) ?? leaves.get(letters(name));
    if (left !== undefined) return left;
    for (const find of mistyped) {
      const found = find(name);
      if (found !== undefined) return found;
    }
    const end = longest.find((one) => letters(name).endsWith(one));
    return end === undefined ? undefined : ends.get(end);
  };
};
