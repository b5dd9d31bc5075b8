/** A part of a pattern: one character that it names, any one, or any number of any. */
type Part = 'any' | 'one' | ((character: string) => boolean);

/** Characters in brackets, or all others than these; `-` between two means all from one to the other. */
const inBrackets = (written: string): ((character: string) => boolean) => {
  const others = /^[!^]/.test(written);
  const named = others ? written.slice(1) : written;
  const ranges = [...named.matchAll(/(.)-(.)|(.)/gsu)].map(
    ([, from, to, single = '']) => [from ?? single, to ?? single] as const,
  );
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== others;
};

const partsOf = (pattern: string): readonly Part[] =>
  [...pattern.matchAll(/\*+|\?|\[([!^]?[^\]][^\]]*)\]|\\?(.)/gsu)].map(([all, inside, single]) => {
    if (inside !== undefined) return inBrackets(inside);
    if (all.startsWith('*')) return 'any';
    return all === '?' ? 'one' : (character) => character === single;
  });

/** No path of Linux is longer. */
const longest = 4096;

/** Whether a path names files by a pattern. */
export const isGlob = (path: string): boolean => path.length <= longest && /[*?[]/.test(path);

/** Whether a pattern names this file. One that starts with a dot is named by a pattern with a dot alone. */
export const globNames = (pattern: string, name: string): boolean => {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  const parts = partsOf(pattern);
  let [at, part, star, from] = [0, 0, -1, 0];
  while (at < name.length) {
    const one = parts[part];
    if (one === 'any') {
      star = part;
      from = at;
      part += 1;
    } else if (one === 'one' || (typeof one === 'function' && one(name[at] as string))) {
      at += 1;
      part += 1;
    } else if (star === -1) return false;
    else {
      // What the last star stands for is one character longer.
      from += 1;
      at = from;
      part = star + 1;
    }
  }
  return parts.slice(part).every((one) => one === 'any');
};
