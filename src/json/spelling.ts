/** How a text spells a value; a value that was parsed shows nothing of it. */
export interface Spelled {
  readonly scalar?: boolean | number | string;
  readonly spelled?: string;
  readonly escaped?: true;
}

/**
 * How a value is spelled otherwise than any client library spells it. What is too long carries more than the value: a
 * receiver that parses it sees nothing of the rest.
 */
export type Spelling = 'otherwise' | 'too long';

const most = 2n ** 63n;

/** A whole number of 64 bits, as a server in Go prints it. */
const isPrintedWhole = (spelled: string): boolean => {
  if (!/^(?:0|-?[1-9]\d{0,18})$/.test(spelled)) return false;
  const whole = BigInt(spelled);
  return whole >= -most && whole < most;
};

/** How much longer than its value a number may be spelled before it counts as a carrier: `1e2`, `1.0` and `-0` are not. */
const room = 4;

const ofNumber = (spelled: string): Spelling | undefined => {
  const printed = String(Number(spelled));
  if (spelled === printed || isPrintedWhole(spelled)) return undefined;
  return spelled.length > printed.length + room ? 'too long' : 'otherwise';
};

/** No library escapes any of these characters. */
const plain = /^[A-Za-z0-9 _.,:;@+-]*$/;

/** Whether a name is spelled with escapes that no library writes. */
export const isOddName = ({ name, escaped }: { readonly name: string; readonly escaped?: true }): boolean =>
  escaped === true && plain.test(name);

/** Whether a number or a text is spelled otherwise than client libraries spell it. */
export const spellingOf = ({ scalar, spelled, escaped }: Spelled): Spelling | undefined => {
  if (spelled !== undefined) return ofNumber(spelled);
  return escaped && plain.test(String(scalar)) ? 'otherwise' : undefined;
};
