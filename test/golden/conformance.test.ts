import { readdirSync } from 'node:fs';
import stringify from 'fast-json-stable-stringify';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalText, planFor, type Release, type Result, releases } from '../../src/index.js';
import { goldensIn } from '../support/golden.js';
import { hasShared, linesOfCases, sharedFolder } from '../support/shared.js';

/** Equal, or a short reason that holds names and no values. */
const difference = (result: Result, expected: { payload?: unknown }): string | undefined => {
  const wanted = expected.payload === undefined ? 'refused' : stringify(expected.payload);
  const got = result.status === 'ok' ? canonicalText(result.payload) : 'refused';
  return got === wanted
    ? undefined
    : `${result.status} where ${wanted === 'refused' ? 'an issue' : 'a payload'} was expected`;
};

const known = (name: string): Release | undefined => releases.find((release) => name === release);

const files = (folder: string): readonly { file: string; release: Release }[] =>
  readdirSync(`${sharedFolder}${folder}`).flatMap((name) => {
    const release = known(name.replace(/\.ndjson(\.gz)?$/, ''));
    return release ? [{ file: `${folder}/${name}`, release }] : [];
  });

const compared: string[] = [];
const points = new Set<string>();

const conformance = (): void => {
  afterAll(() => {
    process.stdout.write(`conformance: ${points.size} release points, ${compared.join(', ')}\n`);
  });

  const check = (sort: string, differences: readonly (string | undefined)[]): void => {
    expect(differences.flatMap((found, index) => (found === undefined ? [] : [`case ${index + 1}: ${found}`]))).toEqual(
      [],
    );
    expect(differences.length).toBeGreaterThan(0);
    compared.push(`${differences.length} ${sort}, 0 differences`);
  };

  it('golden', () => {
    const cases = goldensIn(`${sharedFolder}golden`).filter(({ release }) => known(release));
    for (const { release } of cases) points.add(release);
    check(
      'golden',
      cases.map((golden) => {
        const plan = planFor(golden.release as Release);
        const run = golden.isRequest ? plan.fromRequest : plan.fromText;
        return difference(run(golden.input, { preview: true }), golden);
      }),
    );
  });

  it('decode', () => {
    check(
      'decode',
      files('decode').flatMap(({ file, release }) =>
        linesOfCases(file).map((line) => {
          const expected = JSON.parse(line) as { text: string; payload?: unknown };
          return difference(planFor(release).fromText(expected.text, { preview: true }), expected);
        }),
      ),
    );
  });

  it.for([
    ['fuzz', {}],
    ['fuzz-as-loaded', { asLoaded: true }],
  ] as const)('%s', ([folder, options]) => {
    check(
      folder,
      files(folder).flatMap(({ file, release }) =>
        linesOfCases(file).map((line) => {
          const expected = JSON.parse(line) as { request: unknown; payload?: unknown };
          return difference(
            planFor(release).fromRequest(JSON.stringify(expected.request), { preview: true, ...options }),
            expected,
          );
        }),
      ),
    );
  });
};

if (hasShared) describe('conformance with the reference cases', conformance);
else {
  it('runs where the folder of reference cases is next to the repository; here the committed goldens carry the suite', () => {
    process.stdout.write('conformance: the folder of reference cases is absent, 0 cases compared\n');
    expect(hasShared).toBe(false);
  });
}
