import type { Release } from '../../releases/points.js';
import { labelOf } from './catalogue/index.js';
import { reductionsAt } from './reductions.js';

/** The events in a capture that the catalogue has, each once. */
export const knownEventsIn = (capture: unknown, release: Release): readonly string[] => {
  const at = reductionsAt(capture, { release });
  if (!at.ok) return [];
  return [...new Set(at.value.read.reductions.flatMap(({ known }) => (known ? [labelOf(known)] : [])))].toSorted();
};
