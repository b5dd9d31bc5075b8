import { expect, it } from 'vitest';
import type { ConfigRule } from '../../src/field-map/rules.js';
import { knownTo } from '../../src/rules/known-to.js';
import type { Kind } from '../../src/schema/kinds.js';
import { compiledFor, type EffectiveValues } from '../../src/transform/compile.js';
import { resolveValues } from '../../src/transform/defaults.js';

type Values = EffectiveValues['values'];

const plugin = (state: unknown) => ({ 'com.mattermost.nps': state, jira: state });

/** Values of each kind: usual ones, and look-alikes of these. */
const samples: { readonly [K in Kind]: readonly unknown[] } = {
  flag: [true, false],
  integer: [0, 1, 300, -1],
  choice: ['', 'full', 'FULL', 'gzip', 'disabled', 'x'],
  text: ['', '/data', './data', 'jira', 'https://example.com', 'PROFILE EMAIL'],
  list: [[], ['a'], ['b'], ['a', 'b']],
  map: [{}, plugin({ Enable: true }), plugin({ Enable: false }), plugin({ enablesurvey: true }), plugin('on')],
};

const noPlugins = { plugins: new Map<string, string>() };

it.for(['4.0', '5.6', '5.27', '10.8', '10.12'] as const)(
  'decides every field of %s: where what may be known of the values is the same, the field is the same',
  (release) => {
    const { layout, resolutions, fields } = compiledFor(release);
    const empty: Values = new Array(layout.slots.length).fill(undefined);
    const usual = resolveValues(empty, layout, resolutions, false);
    for (const { event, property, rule, reads, compute } of fields) {
      const came = new Map<string, Set<unknown>>();
      const trying = ([slot, ...others]: typeof reads, values: Values): void => {
        if (slot === undefined) {
          const [setting] = reads as [(typeof reads)[0]];
          const valueAt = (path: string): unknown => values[layout.slotOf.get(path)?.index ?? -1];
          const known = JSON.stringify(knownTo(rule as ConfigRule, { valueAt, setting })) ?? 'nothing';
          came.set(known, (came.get(known) ?? new Set()).add(compute(values, noPlugins)));
          return;
        }
        for (const value of [slot.default, ...samples[slot.setting.kind]])
          trying(others, Object.assign([...values], { [slot.index]: value }));
      };
      trying(reads, usual);
      for (const results of came.values())
        expect([`${event}.${property}`, results.size]).toEqual([expect.any(String), 1]);
    }
  },
);
