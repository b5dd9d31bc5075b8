import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import type { FindingPlace } from '../../formats/finding-list.js';
import { isPacketName } from '../../inputs/packet/name.js';
import { isStandardInput } from '../given/input.js';

/** A path as results name it, if it is inside the folder in which the command runs: that is the checkout in CI. */
const insidePath = (file: string): string | undefined => {
  if (isStandardInput(file) || isPacketName(file)) return undefined;
  const path = relative(process.cwd(), resolve(file));
  return path === '' || path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
};

const nameOf = (file: string): string => {
  if (isStandardInput(file)) return 'standard-input';
  return isPacketName(file) ? 'packet' : basename(file);
};

/**
 * The place of a file. No program that shows results could open a file outside, and where its folders are is nobody's
 * business: it is represented by another one that is inside, else by its name alone.
 */
export const placeOfFile = (file = '-', another = '-'): FindingPlace => {
  const inside = insidePath(file) ?? insidePath(another);
  return inside === undefined ? { file: nameOf(file), elsewhere: true } : { file: inside };
};
