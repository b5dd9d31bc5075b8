import type { EnvironmentWarning } from '../../issues.js';

const codes: Readonly<Record<EnvironmentWarning['code'], true>> = {
  overrideIgnored: true,
  sectionEmptied: true,
  overrideUnknown: true,
  overrideShortened: true,
  overrideTwice: true,
  unknownVariables: true,
  otherDefaults: true,
  otherConfig: true,
};

/** Whether a warning is about the environment, and none about the config. */
export const isEnvironmentWarning = (warning: { readonly code: string }): boolean => Object.hasOwn(codes, warning.code);

/** Whether a warning about the environment is the same for every config. */
export const isAboutVariablesAlone = (warning: EnvironmentWarning | { readonly code: string }): boolean =>
  isEnvironmentWarning(warning) &&
  !('because' in warning && warning.because === 'not in the file') &&
  !('optOutLost' in warning && warning.code === 'sectionEmptied');
