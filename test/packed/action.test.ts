import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { trackCalls } from '../../src/index.js';
import { type Action, filledIn, type GitlabJobs, isMet, type Step, type Workflow, yamlOf } from '../support/actions.js';
import { mistakesInSarif } from '../support/results.js';

const home = inject('home');
const root = new URL('../../', import.meta.url);
const action = yamlOf<Action>(new URL('action.yml', root));
const workflow = yamlOf<Workflow>(new URL('examples/ci/telemetry.yml', root));
const tarball = join(home, readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '');
const config = readFileSync(new URL('examples/config.json', root), 'utf8');
const payload = readFileSync(new URL('golden/10.8/default.payload.json', root), 'utf8');

/** A job on a runner: its checkout, and the files by which its steps say what they did. */
interface Job {
  readonly checkout: string;
  readonly temp: string;
  readonly path: readonly string[];
}

interface StepEnded {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script as a runner does: in a file, by `bash --noprofile --norc -eo pipefail`. */
const runScript = (script: string, job: Job, env: Readonly<Record<string, string>>): Promise<StepEnded> => {
  const file = join(job.temp, 'step.sh');
  writeFileSync(file, script);
  const path = [...job.path, process.env.PATH].join(':');
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: job.checkout,
    env: { HOME: process.env.HOME, npm_config_prefer_offline: 'true', ...env, PATH: path },
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
  });
};

const linesOf = (file: string): readonly string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];

/** What came of a run of the action. */
interface ActionEnded {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** One runner for all jobs: npm has less to install. */
const runner = mkdtempSync(join(home, 'runner-'));

/** Runs the steps of the action as GitHub does, with these inputs, in a checkout. */
const runAction = async (given: Readonly<Record<string, string>>, checkout: string): Promise<ActionEnded> => {
  const temp = mkdtempSync(join(home, 'job-'));
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default] as const);
  const inputs = { ...Object.fromEntries(defaults), package: tarball, ...given };
  const steps: Record<string, Record<string, string>> = Object.fromEntries(
    action.runs.steps.flatMap(({ id }) => (id === undefined ? [] : [[id, {}]])),
  );
  const files = { GITHUB_PATH: join(temp, 'path'), GITHUB_STEP_SUMMARY: join(temp, 'summary') };
  const fixed = {
    ...files,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: fileURLToPath(root),
    GITHUB_WORKSPACE: checkout,
    RUNNER_TEMP: runner,
  };
  let [code, log]: [number | null, string] = [0, ''];
  for (const [index, { id, if: condition, run = '', env = {} }] of action.runs.steps.entries()) {
    const contexts = { inputs, steps };
    if (code !== 0 || !isMet(condition, contexts)) continue;
    const output = join(temp, `output-${index}`);
    const own = Object.entries(env).map(([name, text]) => [name, filledIn(text, contexts)]);
    const job = { checkout, temp, path: linesOf(files.GITHUB_PATH) };
    const ended = await runScript(run, job, { ...fixed, GITHUB_OUTPUT: output, ...Object.fromEntries(own) });
    code = ended.code;
    log += ended.stdout + ended.stderr;
    if (id !== undefined) steps[id] = Object.fromEntries(linesOf(output).map((line) => line.split('=', 2)));
  }
  const summary = existsSync(files.GITHUB_STEP_SUMMARY) ? readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') : '';
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => [name, filledIn(value, { inputs, steps })]),
  );
  return { code, log, summary, outputs };
};

