import type { Release } from '../../src/index.js';
import { settingsOf } from '../../src/schema.js';

/** A part of a config. */
export type Tree = { [name: string]: unknown };

/** A config with every setting of a release at its default, as a server writes it. */
export const wholeConfig = (release: Release): { readonly [section: string]: Tree } => {
  const config: Tree = {};
  for (const { path, default: constant } of settingsOf(release)) {
    const names = path.split('.');
    const last = names.pop() as string;
    let section = config;
    for (const name of names) {
      section[name] ??= {};
      section = section[name] as Tree;
    }
    section[last] = constant ?? null;
  }
  return config as { [section: string]: Tree };
};
