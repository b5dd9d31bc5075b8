type Container = { readonly [name: string]: unknown };

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Whether two JSON values are equal. It does not recurse: a map may be nested as deep as a text can be. */
export const sameValue = (first: unknown, second: unknown): boolean => {
  const open: (readonly [unknown, unknown])[] = [[first, second]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [a, b] = pair;
    if (Object.is(a, b)) continue;
    if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return false;
    const names = Object.keys(a);
    if (names.length !== Object.keys(b).length || !names.every((name) => Object.hasOwn(b, name))) return false;
    for (const name of names) open.push([a[name], b[name]]);
  }
  return true;
};

/** Writing a value recurses, so what is nested deeper is not written. */
export const deepestWritten = 500;

/** Whether a JSON value is nested deeper than this. */
export const deeperThan = (limit: number, value: unknown): boolean => {
  const open: (readonly [unknown, number])[] = [[value, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [one, depth] = next;
    if (!isContainer(one)) continue;
    if (depth >= limit) return true;
    for (const inner of Object.values(one)) open.push([inner, depth + 1]);
  }
  return false;
};
