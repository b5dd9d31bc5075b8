import { fold } from '../json/fold.js';

/** The sections that contain one of these settings: `A` and `A.B` for `A.B.C`. */
export const sectionsOf = (paths: Iterable<string>): ReadonlySet<string> => {
  const sections = new Set<string>();
  for (const path of paths) {
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) sections.add(path.slice(0, dot));
  }
  return sections;
};

/** The members of an object; none of anything else. */
export const membersIn = (value: unknown): readonly (readonly [name: string, value: unknown])[] =>
  typeof value !== 'object' || value === null || Array.isArray(value) ? [] : Object.entries(value);

/** The names in a config as far as they are known, folded. What is inside a setting is not a name. */
export const namesIn = (
  config: unknown,
  sections: ReadonlySet<string>,
  known: ReadonlySet<string>,
): ReadonlySet<string> => {
  const names = new Set<string>();
  const note = (section: unknown, within: string): void => {
    for (const [name, value] of membersIn(section)) {
      const path = `${within}${fold(name)}`;
      if (sections.has(path)) note(value, `${path}.`);
      else if (known.has(path)) names.add(path);
    }
  };
  note(config, '');
  return names;
};
