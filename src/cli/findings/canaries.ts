import type { FoundCanary } from '../../audit/canary/search.js';
import { unnamed } from '../../audit/verify/field-of-finding.js';
import { canaryRule, canaryText } from '../../wording/rules/maps.js';
import { type Found, type FoundList, rulesOf } from './found.js';
import { placeOfFile } from './place.js';

/** The canaries that were found in files. */
export const canaryFindings = (
  canaries: readonly (FoundCanary & { readonly file: string })[],
  files: readonly string[],
): FoundList => {
  const home = placeOfFile(files[0]);
  return {
    command: 'verify-canary',
    title: 'mm-diagnostics verify --canary',
    rules: rulesOf({ canarySent: canaryRule }, ['canarySent']),
    home,
    findings: canaries.map(
      (canary): Found => ({
        of: canary,
        code: 'canarySent',
        field: canary.setting ?? unnamed,
        level: 'error',
        acceptance: canary.setting === undefined ? 'never' : 'with a reason',
        group: 'canary',
        where: canary.setting ?? 'a canary of another kit',
        text: canaryText(canary),
        places: [placeOfFile(canary.file)],
      }),
    ),
    passed: () => (canaries.length === 0 ? ['canary'] : []),
  };
};
