import { expect, it } from 'vitest';
import { planFor } from '../../../src/index.js';
import { command } from '../../support/command.js';
import { canary } from '../../support/hostile/canary.js';
import { differing, payloadText } from '../../support/properties.js';

it('reads the environment only where it is given, and lets it switch diagnostics off', async () => {
  for (const release of ['4.10', '5.6', '5.30', '10.8'] as const) {
    const plan = planFor(release);
    const off = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' };
    expect(plan.fromText('{}', { env: off })).toMatchObject({
      status: 'disabled',
      reason: 'LogSettings.EnableDiagnostics',
    });
    const on = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'true' };
    expect(plan.fromText('{"LogSettings":{"EnableDiagnostics":false}}', { env: on }).status).toBe('ok');
    const one = plan.fromText('{}', {
      env: { MM_TEAMSETTINGS_MAXUSERSPERTEAM: '77', MM_NOPE: canary(), HOME: canary() },
    });
    expect(differing(one, plan.fromText('{}'))).toEqual(['config_team.max_users_per_team']);
    expect(payloadText(plan.fromText('{}', { env: {} }))).toBe(payloadText(plan.fromText('{}')));
  }
  expect(planFor('3.7').fromText('{}', { env: { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' } }).status).toBe('ok');
  const env = { ...process.env, MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false', MM_TEAMSETTINGS_MAXUSERSPERTEAM: '77' };
  const { code, stdout } = await command(['payload', '--release', '10.8'], '{}', { env });
  expect([code, stdout]).toEqual([0, `${payloadText(planFor('10.8').fromText('{}', { asLoaded: true }))}\n`]);
});
