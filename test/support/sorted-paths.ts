/** Every path in some data, without the values. */
const pathsIn = (data: unknown, path = ''): readonly string[] => {
  if (Array.isArray(data)) return [...new Set(data.flatMap((item) => pathsIn(item, `${path}[]`)))];
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([name, value]) => pathsIn(value, path === '' ? name : `${path}.${name}`));
};

/** The paths in a JSON text, each once: the shape of the data. */
export const sortedPaths = (json: string): readonly string[] => [...new Set(pathsIn(JSON.parse(json)))].sort();
