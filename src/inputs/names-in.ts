import { fold } from '../json/fold.js';

/** The sections that contain one of these settings: `A` and `A.B` for `A.B.C`. */
export const sectionsOf = (paths: Iterable<string>): ReadonlySet<string> => {
  const sections = new Set<string>();
  for (const path of paths) {
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) sections.add(path.slice(0, dot));
  }
  return sections;
};

/** Whether a value has members. They are listed by their names alone: there may be very many. */
export const hasMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names in a config as far as they are known, folded. What is inside a setting is not a name. */
export const namesIn = (
  config: unknown,
  sections: ReadonlySet<string>,
  known: ReadonlySet<string>,
): ReadonlySet<string> => {
  const names = new Set<string>();
  const note = (section: unknown, within: string): void => {
    if (!hasMembers(section)) return;
    for (const name of Object.keys(section)) {
      const path = `${within}${fold(name)}`;
      if (sections.has(path)) note(section[name], `${path}.`);
      else if (known.has(path)) names.add(path);
    }
  };
  note(config, '');
  return names;
};
