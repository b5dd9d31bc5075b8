import type { CaptureFinding } from '../../audit/verify/findings.js';
import { describeDifference, describeFinding } from '../findings.js';

/** Where nothing else explains a difference, and a variable may. */
const mayBeVariable = (finding: CaptureFinding): boolean =>
  finding.code === 'differsFromPrediction' && finding.likely?.because === 'environment' && !finding.likely.applied;

/** What findings say, one by one; a hint that several of them would repeat is given once, for all of them. */
export const describeTogether = (
  findings: readonly CaptureFinding[],
): { readonly says: (finding: CaptureFinding) => string; readonly hint?: string } => {
  const often = findings.filter(mayBeVariable).length;
  if (often < 2) return { says: describeFinding };
  return {
    says: (finding) =>
      finding.code === 'differsFromPrediction' && mayBeVariable(finding)
        ? describeDifference(finding)
        : describeFinding(finding),
    hint: `Where no reason is given (${often} findings), perhaps the environment of the server overrides the setting (--environment), or the config is not the one that the server ran with.`,
  };
};
