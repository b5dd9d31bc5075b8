import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isReportInput, reportCases, reportGolden } from '../../scripts/golden/app-reports.js';
import {
  mobileError,
  scrubErrorReport,
  verifyErrorReport,
  verifyMobileError,
  verifyMobilePerformance,
  verifyServerError,
} from '../../src/reports.js';
import { goldenFolder } from '../support/golden.js';

const read = (file: string): string => readFileSync(goldenFolder + file, 'utf8');

const filesOf = (folder: string): readonly string[] => readdirSync(goldenFolder + folder).map((file) => folder + file);

describe.for(Object.keys(reportCases))('%s', (folder) => {
  const inputs = filesOf(folder).filter(isReportInput);

  it.for(inputs)('%s', (input) => {
    const [file, text] = reportGolden(input, read(input));
    expect(text).toBe(read(file));
    expect(text).not.toMatch(/alice|example|7a3f/i);
  });

  it('has no file without its pair', () => {
    const outputs = inputs.map((input) => reportGolden(input, read(input))[0]);
    expect(outputs.filter((file) => !existsSync(goldenFolder + file))).toEqual([]);
    expect(filesOf(folder).filter((file) => !inputs.includes(file) && !outputs.includes(file))).toEqual([]);
    expect(inputs.length).toBeGreaterThan(3);
  });
});

it('has reports that pass as they are', () => {
  for (const file of filesOf('reports/desktop-error/').filter((name) => name.endsWith('.report.json'))) {
    const report = JSON.parse(read(file));
    expect(scrubErrorReport(report)).toEqual({ type: undefined, ...report });
    expect(verifyErrorReport(read(file))).toMatchObject({ findings: [] });
  }
  const reportsIn = (folder: string) => filesOf(folder).filter((name) => name.endsWith('.report.json'));
  for (const file of reportsIn('reports/mobile-error/')) {
    expect(mobileError(JSON.parse(read(file)))).toEqual(JSON.parse(read(file)));
    expect(verifyMobileError(read(file))).toMatchObject({ findings: [] });
  }
  for (const file of reportsIn('reports/server-error/')) {
    expect(verifyServerError(read(file))).toMatchObject({ findings: [] });
  }
  for (const file of filesOf('reports/mobile-performance/').filter((name) => name.endsWith('.body.json'))) {
    expect(verifyMobilePerformance(JSON.parse(read(file)))).toEqual([]);
  }
});
