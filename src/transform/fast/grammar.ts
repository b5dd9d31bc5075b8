import { Byte, lowerCase } from './bytes.js';

// What JSON allows in a text after a backslash, and as a number. Each function returns the offset after it, or −1.

const shortEscapes = new TextEncoder().encode('"\\/bfnrt');

const isHexDigit = (byte: number): boolean => {
  const letter = byte | lowerCase;
  return (byte >= Byte.zero && byte <= Byte.nine) || (letter >= Byte.lowerA && letter <= Byte.lowerF);
};

/** Passes over an escape, from its backslash on. */
export const passEscape = (bytes: Uint8Array, from: number): number => {
  const byte = bytes[from + 1] as number;
  if (byte !== Byte.lowerU) return shortEscapes.includes(byte) ? from + 2 : -1;
  for (let at = from + 2; at < from + 6; at += 1) if (!isHexDigit(bytes[at] as number)) return -1;
  return from + 6;
};

const passDigits = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while ((bytes[at] as number) >= Byte.zero && (bytes[at] as number) <= Byte.nine) at += 1;
  return at;
};

const passFraction = (bytes: Uint8Array, from: number): number => {
  if (bytes[from] !== Byte.point) return from;
  const at = passDigits(bytes, from + 1);
  return at === from + 1 ? -1 : at;
};

const passExponent = (bytes: Uint8Array, from: number): number => {
  if (((bytes[from] as number) | lowerCase) !== Byte.lowerE) return from;
  const isSigned = bytes[from + 1] === Byte.plus || bytes[from + 1] === Byte.minus;
  const first = from + (isSigned ? 2 : 1);
  const at = passDigits(bytes, first);
  return at === first ? -1 : at;
};

/** Passes over a number in any spelling. */
export const passNumber = (bytes: Uint8Array, from: number): number => {
  const first = bytes[from] === Byte.minus ? from + 1 : from;
  const whole = passDigits(bytes, first);
  if (whole === first || (bytes[first] === Byte.zero && whole > first + 1)) return -1;
  const at = passFraction(bytes, whole);
  return at === -1 ? -1 : passExponent(bytes, at);
};
