/**
 * Upper and lower case as the server's language has them: letter by letter, each becoming one letter. JavaScript makes two
 * of some, and looks around for a sigma at the end of a word. Source: `unicode/tables.go`, `unicode/letter.go` of Go.
 */

const lastAscii = 0x7f;

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > lastAscii) return false;
  return true;
};

const byLetter =
  (ofAscii: (text: string) => string, ofLetter: (letter: string) => string) =>
  (text: string): string =>
    isAscii(text) ? ofAscii(text) : Array.from(text, ofLetter).join('');

const isOne = (letters: string): boolean => letters.length === String.fromCodePoint(letters.codePointAt(0) ?? 0).length;

const lowerLetter = (letter: string): string => (letter === 'İ' ? 'i' : letter.toLowerCase());

/** Greek letters with an iota below become two in JavaScript; the one capital of each lies a little further on. */
const capitalNear = (letter: string): string =>
  [8, 9]
    .map((step) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + step))
    .find((next) => next !== letter && next.toLowerCase() === letter) ?? letter;

const upperLetter = (letter: string): string => {
  const upper = letter.toUpperCase();
  return isOne(upper) ? upper : capitalNear(letter);
};

/** Both letters i of Turkish are like no other letter. */
const foldLetter = (letter: string): string =>
  letter === 'İ' || letter === 'ı' ? letter : lowerLetter(upperLetter(letter));

const lowerAscii = (text: string): string => text.toLowerCase();

/** `strings.ToLower`. */
export const toLower = byLetter(lowerAscii, lowerLetter);

/** `strings.ToUpper`. */
export const toUpper = byLetter((text) => text.toUpperCase(), upperLetter);

/** Two names that `strings.EqualFold` holds for one become the same: `ſ` is `s`, and the Kelvin sign is `k`. */
export const fold = byLetter(lowerAscii, foldLetter);
