import { basename } from 'node:path';
import { type CommandUnknownOpts as Command, Help } from '@commander-js/extra-typings';
import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/audit/prove/proof.js';
import { fullName } from '../../src/cli/definition.js';
import { programWith } from '../../src/cli/program.js';
import { formatOf, type OutputForm } from '../../src/documents/output-forms.js';
import { inProcess } from '../support/command.js';
import { mistakesIn, outputCheckers } from '../support/output-schemas.js';
import { type Arguments, runs } from './output-runs.js';

/** What was printed before, by its arguments. */
const earlier = new Map<Arguments, unknown>();

const printed = async (args: Arguments): Promise<unknown> => {
  const before = earlier.get(args);
  if (before !== undefined) return before;
  const { stdout, stderr } = await inProcess([...args, ...(args[0] === 'canary' ? [] : ['--json'])]);
  if (stdout === '') throw new Error(stderr);
  const json: unknown = JSON.parse(stdout);
  earlier.set(args, json);
  return json;
};

const forms = Object.entries(runs) as readonly (readonly [OutputForm, readonly Arguments[]])[];

describe.each(forms)('%s', (form, all) => {
  it.for(all.map((args) => ({ args, typed: args.map((one) => basename(one)).join(' ') })))(
    'is printed by $typed',
    async ({ args }) => {
      const json = await printed(args);
      expect(Object.entries(json as object)[0]).toEqual(['format', `mm-diagnostics/${form}`]);
      expect(mistakesIn(form, json)).toEqual([]);
    },
  );

  it('differs from JSON with more, with less, or of another form', async () => {
    const json = (await printed(all[0] as Arguments)) as Record<string, unknown>;
    expect(mistakesIn(form, { ...json, more: 1 })).not.toEqual([]);
    expect(mistakesIn(form, { ...json, format: 'mm-diagnostics/another@1' })).not.toEqual([]);
    const last = Object.keys(json).at(-1) as string;
    expect(mistakesIn(form, { ...json, [last]: null })).not.toEqual([]);
    const { format: _, ...without } = json;
    expect(mistakesIn(form, without)).not.toEqual([]);
  });
});

/** The commands that can print data, without their former names. */
const printing = (command: Command): readonly string[] => [
  ...(command.options.some(({ long }) => long === '--json') ? [fullName(command)] : []),
  ...new Help().visibleCommands(command).flatMap(printing),
];

it('is tried with every command that takes --json', () => {
  const tried = Object.values(runs).flat();
  const isTried = (name: string): boolean =>
    tried.some((args) => args.join(' ').startsWith(name) || name === `report ${args[args.indexOf('--report') + 1]}`);
  const names = printing(programWith(async () => {}));
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => !isTried(name))).toEqual(['prove']);
});

it('has a schema for each form, and no other', () => {
  expect([...outputCheckers.keys()].toSorted()).toEqual([...Object.keys(runs), 'baseline@1', 'proof@1'].toSorted());
});

it('holds for a proof that found everything that can be found', () => {
  const fields = ['config_service.isdefault_site_url'];
  const proof: Proof = {
    ...{ status: 'violated', release: '5.6', asLoaded: true, seed: 1, runs: 100, properties: 274 },
    ...{ settings: 'exhaustive', values: 'sampled', shortened: false, reads: { byFields: 300, byDefaults: 20 } },
    tried: [{ reach: 'withheld', settings: 1, values: 2 }],
    routes: [{ route: 'object', payloads: 3 }],
    violations: [
      { code: 'leaks', settings: ['SqlSettings.DataSource'], sort: 'a string', smallest: '"a"', fields, routes: [] },
      { code: 'writesAnother', settings: [] },
      { code: 'routesDiffer', routes: [], spelling: '', settings: [], fields },
      { code: 'changesLater', routes: ['lines'], fields },
      { code: 'readsMore', field: '', setting: '' },
      { code: 'defaultReadsMore', follower: '', setting: '' },
    ],
    warnings: [],
  };
  const json = { format: formatOf('proof@1'), ...proof };
  expect(mistakesIn('proof@1', json)).toEqual([]);
  expect(mistakesIn('proof@1', { ...json, violations: [{ code: 'leaks' }] })).not.toEqual([]);
});
