/** The entry of a map with exactly this name. */
export const entryOf = (map: unknown, name: string): unknown => {
  if (typeof map !== 'object' || map === null) return undefined;
  const entry = (map as Record<string, unknown>)[name];
  return entry !== undefined && Object.hasOwn(map, name) ? entry : undefined;
};
