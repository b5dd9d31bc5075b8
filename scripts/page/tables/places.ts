import { paths } from './paths.js';

/** The places of the System Console as one text: a line for each setting, of a letter for its menu and of its title. */

interface Place {
  readonly title: string;
  readonly menu?: unknown;
}

type Places = Readonly<Record<string, Place>>;

export interface PackedPlaces {
  readonly menus: readonly unknown[];
  readonly text: string;
}

/** The first menu is no menu. */
const firstLetter = 0x30;

/** Many a title is the setting's own name, in words. */
const titleOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('.') + 1)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');

export const packedPlaces = (places: Places): PackedPlaces => {
  const menus = new Map<string, unknown>([['', null]]);
  const lines = paths.map((path) => {
    const { title, menu } = places[path] ?? {};
    if (title === undefined) return '';
    const key = menu === undefined ? '' : JSON.stringify(menu);
    if (!menus.has(key)) menus.set(key, menu);
    const letter = String.fromCharCode(firstLetter + [...menus.keys()].indexOf(key));
    return letter + (title === titleOf(path) ? '' : title);
  });
  return { menus: [...menus.values()], text: lines.join('\n') };
};

export const placesFrom = (menus: readonly unknown[], text: string): Places => {
  const places: Record<string, Place> = {};
  text.split('\n').forEach((line, index) => {
    if (line === '') return;
    const path = paths[index] ?? '';
    const menu = menus[line.charCodeAt(0) - firstLetter];
    places[path] = { title: line.slice(1) || titleOf(path), ...(menu !== null && { menu }) };
  });
  return places;
};
