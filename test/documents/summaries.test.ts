import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { driftDocument } from '../../src/documents/drift.js';
import { measuredPages } from '../../src/documents/drift-rows.js';
import { driftSummary } from '../../src/documents/drift-summary.js';
import { promisesDocument } from '../../src/documents/promises.js';
import { promisesSummary, worstPromises } from '../../src/documents/promises-summary.js';
import { promises } from '../../src/promises/all.js';
import { driftCells } from '../../src/wording/drift.js';

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

const long = linesOf(driftDocument());
const measured = measuredPages();

describe('the long form of the drift', () => {
  it('has a row for every disagreement of every release', () => {
    const rows = new Set(
      measured.flatMap(({ drift }) => drift.disagreements.map((one) => `| ${driftCells(one).join(' | ')} |`)),
    );
    expect(rows.size).toBeGreaterThan(400);
    expect([...rows].filter((row) => !long.some((line) => line.startsWith(row)))).toEqual([]);
  });

  it('has a row for every release', () => {
    const rows = measured.map(({ drift, date }) => `| ${drift.release} | ${date} | ${drift.promised} |`);
    expect(rows.filter((row) => !long.some((line) => line.startsWith(row)))).toEqual([]);
  });
});

describe('the long form of the promises', () => {
  it('links to tests from the folder that it is written to', () => {
    const links = [...new Set([...promisesDocument().matchAll(/\]\((\S+\.ts)\)/g)].map(([, link = '']) => link))];
    expect(links.length).toBeGreaterThan(10);
    const folder = new URL('../../dist/docs/', import.meta.url);
    expect(links.filter((link) => !existsSync(new URL(link, folder)))).toEqual([]);
  });
});

describe('the summaries', () => {
  it.for([
    ['drift', driftSummary()],
    ['promises', promisesSummary()],
  ] as const)('of the %s is one page, and says how to make the long form', ([, text]) => {
    expect(linesOf(text).length).toBeLessThanOrEqual(62);
    expect(text).toContain('npm run docs -- --long');
  });

  it('says of the newest release what was measured of it', () => {
    const { drift, date } = measured.at(-1) as (typeof measured)[number];
    const cells = [drift.release, date, drift.promised, drift.reported, drift.agreed];
    expect(driftSummary()).toContain(`\n| ${cells.join(' | ')} | `);
  });

  it('names as the worst only promises that the original software does not keep', () => {
    const rows = promises.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
    const broken = rows.filter(({ original }) => original.keeps === 'no').map(({ id }) => id);
    expect(worstPromises.filter((id) => !broken.includes(id))).toEqual([]);
    const named = linesOf(promisesSummary()).flatMap((line) => /^\| (\w+-\d\d) \|/.exec(line)?.[1] ?? []);
    expect(named.toSorted()).toEqual(worstPromises.toSorted());
  });
});
