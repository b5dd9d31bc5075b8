import { useState } from 'preact/hooks';

/** What views hold that were left: it is there when somebody comes back. */
const kept = new Map<string, unknown>();

/** Forgets all of it, with the file. */
export const forgetKept = (): void => kept.clear();

/** A state that outlives the view it is in. */
export const useKept = <T>(name: string, initial: T): readonly [value: T, keep: (next: T) => void] => {
  const [, drawAgain] = useState(0);
  const keep = (next: T): void => {
    kept.set(name, next);
    drawAgain((times) => times + 1);
  };
  return [kept.has(name) ? (kept.get(name) as T) : initial, keep];
};
