import { fold as foldOf } from '../../json/fold.js';

const folded = new Map<string, string>();

/** Names that were folded before need not be folded again; long ones are not kept. */
export const fold = (name: string): string => {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const result = foldOf(name);
  if (name.length <= 64 && folded.size < 10_000) folded.set(name, result);
  return result;
};
