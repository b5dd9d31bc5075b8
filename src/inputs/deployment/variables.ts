import { optOut } from '../../field-map/opt-out.js';
import { isPrintableName } from '../../issues.js';
import { overrideName } from '../../schema/loading/environment.js';
import type { VariableNames } from '../environment/remarks.js';
import type { Deployment, UnknownValue } from './deployment.js';

/** The value of a variable, or why it is not known. */
export type VariableValue = string | UnknownValue;

/** Variables by name, in the order in which they were set. */
export type Variables = Map<string, VariableValue>;

const optOutVariable = overrideName(optOut);

/** Whether a variable is the one that switches diagnostics off. */
const isOptOut = (name: string): boolean => name.toUpperCase() === optOutVariable;

/** Names as far as they can be printed, and whether the opt-out is among them. */
export const namesOf = (names: readonly string[]): VariableNames & { readonly optOut?: true } => {
  const printable = names.filter(isPrintableName);
  return {
    names: printable,
    others: names.length - printable.length,
    ...(names.some(isOptOut) && { optOut: true as const }),
  };
};

/** Those that are known, and those that are not. */
export const settled = (variables: Variables): Pick<Deployment<never>, 'env' | 'unknown'> => {
  const env: [string, string][] = [];
  const unknown: [string, UnknownValue][] = [];
  for (const [name, value] of variables) {
    if (typeof value === 'string') env.push([name, value]);
    else unknown.push([name, value]);
  }
  return { env: Object.fromEntries(env), unknown: Object.fromEntries(unknown) };
};

/** Puts variables over others; what comes later counts. */
export const put = (onto: Variables, from: Iterable<readonly [string, VariableValue]>): void => {
  for (const [name, value] of from) onto.set(name, value);
};

/** Takes the values of all variables for unknown, because something else may set them. */
export const forget = (variables: Variables, why: UnknownValue): void => {
  for (const name of variables.keys()) variables.set(name, why);
};
