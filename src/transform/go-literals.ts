const flags: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((word) => [word, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((word) => [word, false] as const),
]);

/** A flag as the server's language spells it in a text, or `undefined`. */
export const flagOf = (text: string): boolean | undefined => flags.get(text);

/** What people write for true that is no flag. */
const affirmed = /^["'\s]*(?:true|t|1|yes|y|on|enabled?)["'\s]*$/i;

/** Whether a text that a server may not understand is meant to leave something on. */
export const meansOn = (text: string): boolean => affirmed.test(text);

const decimal = /^[+-]?[0-9]+$/;
const anyBase = /^([+-]?)(0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;

/** The server counts in 64 bits; what does not fit is no integer to it. */
const fits = (integer: bigint): boolean => BigInt.asIntN(64, integer) === integer;

/** Nobody spells an integer with more characters, leading zeros and all; reading one would take its time. */
const longest = 1000;

/**
 * An integer as the server's language spells it in a text, or `undefined`. Beyond ±(2^53−1) the number is not exact:
 * the caller rejects it.
 */
export const integerOf = (text: string, base: 'decimal' | 'of any base'): number | undefined => {
  if (text.length > longest) return undefined;
  if (base === 'decimal') {
    if (!decimal.test(text)) return undefined;
    const integer = BigInt(text.replace('+', ''));
    return fits(integer) ? Number(integer) : undefined;
  }
  const [, sign, spelled = ''] = anyBase.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const digits = spelled.replaceAll('_', '').toLowerCase();
  const magnitude = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const integer = sign === '-' ? -magnitude : magnitude;
  return fits(integer) ? Number(integer) : undefined;
};
