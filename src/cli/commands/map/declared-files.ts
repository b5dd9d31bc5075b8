import type { LintInput } from '../../../field-map/lints/lint.js';
import { ownFiles } from '../../own-files.js';

/** The files of declarations. Only a clone has them: the built package holds none. */
export const declaredFiles = (): LintInput['files'] => ({
  sections: ownFiles.declared('schema/sections'),
  events: ownFiles.declared('field-map/config'),
});
