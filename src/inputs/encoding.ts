/**
 * Whether bytes are UTF-16: they start with its mark, or every other one of the first four is zero, as in `{"`. UTF-32
 * has more zeros; it shows as text that is no JSON.
 */
export const isUtf16 = ([first, second, third, fourth]: Uint8Array): boolean => {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (fourth === undefined) return false;
  const [odd, even] = [first === 0 && third === 0, second === 0 && fourth === 0];
  return odd ? second !== 0 && fourth !== 0 : even && first !== 0 && third !== 0;
};
