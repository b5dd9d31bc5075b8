/** Puts a value at a path of a config, and adds its sections. */
export const place = (config: Record<string, unknown>, path: string, value: unknown): void => {
  const names = path.split('.');
  const last = names.pop() as string;
  const section = names.reduce((inner, name) => {
    inner[name] ??= {};
    return inner[name] as Record<string, unknown>;
  }, config);
  section[last] = value;
};
