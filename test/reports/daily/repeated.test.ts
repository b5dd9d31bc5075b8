import { describe, expect, it } from 'vitest';
import {
  describeReportFinding,
  isReportLeak,
  placeOfReportFinding,
  type ReportFinding,
  verifyErrorReport,
  verifyMobilePerformance,
  verifySecurityCheck,
} from '../../../src/reports.js';

const url = 'https://u:hunter2@h.example';

const brief = (findings: readonly ReportFinding[]) => {
  expect(findings.map(describeReportFinding).join() + JSON.stringify(findings)).not.toContain('hunter2');
  return findings.map((finding) => [finding.code, placeOfReportFinding(finding), isReportLeak(finding)]);
};

const ofDesktop = (text: string) => {
  const verdict = verifyErrorReport(text);
  return verdict.status === 'judged' ? brief(verdict.findings) : verdict;
};

describe('a name that is given twice', () => {
  it('is found in a body of the mobile app, and judged each time', () => {
    const text = `{"data":{"trace_events":[],"device_info":{"api_level":"${url}","api_level":28}}}`;
    expect(brief(verifyMobilePerformance(text))).toEqual([
      ['outsideList', 'data.device_info.api_level', true],
      ['repeatedName', 'data.device_info.api_level', false],
    ]);
    const outer = `{"data":{"trace_events":[{"x":"${url}"}]},"data":{"trace_events":[]}}`;
    expect(brief(verifyMobilePerformance(outer)).map(([code]) => code)).toEqual(['unknownName', 'repeatedName']);
  });

  it('is found in an error report, in its envelope and its header', () => {
    expect(ofDesktop(`{"level":"${url}","level":"error"}`)).toEqual([
      ['outsideList', 'level', true],
      ['repeatedName', 'level', false],
    ]);
    expect(ofDesktop('{}\n{"type":"event"}\n{"tags":1,"tags":2,"exception":{"values":[],"values":[]}}\n')).toEqual(
      expect.arrayContaining([
        ['repeatedName', 'tags', false],
        ['repeatedName', 'exception.values', false],
      ]),
    );
    expect(ofDesktop(`{}\n{"type":"${url}","type":"event"}\n{}\n`)).toContainEqual([
      'repeatedName',
      'item header.type',
      false,
    ]);
    expect(ofDesktop('{"sent_at":"2026-01-31T12:00:00Z","Sent_At":1}\n{"type":"event"}\n{}\n')).toContainEqual([
      'repeatedName',
      'sent_at',
      false,
    ]);
  });

  it('is found in a check for updates', () => {
    expect(brief(verifySecurityCheck('/security?db=postgres&db=mysql&ut=0', { release: '5.7' }))).toEqual([
      ['repeatedName', 'db', false],
    ]);
    expect(
      brief(
        verifySecurityCheck('GET /security?ut=0 HTTP/1.1\nHost: securityupdatecheck.mattermost.com\nHost: hunter2', {
          release: '5.7',
        }),
      ),
    ).toContainEqual(['repeatedName', 'headers.Host', false]);
  });
});

describe('the spelling of a number', () => {
  it('is judged in a body of the mobile app', () => {
    const spelled = (digits: string) =>
      brief(verifyMobilePerformance(`{"data":{"device_info":{"api_level":${digits}}}}`));
    expect(spelled('28')).toEqual([]);
    expect(spelled('28.0')).toEqual([['otherSpelling', 'data.device_info.api_level', false]]);
    expect(spelled(`28.${'0'.repeat(30)}31415`)).toEqual([['otherSpelling', 'data.device_info.api_level', true]]);
  });

  it('is judged in an error report', () => {
    expect(ofDesktop('{"timestamp":1546441445.123}')).toEqual([]);
    expect(ofDesktop('{"timestamp":1546441445.1230000000000000000000000000031415}')).toEqual([
      ['otherSpelling', 'timestamp', true],
    ]);
  });
});
