import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { type Action, type Workflow, yamlOf } from './support/actions.js';
import { bundleOf } from './support/bundle.js';
import { temporaryFolder } from './support/folder.js';

const file = (name: string): URL => new URL(`../${name}`, import.meta.url);
const text = (name: string): string => readFileSync(file(name), 'utf8');

/** GitHub's parser imports JSON as bundlers allow it, and Node does not. */
const parsers = await bundleOf('test/support/action-parsers.ts', { platform: 'node' });
const { mistakesInAction, mistakesInWorkflow }: typeof import('./support/action-parsers.js') = await import(
  temporaryFolder().fileWith('parsers.mjs', parsers.code)
);

const action = yamlOf<Action>(file('action.yml'));

describe('action.yml', () => {
  it("is an action by GitHub's own parser", () => {
    expect(mistakesInAction(text('action.yml'))).toEqual([]);
    for (const [from, to] of [
      ['using: composite', 'using: compost'],
      ['shell: bash', 'shells: bash'],
      ['steps.map.outputs.found', 'steps.map.outputs.'],
      ['if: inputs.captures', 'if: input.captures'],
    ] as const) {
      expect(text('action.yml')).toContain(from);
      expect(mistakesInAction(text('action.yml').replaceAll(from, to))).not.toEqual([]);
    }
  });

  it('runs nothing that an input holds: no script has an expression in it', () => {
    expect(action.runs.steps.length).toBeGreaterThan(3);
    for (const { run, shell } of action.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });

  it('names only inputs and outputs that there are', () => {
    const inputs = [...text('action.yml').matchAll(/inputs\.([\w-]+)/g)].map(([, name = '']) => name);
    expect(new Set(inputs)).toEqual(new Set(Object.keys(action.inputs)));
    const ids = [...text('action.yml').matchAll(/steps\.(\w+)\.outputs\.(\w+)/g)];
    for (const [, id, output] of ids) {
      const step = action.runs.steps.find((one) => one.id === id);
      expect(step?.run).toContain(`echo "${output}=$`);
    }
  });
});

describe('the example workflow', () => {
  it("is a workflow by GitHub's own parser", () => {
    expect(mistakesInWorkflow(text('examples/ci/telemetry.yml'))).toEqual([]);
    expect(mistakesInWorkflow(text('examples/ci/telemetry.yml').replace('runs-on', 'run-on'))).not.toEqual([]);
  });

  it('uses this version of the action, with inputs that it has', () => {
    const steps = Object.values(yamlOf<Workflow>(file('examples/ci/telemetry.yml')).jobs).flatMap((job) => job.steps);
    const ours = steps.find(({ uses }) => uses?.includes('/mattermost-diagnostics@'));
    expect(ours?.uses).toBe(`OWNER/mattermost-diagnostics@v${manifest.version}`);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(ours?.with ?? {})));
    expect(text('examples/ci/gitlab-ci.yml')).toContain(`mattermost-diagnostics@${manifest.version}`);
  });
});
