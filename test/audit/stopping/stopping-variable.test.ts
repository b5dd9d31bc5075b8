import { describe, expect, it } from 'vitest';
import { describeOff, diff, explain, outbound, type Stopping } from '../../../src/audit.js';
import { planFor } from '../../../src/index.js';
import { orderOf, releases } from '../../../src/releases/points.js';
import { buildReport, securityCheck } from '../../../src/reports.js';
import { waysToStop } from '../../../src/wording/switches.js';

const name = 'MM_SERVICEENVIRONMENT';
const env = { [name]: 'dev' };
const off = { LogSettings: { EnableDiagnostics: false } };
const from8 = releases.filter((release) => orderOf(release) >= orderOf('8.0'));
const before8 = releases.filter((release) => orderOf(release) < orderOf('8.0'));

const stopOf = (config: object, options: Parameters<typeof explain>[1]): Stopping => {
  const explanation = explain(config, options);
  if (explanation.status !== 'ok') throw new Error(JSON.stringify(explanation.issues));
  return explanation.stop;
};

describe('the variable that switches diagnostics off', () => {
  it.each(from8)('does so at %s, on every route', (release) => {
    const plan = planFor(release);
    const request = JSON.stringify({ config: {}, env });
    const disabled = { status: 'disabled', reason: name, byEnvironment: true };
    for (const result of [
      plan.fromObject({}, { env }),
      plan.fromText('{}', { env }),
      plan.canonicalFromText('{}', { env }),
      plan.fromRequest(request),
      plan.canonicalFromRequest(request),
      buildReport('activity', { config: {}, env }, { release }),
    ])
      expect(result).toMatchObject(disabled);
    expect(plan.fromObject({}, { env, preview: true })).toEqual(plan.fromObject({}));
    expect(plan.fromText('{}', { env: { [name]: 'test' } }).status).toBe('ok');
    expect(securityCheck({ config: {}, env }, { release }).status).toBe('ok');
  });

  it.each(before8)('does nothing at %s', (release) => {
    expect(planFor(release).fromText('{}', { env }).status).toBe('ok');
    expect(stopOf({}, { release, env }).diagnostics).toMatchObject({ on: true });
    expect(stopOf({}, { release, env }).diagnostics).not.toHaveProperty('stoppingVariable');
  });

  it.each(from8)('is in what explain, diff and outbound say at %s', (release) => {
    const explanation = explain({}, { release, env });
    expect(explanation).toMatchObject({ status: 'ok', disabled: name });
    const stop = stopOf({}, { release, env });
    expect(stop.diagnostics).toMatchObject({
      on: false,
      flag: true,
      stoppingVariable: { name, value: 'dev', stops: true },
    });
    expect(describeOff(stop, name)).toMatch(
      /^Telemetry is off \(the environment variable MM_SERVICEENVIRONMENT is dev/,
    );
    expect(diff({}, {}, { release, env })).toMatchObject({ equal: true, a: { disabled: name }, b: { disabled: name } });
    expect(diff(off, off, { release, a: { env } })).toMatchObject({ equal: true });
    expect(diff({}, {}, { release, a: { env } })).toMatchObject({ equal: false });
    const found = outbound({}, { release, env });
    expect(found.status === 'ok' && found.ways.find(({ id }) => id === 'diagnostics')?.state).toBe('off');
  });

  it.each(from8)('is listed among the ways to stop it at %s, used or not', (release) => {
    for (const options of [{ release }, { release, env }])
      expect(waysToStop(stopOf({}, options))).toContainEqual(['or', `${name}=dev in the environment`]);
  });

  it('is not the reason where the flag is false', () => {
    expect(planFor('9.11').fromObject(off, { env })).toMatchObject({ reason: 'LogSettings.EnableDiagnostics' });
    expect(describeOff(stopOf(off, { release: '9.11', env }))).toMatch(
      /^Telemetry is off \(LogSettings\.EnableDiagnostics is false in this config, and the environment variable/,
    );
  });
});
