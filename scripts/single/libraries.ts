import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** The libraries of this machine that an executable loads: each file, and where the executable looks for it. */
export const librariesOf = (executable: string): readonly (readonly [file: string, place: string])[] => {
  const listed = execFileSync('ldd', [executable], { encoding: 'utf8' });
  if (listed.includes('not found')) throw new Error('this machine lacks a library that Node needs');
  // One that the kernel provides has no path.
  return [...listed.matchAll(/(?:=> |^\s*)(\/\S+) \(/gm)].map(([, place = '']) => [realpathSync(place), place]);
};