/** A checkout with these files. */
const checkoutWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(home, 'checkout-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

const secret = 'hunter2-do-not-print';
const leaking = payload.replace(/("isdefault_site_url":\s*)(?:true|false)/, `$1"https://u:${secret}@chat.example.com"`);

/** A recording of the request by which a server sends this payload. */
const har = (sent: string): string => {
  const batch = trackCalls(JSON.parse(sent), { userId: 'abcdefghijklmnopqrstuvwxyz' });
  const text = JSON.stringify({ batch: batch.map((call) => ({ type: 'track', ...call })) });
  const postData = { mimeType: 'application/json', text };
  const request = { method: 'POST', url: 'https://host.example/v1/batch', headers: [], postData };
  return JSON.stringify({ log: { entries: [{ request, response: { status: 200, headers: [], content: {} } }] } });
};

const ofWorkflow: Step['with'] = Object.values(workflow.jobs)
  .flatMap(({ steps }) => steps)
  .find(({ uses }) => uses?.includes('/mattermost-diagnostics@'))?.with;

/** Writes what is known at the places that the example workflow names. */
const writeKnown = async (checkout: string): Promise<void> => {
  const bin = join(home, 'node_modules', '.bin');
  const script = [
    'mm-diagnostics map diff 9.11 10.8 --write-baseline telemetry/known-changes.json > /dev/null',
    'mm-diagnostics verify telemetry/captures/monday.json --release 10.8 --write-baseline telemetry/known-findings.json > /dev/null',
  ].join('\n');
  const { code, stderr } = await runScript(script, { checkout, temp: checkout, path: [bin] }, {});
  expect([code, stderr.replaceAll(/note: wrote .*\n/g, '')]).toEqual([0, '']);
};

describe('the action, as the example workflow calls it', () => {
  const inputs = Object.fromEntries(Object.entries(ofWorkflow ?? {}).map(([name, value]) => [name, String(value)]));

  it('passes where all that is sent is known', async () => {
    const checkout = checkoutWith({ 'telemetry/captures/monday.json': payload });
    await writeKnown(checkout);
    const { code, log, summary, outputs } = await runAction(inputs, checkout);
    expect({ code, outputs, log }).toMatchObject({ code: 0, outputs: { wider: 'false', leaks: 'false' } });
    expect(log).not.toMatch(/^::(?:error|warning) /m);
    expect(summary).toContain('From 9.11 to 10.8');
    for (const name of ['map-diff', 'verify'])
      expect(mistakesInSarif(readFileSync(join(checkout, `results/${name}.sarif`), 'utf8'))).toEqual([]);
  });

  it('fails where a capture leaks, and shows where, without the value', async () => {
    const checkout = checkoutWith({ 'telemetry/captures/monday.json': payload });
    await writeKnown(checkout);
    writeFileSync(join(checkout, 'telemetry/captures/tuesday.har'), har(leaking));
    const { code, log, summary, outputs } = await runAction(inputs, checkout);
    expect({ code, outputs }).toEqual({ code: 1, outputs: { wider: 'false', leaks: 'true' } });
    expect(log).toContain(
      '::error title=Wrong type,file=telemetry/captures/tuesday.har::Wrong type: config_service.isdefault_site_url.',
    );
    expect(summary).toContain('isdefault_site_url');
    const sarif = readFileSync(join(checkout, 'results/verify.sarif'), 'utf8');
    expect(mistakesInSarif(sarif)).toEqual([]);
    expect(sarif).toContain('"level": "error"');
    expect(log + summary + sarif).not.toContain(secret);
  });

  it('fails where the newer version sends more than is known', async () => {
    const checkout = checkoutWith({ 'telemetry/captures/monday.json': payload });
    await writeKnown(checkout);
    const known = join(checkout, 'telemetry/known-changes.json');
    const baseline: { readonly findings: readonly unknown[] } = JSON.parse(readFileSync(known, 'utf8'));
    writeFileSync(known, JSON.stringify({ ...baseline, findings: baseline.findings.slice(1) }));
    const { code, log, outputs } = await runAction(inputs, checkout);
    expect({ code, outputs }).toEqual({ code: 1, outputs: { wider: 'true', leaks: 'false' } });
    expect(log.match(/^::error /gm)).toHaveLength(1);
  });
});

describe('the jobs for GitLab', () => {
  const jobs = Object.entries(yamlOf<GitlabJobs>(new URL('examples/ci/gitlab-ci.yml', root)));

  it.for(jobs.filter(([name]) => !name.startsWith('.')))('%s fails by itself, and reports why', async ([name, job]) => {
    const checkout = checkoutWith({ 'telemetry/captures/monday.json': payload });
    await writeKnown(checkout);
    const runner = { checkout, temp: checkout, path: [join(home, 'node_modules', '.bin')] };
    const { script = [], after_script: after = [] } = job;
    expect(await runScript(script.join('\n'), runner, {})).toMatchObject({ code: 0 });
    writeFileSync(join(checkout, 'telemetry/captures/tuesday.json'), leaking);
    const known = join(checkout, 'telemetry/known-changes.json');
    writeFileSync(known, JSON.stringify({ ...JSON.parse(readFileSync(known, 'utf8')), findings: [] }));
    expect(await runScript(script.join('\n'), runner, {})).toMatchObject({ code: 1 });
    expect(await runScript(after.join('\n'), runner, {})).toMatchObject({ code: 0 });
    const code = name === 'telemetry-upgrade' ? 'newField' : 'wrongType';
    const quality = readFileSync(join(checkout, 'code-quality.json'), 'utf8');
    expect(JSON.parse(quality)).toContainEqual(expect.objectContaining({ check_name: code }));
    const tests = readFileSync(join(checkout, 'junit.xml'), 'utf8');
    expect(tests).toContain('<failure');
    expect(quality + tests).not.toContain(secret);
  });
});

describe('the action', () => {
  it('fails where there is nothing to check, or nothing that can be checked', async () => {
    const checkout = checkoutWith({ 'config.json': config });
    expect(await runAction({}, checkout)).toMatchObject({ code: 2, log: expect.stringContaining('Nothing to check') });
    const absent = await runAction({ captures: 'none/*.json' }, checkout);
    expect(absent).toMatchObject({ code: 2, outputs: { wider: '', leaks: '' } });
    expect(absent.log).toContain('No file matches');
    const missing = await runAction({ captures: 'none.json' }, checkout);
    expect(missing).toMatchObject({ code: 2, log: expect.stringContaining('none.json: no such file') });
    expect(await runAction({ captures: 'config.json' }, checkout)).toMatchObject({ code: 2 });
    expect(await runAction({ from: '9.11' }, checkout)).toMatchObject({ code: 2 });
  });

  it('runs nothing that is in an input, and takes no option from one', async () => {
    const checkout = checkoutWith({ 'captures/one.json': payload });
    const hostile = `$(touch ran) \`touch ran\`; touch ran #"'`;
    for (const inputs of [
      { from: hostile, to: hostile },
      { from: '--output=ran', to: '10.8' },
      { captures: hostile },
      { captures: '--output=ran\ncaptures/one.json' },
      { captures: 'captures/one.json', release: hostile, config: hostile, baseline: hostile },
      { captures: 'captures/one.json', 'fail-on': hostile },
    ])
      expect(await runAction(inputs, checkout)).toMatchObject({ code: 2 });
    expect(readdirSync(checkout)).toEqual(['captures']);
  });

  it('takes patterns through folders, and names with spaces', async () => {
    const checkout = checkoutWith({ 'a/b/one.json': payload, 'a/two words.json': leaking });
    const { code, log } = await runAction({ captures: 'a/**/*.json\n', release: '10.8' }, checkout);
    expect(code).toBe(1);
    expect(log).toContain('file=a/two words.json::');
  });
});
