import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  describeReportFinding,
  placeOfReportFinding,
  securityCheck,
  verifySecurityCheck,
} from '../../../src/reports.js';
import { canary, canaryAddress, everythingOf, listen } from '../../support/hostile/canary.js';
import { sampledReleases } from '../../support/listening.js';
import { seed } from '../../support/seed.js';

const secrets = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? canary() : canaryAddress()));
const text = fc.constantFrom(...secrets, '5.7.0', 'linux', 'mysql', 'dev', '', 'k9w1yfmq5jd7pg3nbh8etcxzro');
const count = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -20, max: 20 }));

const facts = fc.record(
  {
    telemetryId: text,
    enterpriseReady: fc.boolean(),
    server: fc.record(
      { version: text, buildNumber: text, databaseType: text, operatingSystem: text, ranUnitTests: fc.boolean() },
      { requiredKeys: [] },
    ),
    securityCheck: fc.record({ activeUsers: count, teams: count, users: count }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

test.prop([facts, fc.constantFrom(...sampledReleases)], { seed, numRuns: 300 })(
  'what this package would ask is fine',
  (given, release) => {
    const check = securityCheck(given, { release, preview: true });
    if (check.status !== 'ok') throw new Error(check.status);
    listen(check.url, 'the address');
    expect(verifySecurityCheck(check.url, { release })).toEqual([]);
    expect(verifySecurityCheck(`GET ${check.url} HTTP/1.1`, { release })).toEqual([]);
  },
);

const piece = fc.oneof(
  fc.constantFrom(...secrets),
  fc.constantFrom(
    'GET ',
    'https://',
    '/security',
    '?',
    '&',
    '=',
    '#',
    '@',
    ':',
    ' HTTP/1.1',
    '\n',
    '\r\n',
    '"',
    '\n\n',
  ),
  fc.constantFrom('Host: ', 'Cookie: ', 'User-Agent: ', 'ut=0', 'id', '%', 'securityupdatecheck.mattermost.com'),
);

test.prop([fc.array(piece, { maxLength: 12 }), fc.constantFrom(...sampledReleases)], { seed, numRuns: 1000 })(
  'nothing of a canary is said of a request, and nothing is raised',
  (pieces, release) => {
    const findings = verifySecurityCheck(pieces.join(''), { release });
    listen(everythingOf(findings), 'the findings');
    listen(findings.map((one) => placeOfReportFinding(one) + describeReportFinding(one)).join(), 'what is said');
  },
);
