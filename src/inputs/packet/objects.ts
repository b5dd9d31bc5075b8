/** Whether a value of JSON is an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under some names, one inside of the other; nothing where one of them is not there. */
export const inside = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>(
    (outer, name) => (isObject(outer) && Object.hasOwn(outer, name) ? outer[name] : undefined),
    value,
  );
