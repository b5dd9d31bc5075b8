import { bare, letters, mistypedIn } from '../../nearest.js';
import { everySetting } from '../../schema/settings-at.js';
import { isSlot, type SectionLayout, type Slot } from '../layout.js';

/** Finds the variable that someone means who writes this name. */
export type NearVariable = (written: string) => string | undefined;

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
