import { inside } from '../../../src/inputs/packet/objects.js';
import { paths } from './paths.js';

/** A config without the names of its settings: for each declared setting, in their order, its JSON or nothing. */

type Tree = { [name: string]: unknown };

export const packedConfig = (config: object): string =>
  paths.map((path) => JSON.stringify(inside(config, ...path.split('.'))) ?? '').join('\n');

export const configFrom = (text: string): object => {
  const config: Tree = {};
  const values = text.split('\n');
  for (const [index, path] of paths.entries()) {
    if (!values[index]) continue;
    const names = path.split('.');
    const last = names.pop() as string;
    let section = config;
    for (const name of names) {
      section[name] ??= {};
      section = section[name] as Tree;
    }
    section[last] = JSON.parse(values[index]);
  }
  return config;
};
