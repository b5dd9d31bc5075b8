import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { isPacketName } from '../../inputs/packet/name.js';
import { isStandardInput } from '../given/input.js';

/** A path as results name it, if it is inside the folder in which the command runs: that is the checkout in CI. */
const insidePath = (file: string): string | undefined => {
  if (isStandardInput(file) || isPacketName(file)) return undefined;
  const path = relative(process.cwd(), resolve(file));
  return path === '' || path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
};

/** The first of some files that is inside, for findings that have no place of their own; else a word for what it is. */
export const homeOf = (files: readonly (string | undefined)[], word: string): string =>
  files.map((file) => (file === undefined ? undefined : insidePath(file))).find((path) => path !== undefined) ?? word;

/**
 * The file of a finding: a path inside, or the place of a file that is outside, by its name alone. Where its folders are
 * is nobody's business, and no program that shows results could open them.
 */
export const fileOf = (file: string, home?: string): string =>
  insidePath(file) ??
  home ??
  (isStandardInput(file) ? 'standard-input' : isPacketName(file) ? 'packet' : basename(file));
