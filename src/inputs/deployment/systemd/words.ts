/** A word of a line in a unit. */
const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
  s: ' ',
};

const coded = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})/y;

/** What a backslash at this place means, and the place after it; nothing where it means nothing. */
const escapeAt = (text: string, at: number): readonly [string, number] | undefined => {
  const single = escapes[text[at] ?? ''];
  if (single !== undefined) return [single, at + 1];
  coded.lastIndex = at;
  const [all, byte, four, eight, octal] = coded.exec(text) ?? [];
  if (all === undefined) return undefined;
  const code = octal === undefined ? Number.parseInt(byte ?? four ?? eight ?? '', 16) : Number.parseInt(octal, 8);
  return code === 0 || code > 0x10ffff ? undefined : [String.fromCodePoint(code), at + all.length];
};

/** The words of a line as systemd splits them: quotes are taken away and C escapes read. Nothing where it refuses the line. */
export const unitWords = (line: string): readonly string[] | undefined => {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < line.length; ) {
    const character = line[at] as string;
    if (character === '\\') {
      const found = escapeAt(line, at + 1);
      if (found === undefined) return undefined;
      word = (word ?? '') + found[0];
      at = found[1];
      continue;
    }
    at += 1;
    if (quote !== '') {
      if (character === quote) quote = '';
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  if (quote !== '') return undefined;
  return word === undefined ? words : [...words, word];
};
