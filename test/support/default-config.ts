import type { Release } from '../../src/index.js';
import { nodeOfValue } from '../../src/json/node.js';
import { compiledFor, effectiveOf } from '../../src/transform/compile.js';

/** The settings of a section by name. */
export type Section = Record<string, unknown>;

/** The config.json that a server of a release writes when it has none: every setting at its default. */
export const defaultConfig = (release: Release): Section => {
  const compiled = compiledFor(release);
  const { values } = effectiveOf(compiled, nodeOfValue({}), undefined, {});
  const config: Section = {};
  for (const { path, index } of compiled.layout.slots) {
    const names = path.split('.');
    const last = names.pop() as string;
    const section = names.reduce((inner, name) => {
      inner[name] ??= {};
      return inner[name] as Section;
    }, config);
    // A site that is given counts as known, and other defaults follow that: a new server does not know it yet.
    if (values[index] !== undefined) section[last] = path === 'ServiceSettings.SiteURL' ? null : values[index];
  }
  return config;
};
