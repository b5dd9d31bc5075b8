import { type Diff, type DiffSide, describeOff, diff, readCapture } from '../../src/audit.js';
import type { Release } from '../../src/index.js';
import { originsOf } from '../../src/inputs/maybe-silent.js';
import { parsed } from '../../src/inputs/parsed.js';
import type { UpgradeOptions } from './upgrade.js';
import { counted } from './words.js';

/** One of two files to compare, and its release where somebody chose one. */
export interface SideGiven {
  readonly text: string;
  readonly release?: Release;
}

/** A config needs a release: the chosen one, else a guess that is good enough. A payload and a capture do without. */
export const releaseOfSide = ({
  text,
  release,
}: SideGiven): { readonly release?: Release; readonly guessed: boolean } => {
  if (release !== undefined) return { release, guessed: false };
  if (readCapture(text).sort !== 'config') return { guessed: false };
  const { guess, maybeSilent } = originsOf(parsed(text));
  return guess === undefined || maybeSilent ? { guessed: false } : { release: guess.release, guessed: true };
};

/** Compares two files of whatever sort. */
export const compare = (a: SideGiven, b: SideGiven, context: UpgradeOptions): Diff => {
  const [ofA, ofB] = [releaseOfSide(a).release, releaseOfSide(b).release];
  return diff(a.text, b.text, {
    ...context,
    ...(ofA !== undefined && { a: { release: ofA } }),
    ...(ofB !== undefined && { b: { release: ofB } }),
  });
};

/** What one of the two turned out to be. */
export const sideText = ({ sort, release, properties, disabled, stop }: DiffSide, guessed: boolean): string => {
  const of = release === undefined ? '' : ` of version ${release}${guessed ? ' (detected)' : ''}`;
  const off =
    disabled === undefined
      ? ''
      : `. ${stop ? describeOff(stop) : `${disabled} is false.`} The comparison shows what would be sent`;
  return `a ${sort}${of}, ${counted(properties, 'field')}${off}`;
};
