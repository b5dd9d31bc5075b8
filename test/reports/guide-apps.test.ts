import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mobilePerformance, scrubErrorReport, serverError } from '../../src/reports.js';

const guide = readFileSync(new URL('../../docs/other-reports.md', import.meta.url), 'utf8');

/** The examples of a section, in their order. */
const examplesIn = (title: string, language: string): readonly string[] => {
  const [, section = ''] = guide.split(`\n## ${title}\n`);
  const [own = ''] = section.split(/^## /m);
  return [...own.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
};

describe('the examples of the guide', () => {
  it('show what becomes of measurements', () => {
    const [input = '', output = ''] = examplesIn('Mobile performance', 'json');
    expect(mobilePerformance(JSON.parse(input))).toMatchObject({ status: 'ok', warnings: [] });
    expect(mobilePerformance(JSON.parse(input))).toHaveProperty('body', JSON.parse(output));
  });

  it('show what becomes of an error', () => {
    const [input = '', output = ''] = examplesIn('Desktop error reports', 'json');
    expect(JSON.parse(JSON.stringify(scrubErrorReport(JSON.parse(input))))).toEqual(JSON.parse(output));
  });

  it('show what becomes of a panic', () => {
    const [input = '', output = ''] = examplesIn('Error reports of servers and of the mobile app', 'json');
    const result = serverError(JSON.parse(input), { release: '5.30' });
    expect(result).toMatchObject({ status: 'ok', report: JSON.parse(output) });
    expect(result.status === 'ok' && JSON.parse(result.text)).toEqual(JSON.parse(output));
  });
});
