const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);

const integer = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[0-9]+)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** No number has more characters; reading one would take its time. */
const longest = 1000;

const integerIn = (digits: string): number | undefined => {
  const [, sign, written = ''] = integer.exec(digits) ?? [];
  if (sign === undefined || /^0\d*[89]/.test(written)) return undefined;
  const magnitude = Number(/^0[0-7]+$/.test(written) ? `0o${written.slice(1)}` : written.toLowerCase());
  return sign === '-' ? -magnitude : magnitude;
};

/**
 * A scalar without quotes as kubectl and Helm read it. They follow YAML 1.1, where `yes`, `off` and `y` are flags, but keep
 * dates and `12:30` as texts.
 */
export const plainScalar = (text: string): string | number | boolean | null => {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (text.length > longest || !/^[-+.0-9]/.test(text)) return text;
  if (notFinite.test(text)) return Number.NaN;
  const digits = text.replaceAll('_', '');
  return integerIn(digits) ?? (float.test(digits) ? Number(digits) : text);
};
