import type { CaptureFinding } from '../audit/verify/findings.js';
import { causeText, describeFinding } from './findings.js';

/** What a finding says, for results that are kept and passed on: neither what a field holds nor what was predicted. */
export const describeWithoutValues = (finding: CaptureFinding): string =>
  finding.code === 'differsFromPrediction'
    ? `It is not what ${finding.setting} should give. ${causeText(finding.likely)}`
    : describeFinding(finding);
