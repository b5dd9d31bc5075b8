import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { describeIssue, describeWarning, releases } from '../../src/index.js';
import { facts, perScheme } from '../../src/reports/daily/facts/index.js';
import { buildReport, dailyCalls, explainReport, reportNames, securityCheck } from '../../src/reports.js';
import { everythingIn } from '../../src/schema/config.js';
import type { Setting } from '../../src/schema.js';
import { canary, canaryAddress, canaryConfig, everythingOf, listen, put, type Tree } from '../support/canary.js';
import { command, twoAtATime } from '../support/command.js';
import { seed } from '../support/seed.js';

/** What stands in a file for a fact: a canary wherever a text may be, and sometimes where none may. */
const factOf = ({ kind }: Setting, wrong: boolean): unknown => {
  if (wrong) return canaryAddress();
  if (kind === 'flag') return true;
  if (kind === 'integer') return 7;
  return kind === 'list' ? [canary(), canaryAddress(), 'create_post'] : canaryAddress();
};

const canaryFacts = (release: (typeof releases)[number], wrong: string | undefined): Tree => {
  const tree: Tree = { config: canaryConfig(release), [canary()]: canary(), license: { [canary()]: canary() } };
  for (const [path, setting] of everythingIn(facts)) put(tree, path, factOf(setting, path === wrong));
  const scheme: Tree = {};
  for (const [path, setting] of everythingIn(perScheme)) put(scheme, path, factOf(setting, path === wrong));
  return { ...tree, teamSchemes: [scheme.teamSchemes, { [canary()]: canary() }] };
};

const paths = [...everythingIn(facts).keys(), ...everythingIn(perScheme).keys()];

const runs = fc.record({
  release: fc.constantFrom(...releases),
  wrong: fc.option(fc.constantFrom(...paths), { nil: undefined, freq: 3 }),
  asText: fc.boolean(),
  strict: fc.boolean(),
});

describe('nothing speaks a fact', () => {
  const heard = { ok: 0, disabled: 0, invalid: 0 };

  test.prop([runs], { seed, numRuns: 150 })(
    'of the library',
    ({ release, wrong, asText, strict }) => {
      const tree = canaryFacts(release, wrong);
      const given = asText ? JSON.stringify(tree) : tree;
      const options = { release, strict, preview: true };
      const stamps = { timestamp: canary(), sentAt: canary(), messageIds: [canary(), canary()] };
      const results = [
        ...reportNames.map((name) => buildReport(name, given, options)),
        ...reportNames.map((name) => explainReport(name, given, options)),
        explainReport('security-check', given, options),
        dailyCalls(given, { ...options, stamps }),
        securityCheck(given, options),
      ];
      for (const result of results) {
        heard[result.status] += 1;
        listen(everythingOf(result), 'a result');
        listen(JSON.stringify(result), 'a result as JSON');
        const said =
          result.status === 'invalid' ? result.issues.map(describeIssue) : result.warnings.map(describeWarning);
        listen(said.join('\n'), 'a result, described');
      }
    },
    120_000,
  );

  it('having given reports as well as issues', () => {
    expect(Math.min(heard.ok, heard.invalid)).toBeGreaterThan(100);
  });

  it('of the command', { timeout: 120_000 }, async () => {
    const codes = new Set<number | null>();
    const calls = [...reportNames, 'daily', 'security-check'].flatMap((name) => [[name], [name, '--strict']]);
    await twoAtATime([...calls, ['license', '--explain'], ['license', '--explain', '--json']], async (args, index) => {
      const wrong = index % 5 === 0 ? 'license.users' : undefined;
      const input = JSON.stringify(canaryFacts('7.8', wrong));
      const { code, stdout, stderr } = await command(['report', ...args, '-', '--release', '7.8', '--preview'], input);
      listen(stdout, `standard output of ${args.join(' ')}`);
      listen(stderr, `standard error of ${args.join(' ')}`);
      codes.add(code);
    });
    expect([...codes].sort()).toEqual([0, 2]);
  });
});
