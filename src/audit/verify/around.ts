import type { Release } from '../../releases/points.js';
import { aroundEvents } from '../../reports/daily/around.js';
import type { AllowList } from '../../reports/shared/allow-list.js';
import { checked } from '../../reports/shared/check.js';
import { ordered, type ReportFinding } from '../../reports/shared/finding.js';
import type { Around, AroundPlace, WireFinding } from '../../wire/findings.js';

const places: { readonly [P in AroundPlace]: string } = {
  body: 'body',
  track: 'call',
  call: 'call',
  properties: 'call.properties',
};

const asCaptureFinding = (finding: ReportFinding): WireFinding => {
  const { where, looksLike, times: count } = finding;
  const name = 'name' in finding && finding.name !== undefined ? { name: finding.name } : {};
  switch (finding.code) {
    case 'repeatedName':
      return { code: 'memberTwice', where, ...name, given: finding.given, count };
    case 'outsideList':
    case 'wrongType':
      return { code: 'wrongMember', where, expected: finding.expected, count, looksLike };
    case 'otherSpelling':
      return { code: 'otherSpelling', where, count, looksLike };
    default:
      return { code: 'unknownMember', where, ...name, count, looksLike };
  }
};

/** Checks the data around the events of captures against what the client libraries of a release put there. */
export const judgeAround = (around: readonly Around[], release: Release): readonly WireFinding[] => {
  const keeps: { readonly [P in AroundPlace]: AllowList } = aroundEvents(release);
  return ordered(around.flatMap(({ of, node }) => checked(keeps[of], node, places[of]))).map(asCaptureFinding);
};
