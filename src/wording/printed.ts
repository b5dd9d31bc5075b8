/** What cannot be seen, moves the cursor, or changes the order of what is read: nobody needs it in a name. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (character: string): string => {
  const code = (character.codePointAt(0) as number).toString(16);
  return short[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`);
};

/** How many characters of a name are shown. */
const most = 120;

/**
 * Somebody's text, such as the name of a file, as it may be printed: control characters, line ends, marks that turn the
 * direction of the text, and what has no shape are written as escapes; the middle of a long one is left out.
 */
export const printed = (text: string): string => {
  const shown = text.replaceAll(unseen, escaped);
  const characters = [...shown];
  if (characters.length <= most) return shown;
  const part = (most - 1) / 2;
  return `${characters.slice(0, Math.ceil(part)).join('')}…${characters.slice(-Math.floor(part)).join('')}`;
};

/** The same for a text of our own with such names in it, whose line ends are meant. */
export const printedLines = (text: string): string =>
  text.replaceAll(unseen, (character) => (character === '\n' ? character : escaped(character)));

/** The same for a text of JSON, which means the same afterwards: what is unseen can only be inside quotes. */
export const printedJson = (json: string): string =>
  json.replaceAll(unseen, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
          .join(''),
  );

/** A text that begins with a capital letter, as a sentence does. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
