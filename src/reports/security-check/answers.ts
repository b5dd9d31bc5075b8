import { invalid } from '../../misuse.js';
import { findRelease } from '../../releases/resolve.js';
import { lastForm } from '../../releases/server-version.js';
import { canonicalText } from '../../transform/plan.js';
import { explainReport } from '../daily/explain.js';
import { factsOptions, fieldsAnswer, outcomeAnswer } from '../daily/facts.js';
import { departuresIn } from '../departures.js';
import type { Report } from '../report.js';
import { differingAnswer, foundAnswer } from '../shared/answers.js';
import { compiledKeys, securityCheck as requestOf } from './check.js';
import { diffSecurityChecks } from './diff.js';
import { verifySecurityCheck } from './verify.js';

/** What a server asks when it looks for security updates. */
export const securityCheck: Report = {
  name: 'security-check',
  title: 'The check for security updates',
  says: 'what the server asks when it looks for security updates',
  sentBy: () => '3.7 on, 11 too',
  sender: 'server',
  when: 'at a start if it is due, then about once a day',
  takes: { file: 'facts', release: 'a version', releaseFor: ['build', 'explain', 'verify', 'diff'] },
  build: (text, asked) =>
    outcomeAnswer(requestOf(text, factsOptions(asked)), ({ method, url, query }) => ({
      status: 'ok',
      form: 'report',
      data: canonicalText({ method, url, query }),
    })),
  explain: (asked, facts = '{}') => fieldsAnswer(explainReport('security-check', facts, factsOptions(asked))),
  verify: (text, { release: version = '' }) => {
    const release = findRelease(lastForm(version));
    return release.ok ? foundAnswer(verifySecurityCheck(text, { release: release.value })) : invalid(release.issues);
  },
  diff: (a, b, { preview, strict, ...asked }) => {
    const result = diffSecurityChecks(a, b, factsOptions(asked));
    return result.status === 'invalid'
      ? { status: 'invalid', issues: result.issues }
      : differingAnswer(result.differences);
  },
  departures: (release) => departuresIn(compiledKeys(release)),
};
