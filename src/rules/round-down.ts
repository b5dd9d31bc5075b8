/** A number with so many zeros at its end, or its first digit and zeros; 0 where it is a single digit. */
export const roundedDown = (number: number, zeros: number): number => {
  const { length } = String(Math.abs(number));
  if (length === 1) return 0;
  const unit = 10 ** Math.min(zeros, length - 1);
  return Math.trunc(number / unit) * unit;
};
