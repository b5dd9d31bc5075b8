import { expect, it } from 'vitest';
import { allFields, ruleAt } from '../../../src/field-map/fields.js';
import { type Field, settingsRead } from '../../../src/field-map/rules.js';
import { type Release, releases } from '../../../src/index.js';
import { nodeOfText } from '../../../src/json/node-of-text.js';
import { ok } from '../../../src/result.js';
import { settingsOf } from '../../../src/schema.js';
import { type Compiled, compileRelease, type EventProperties, effectiveOf } from '../../../src/transform/compile.js';
import { compileField, type ServerContext } from '../../../src/transform/compile-field.js';
import type { Values } from '../../../src/transform/layout.js';
import { surroundingsOf } from '../../../src/transform/plan.js';
import { requestOf } from '../../../src/transform/request.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';
import { mutantsOf, type Settings } from '../../support/hostile/mutants.js';

interface Case {
  readonly values: Values;
  readonly surroundings: ServerContext;
  readonly expected: { readonly [event: string]: EventProperties };
}

const compiled: ReadonlyMap<Release, Compiled> = new Map(releases.map((release) => [release, compileRelease(release)]));

const cases = new Map<Release, Case[]>();
for (const { release, input, isRequest, payload } of goldensIn(goldenFolder)) {
  const node = nodeOfText(input, 100);
  if (!node.ok) throw new Error(`${release} cannot be read`);
  const read = isRequest ? requestOf(node.value, input) : ok({ config: node.value, options: {} });
  if (!read.ok) throw new Error(`${release} holds a request that cannot be used`);
  const request = read.value;
  const here = compiled.get(release as Release) as Compiled;
  const { values } = effectiveOf(here, request.config, input, request.options);
  const expected = (here.envelope ? (payload as Record<string, unknown>)[here.envelope] : payload) as Case['expected'];
  const found = { values, surroundings: surroundingsOf(request.options), expected };
  cases.set(release as Release, [...(cases.get(release as Release) ?? []), found]);
}

/** Whether some golden differs from what a field gives. */
const isCaught = (event: string, property: string, field: Field): boolean =>
  releases.some((release) => {
    const { layout } = compiled.get(release) as Compiled;
    const rule = ruleAt(field, release);
    const alive = rule && settingsRead(rule).every((path) => layout.slotOf.has(path));
    const compute = alive ? compileField({ event, property, rule }, layout).compute : () => undefined;
    return (cases.get(release) ?? []).some(({ values, surroundings, expected }) => {
      try {
        return compute(values, surroundings) !== expected[event]?.[property];
      } catch {
        return true;
      }
    });
  });

const defaults = new Map(
  releases.map((release) => [release, new Map(settingsOf(release).map((setting) => [setting.path, setting.default]))]),
);
const settings: Settings = {
  kinds: new Map(
    releases.flatMap((release) => settingsOf(release).map(({ path, setting }) => [path, setting.kind] as const)),
  ),
  defaultOf: (path, since) => defaults.get(since)?.get(path),
};

const firstOf = (field: Field): Release =>
  releases.find((release) => {
    const rule = ruleAt(field, release);
    return rule && settingsRead(rule).every((path) => compiled.get(release)?.layout.slotOf.has(path));
  }) as Release;

/** What a field comes to at every release. */
const meaning = (field: Field): string =>
  JSON.stringify(
    releases.map((release) => {
      const rule = ruleAt(field, release);
      const { layout } = compiled.get(release) as Compiled;
      if (!rule || !settingsRead(rule).every((path) => layout.slotOf.has(path))) return null;
      const { oddity: _, ...same } = rule;
      return same.rule === 'isDefault' ? { comparedTo: layout.slotOf.get(same.setting)?.default, ...same } : same;
    }),
  );

/** Flips that change no byte of any payload, and why. */
const equivalent = (what: string, field: Field): string | undefined => {
  const rule = ruleAt(field, what.split(':')[0] as Release);
  if (rule?.rule === 'alwaysFalse') return 'the rule is false whatever its setting is';
  return rule?.rule === 'pluginVersion' && !rule.whileOn ? 'the rule does not look at the switch it names' : undefined;
};

it('catches the flip of every entry of the map', () => {
  const score = { rule: 0, setting: 0, constant: 0, release: 0 };
  let all = 0;
  const survivors: string[] = [];
  const excused = new Map<string, number>();
  for (const { event, property, field } of allFields()) {
    expect(isCaught(event, property, field)).toBe(false);
    for (const { entry, what, field: mutant } of mutantsOf(field, settings, firstOf(field))) {
      // A rule that begins before its setting, or ends after it, is the same rule.
      if (meaning(mutant) === meaning(field)) continue;
      all += 1;
      const excuse = entry === 'setting' ? equivalent(what, mutant) : undefined;
      if (isCaught(event, property, mutant)) score[entry] += 1;
      else if (excuse) excused.set(excuse, (excused.get(excuse) ?? 0) + 1);
      else survivors.push(`${event}.${property} ${entry} ${what}`);
    }
  }
  const caught = Object.values(score).reduce((sum, found) => sum + found, 0);
  const sorts = Object.entries(score).map(([entry, found]) => `${entry} ${found}`);
  const excuses = [...excused].map(([excuse, count]) => `; ${count} survive because ${excuse}`);
  process.stdout.write(`mutation score: ${caught} of ${all} flips caught (${sorts.join(', ')})${excuses.join('')}\n`);
  expect(survivors).toEqual([]);
});
