import { closest, distance } from 'fastest-levenshtein';
import type { EnvironmentWarning } from '../environment/warnings.js';
import { isPrintableName } from '../issues.js';
import { otherDefaults, readOtherwise } from '../schema/environment.js';

const mostShown = 20;

/** Names are remembered up to this many: what is near to one costs more than the rest of a config. */
const mostRemembered = 1000;

const isOverride = (name: string): boolean => /^MM_/i.test(name) && !readOtherwise.has(name) && name !== otherDefaults;

/** What only lacks the beginning of an override. */
const lacksPrefix = (name: string): boolean => !/^MM_/i.test(name) && /(?:SETTINGS|FEATUREFLAGS)_/i.test(name);

const letters = (name: string): string =>
  name
    .toUpperCase()
    .replace(/^MM_/, '')
    .replaceAll(/[^A-Z0-9]/g, '');

/** Without what is easily left out. */
const bare = (name: string): string => letters(name).replace('SETTINGS', '');

/** The nearest of these variables, if it is near enough to be meant. */
const nearestOf = (known: readonly string[]): ((name: string) => string | undefined) => {
  const spellings = [letters, bare].map(
    (spell) => [spell, new Map(known.map((name): [string, string] => [spell(name), name]))] as const,
  );
  const remembered = new Map<string, string | undefined>();
  const find = (name: string): string | undefined => {
    const found = spellings.map(([spell, names]) => {
      const wanted = spell(name);
      const near = closest(wanted, [...names.keys()]);
      return { far: distance(wanted, near), most: Math.max(1, Math.floor(near.length / 6)), means: names.get(near) };
    });
    return found.filter(({ far, most }) => far <= most).sort((a, b) => a.far - b.far)[0]?.means;
  };
  return (name) => {
    if (!remembered.has(name)) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(name, find(name));
    }
    return remembered.get(name);
  };
};

/** Says which variables are meant as overrides and override nothing; `known` are those that override something. */
export const unknownNamesOf = (
  known: readonly string[],
  noneRead = false,
): ((names: readonly string[]) => readonly EnvironmentWarning[]) => {
  let nearest: ReturnType<typeof nearestOf> | undefined;
  return (given) => {
    const elsewhere: EnvironmentWarning[] = given.includes(otherDefaults)
      ? [{ code: 'otherDefaults', variable: otherDefaults }]
      : [];
    const near = (name: string): string | undefined => {
      nearest ??= nearestOf(known);
      return noneRead ? undefined : nearest(name);
    };
    const unlike = given.filter(lacksPrefix).filter(isPrintableName).slice(0, mostShown).filter(near);
    const meant = [...given.filter(isOverride), ...unlike];
    if (meant.length === 0) return elsewhere;
    const shown = meant.filter(isPrintableName).slice(0, mostShown);
    const names = shown.map((name) => {
      const means = near(name);
      return { name, ...(means !== undefined && { near: means }) };
    });
    const others = meant.length - shown.length;
    return [...elsewhere, { code: 'unknownVariables', names, others, ...(noneRead && { noneRead }) }];
  };
};
