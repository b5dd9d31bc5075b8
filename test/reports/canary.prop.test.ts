import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { describeIssue, describeWarning } from '../../src/index.js';
import { buildReport, dailyCalls, explainReport, reportNames, securityCheck } from '../../src/reports.js';
import { facts, perScheme } from '../../src/schema/facts/index.js';
import { everythingIn } from '../../src/schema/settings-at.js';
import type { Setting } from '../../src/schema.js';
import { inProcess } from '../support/command.js';
import {
  canary,
  canaryAddress,
  canaryConfig,
  everythingOf,
  listen,
  put,
  type Tree,
} from '../support/hostile/canary.js';
import { sampledReleases } from '../support/listening.js';
import { seed } from '../support/seed.js';

/** The value of a fact: a canary wherever a text may be, and sometimes where none may. */
const factOf = ({ kind }: Setting, wrong: boolean): unknown => {
  if (wrong) return canaryAddress();
  if (kind === 'flag') return true;
  if (kind === 'integer') return 7;
  return kind === 'list' ? [canary(), canaryAddress(), 'create_post'] : canaryAddress();
};

/** A config of each release; made once, since it is the facts that differ here. */
const configs = new Map(sampledReleases.map((release) => [release, canaryConfig(release)]));

const canaryFacts = (release: (typeof sampledReleases)[number], wrong: string | undefined): Tree => {
  const tree: Tree = { config: configs.get(release), [canary()]: canary(), license: { [canary()]: canary() } };
  for (const [path, setting] of everythingIn(facts)) put(tree, path, factOf(setting, path === wrong));
  const scheme: Tree = {};
  for (const [path, setting] of everythingIn(perScheme)) put(scheme, path, factOf(setting, path === wrong));
  return { ...tree, teamSchemes: [scheme.teamSchemes, { [canary()]: canary() }] };
};

const paths = [...everythingIn(facts).keys(), ...everythingIn(perScheme).keys()];

const runs = fc.record({
  release: fc.constantFrom(...sampledReleases),
  wrong: fc.option(fc.constantFrom(...paths), { nil: undefined, freq: 3 }),
  asText: fc.boolean(),
  strict: fc.boolean(),
});

describe('nothing speaks a fact', () => {
  const heard = { ok: 0, disabled: 0, invalid: 0 };

  test.prop([runs], { seed, numRuns: 40 })('of the library', ({ release, wrong, asText, strict }) => {
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
  });

  it('having given reports as well as issues', () => {
    expect(Math.min(heard.ok, heard.invalid)).toBeGreaterThan(40);
  });

  it('of the command', async () => {
    const codes = new Set<number | null>();
    const calls = [...reportNames, 'daily', 'security-check'].flatMap((name) => [[name], [name, '--strict']]);
    const explained = [
      ['license', '--explain'],
      ['license', '--explain', '--json'],
    ];
    for (const [index, args] of [...calls, ...explained].entries()) {
      const wrong = index % 5 === 0 ? 'license.users' : undefined;
      const input = JSON.stringify(canaryFacts('7.8', wrong));
      const { code, stdout, stderr } = await inProcess(
        ['report', ...args, '-', '--release', '7.8', '--preview'],
        input,
      );
      listen(stdout, `standard output of ${args.join(' ')}`);
      listen(stderr, `standard error of ${args.join(' ')}`);
      codes.add(code);
    }
    expect([...codes].sort()).toEqual([0, 2]);
  });
});
