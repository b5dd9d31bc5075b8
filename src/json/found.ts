import type { Found } from '../issues.js';

/** The JSON type of a value. */
export const foundIn = (given: unknown): Found => {
  if (given === null) return 'null';
  if (Array.isArray(given)) return 'an array';
  if (typeof given === 'boolean') return 'a boolean';
  if (typeof given === 'number') return 'a number';
  if (typeof given === 'string') return 'a string';
  return typeof given === 'object' ? 'an object' : 'something that is not JSON';
};
