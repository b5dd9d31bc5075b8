import { existsSync, readdirSync } from 'node:fs';
import type { LintInput } from '../../../field-map/lints/lint.js';

const namesIn = (folder: string): readonly string[] => {
  const place = new URL(folder, import.meta.url);
  return existsSync(place)
    ? readdirSync(place).flatMap((file) => (file.endsWith('.ts') ? file.slice(0, -'.ts'.length) : []))
    : [];
};

/** The files of declarations. Only a clone has them: the built package holds none. */
export const declaredFiles = (): LintInput['files'] => ({
  sections: namesIn('../../../schema/sections/'),
  events: namesIn('../../../field-map/config/'),
});
