import { describe, expect, it } from 'vitest';
import { traceNames } from '../../../src/reports/mobile-performance/traces.js';
import { isReportLeak, placeOfReportFinding, verifyMobilePerformance } from '../../../src/reports.js';
import { bodyOf, deviceInfo, measured } from './measured.js';

describe('a captured body', () => {
  it('of this package is fine', () => {
    const metrics = traceNames.map(({ name }, index) => ({ name, startTime: index, endTime: 2 * index }));
    expect(verifyMobilePerformance({ data: bodyOf(measured({ metrics })) })).toEqual([]);
  });

  it('of the app has findings, what identifies the device first', () => {
    const found = verifyMobilePerformance({
      data: { trace_events: [{ name: 'alice', ts: 1.5 }], device_info: deviceInfo },
    });
    expect(found.map((finding) => [finding.code, placeOfReportFinding(finding), isReportLeak(finding)])).toEqual([
      ['identifying', 'data.device_info.device_unique_id', true],
      ['outsideList', 'data.trace_events[].name', true],
      ['outsideList', 'data.device_info.bundle_id', true],
      ['outsideList', 'data.device_info.device_id', true],
      ['outsideList', 'data.device_info.device_locale', true],
      ['outsideList', 'data.device_info.model', true],
      ['outsideList', 'data.device_info.timezone', true],
      ['wrongType', 'data.trace_events[].ts', false],
      ['wrongType', 'data.device_info.height', false],
      ['wrongType', 'data.device_info.width', false],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/alice|7a3f|SM-G973F|Berlin/);
  });

  it('may be anything', () => {
    expect(verifyMobilePerformance('alice')).toMatchObject([{ code: 'wrongType', where: '', looksLike: 'free text' }]);
    expect(verifyMobilePerformance({ data: { user: 'alice' } })).toMatchObject([{ code: 'unknownName', name: 'user' }]);
    const model = JSON.parse('['.repeat(1e5) + ']'.repeat(1e5));
    expect(verifyMobilePerformance({ data: { device_info: { model } } })).toMatchObject([{ code: 'wrongType' }]);
  });
});
