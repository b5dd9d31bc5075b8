import { expect, it } from 'vitest';
import { reportsOf } from '../../scripts/golden/reports.js';
import type { Release } from '../../src/index.js';
import { goldenReports } from '../support/golden.js';

const cases = goldenReports();

it.for(cases)('$release $name', ({ release, name, facts, reports }) => {
  expect(reportsOf(release as Release, name, facts)).toEqual(reports);
});

it('has cases of releases that differ, each with everything known', () => {
  expect(cases.filter(({ name }) => name === 'report-known').length).toBeGreaterThan(15);
  for (const name of ['report-unknown', 'report-hostile'])
    expect(cases.filter((golden) => golden.name === name).map(({ release }) => release)).toEqual(
      expect.arrayContaining(['5.6', '5.36', '7.8', '9.11', '10.8']),
    );
});

it.for(cases.filter(({ name }) => name === 'report-hostile'))('reports no text of $release $name', ({ reports }) => {
  const text = JSON.stringify(reports);
  for (const part of ['hunter', 'admin:', 'chat.example', 'feature-branch', 'LLLL', 'Create_Post'])
    expect(text).not.toContain(part);
});
