import { fold } from '../json/fold.js';

/** The sections that contain one of these settings: `A` and `A.B` for `A.B.C`. */
export const sectionsOf = (paths: Iterable<string>): ReadonlySet<string> => {
  const sections = new Set<string>();
  for (const path of paths) {
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) sections.add(path.slice(0, dot));
  }
  return sections;
};

/** The names in a config as far as they are sections, folded. What is inside a setting is not a name. */
export const namesIn = (config: unknown, sections: ReadonlySet<string>, within = ''): readonly string[] => {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return [];
  return Object.entries(config).flatMap(([name, value]) => {
    const path = `${within}${fold(name)}`;
    return sections.has(path) ? namesIn(value, sections, `${path}.`) : [path];
  });
};
