import type { YamlScalar } from './tree.js';

/** A float as Go's `fmt` prints it: the shortest digits, with an exponent of two digits below 1e-4 and from 1e6 on. */
const printedFloat = (value: number): string => {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', written = '0'] = value.toExponential().split('e');
  const exponent = Number(written);
  if (exponent >= -4 && exponent < 6) return String(value);
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
};

const words: ReadonlyMap<string, string | null> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, 'true'] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, 'false'] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, 'NaN'] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, '+Inf'] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, '-Inf'] as const),
]);

const integer = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** No number has more characters; reading one would take its time. */
const longest = 1000;

/** An integer of 64 bits in decimal; nothing for what is none, or is larger. */
const integerIn = (text: string): string | undefined => {
  const [, sign, written = ''] = integer.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const magnitude = BigInt(/^0[0-7]+$/.test(written) ? `0o${written.slice(1)}` : written.toLowerCase());
  const value = sign === '-' ? -magnitude : magnitude;
  return value >= -(2n ** 63n) && value < 2n ** 64n ? String(value) : undefined;
};

/** What a scalar is in a file of compose: text, null, or anything else as Go prints it. */
export interface GoScalar {
  /** Null where the scalar is. */
  readonly text: string | null;
  /** Whether it is a text, in which compose fills in variables. */
  readonly isText: boolean;
}

/** A scalar as go-yaml reads it, and Go prints it. */
export const goScalar = ({ text, plain, tag }: YamlScalar): GoScalar => {
  const asText = { text, isText: true };
  if (!plain || (tag !== undefined && /str$/.test(tag))) return asText;
  const word = words.get(text);
  if (word !== undefined) return { text: word, isText: false };
  if (text.length > longest || !/^[-+.0-9]/.test(text)) return asText;
  const digits = text.replaceAll('_', '');
  const printed = integerIn(digits) ?? (float.test(digits) ? printedFloat(Number(digits)) : undefined);
  return printed === undefined ? asText : { text: printed, isText: false };
};
