import type { MapChange } from '../audit/map/diff.js';

/** One change in words. */
export const changeText = ({ change, before, after, because }: MapChange): string => {
  if (change === 'added') return `new: ${after}`;
  if (change === 'removed') return `gone: ${before}`;
  return `${before} → ${after}${because === undefined ? '' : ` (${because})`}`;
};
