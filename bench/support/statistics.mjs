/** @typedef {{ median: number, lowest: number, highest: number }} Summary */

/** @param {readonly number[]} numbers @returns {Summary} */
export const summaryOf = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, lowest: sorted[0], highest: sorted[sorted.length - 1] };
};

/** Round by round, so that what slows the machine down slows both sides. @param {readonly number[]} ours @param {readonly number[]} theirs */
export const ratioOf = (ours, theirs) => summaryOf(ours.map((time, round) => time / theirs[round]));
