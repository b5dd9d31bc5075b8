import { orderOf, type Release, releases } from './releases.js';

/** Release points as spans without gaps, for people: `5.6 to 5.23, 6.1 on`. A span that ends with the newest has no end. */
export const spansOf = (points: readonly Release[]): string => {
  const spans: [from: number, to: number][] = [];
  for (const index of points.map(orderOf)) {
    const last = spans.at(-1);
    if (last && last[1] >= index - 1) last[1] = index;
    else spans.push([index, index]);
  }
  const text = ([from, to]: (typeof spans)[number]): string => {
    if (to === releases.length - 1) return `${releases[from]} on`;
    return from === to ? `${releases[from]}` : `${releases[from]} to ${releases[to]}`;
  };
  return spans.map(text).join(', ');
};
