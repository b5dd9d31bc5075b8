import { describe, expect, it } from 'vitest';
import { stoppingIn } from '../../../src/audit/stopping/stopping-in.js';
import { describeOff, explain, outbound, type Stopping } from '../../../src/audit.js';
import { releases } from '../../../src/releases/points.js';
import { notStopped, waysToStop } from '../../../src/wording/switches.js';

const off = { LogSettings: { EnableDiagnostics: false } };
const on = { LogSettings: { EnableDiagnostics: true } };

type Options = { readonly release: string; readonly env?: Record<string, string | null> };

const stopOf = (config: object, options: Options): Stopping => {
  const explanation = explain(config, options);
  if (explanation.status !== 'ok') throw new Error(JSON.stringify(explanation.issues));
  return explanation.stop;
};

const onIn = (stop: Stopping): readonly string[] => stop.remains.filter((way) => way.on).map(({ id }) => id);

const waysOn = (config: object, options: Options): readonly string[] => {
  const found = outbound(config, options);
  if (found.status !== 'ok') throw new Error(JSON.stringify(found.issues));
  return found.ways.filter(({ state }) => state === 'on').map(({ id }) => id);
};

describe('what remains with diagnostics off', () => {
  it.each(releases)('is at %s every way out that is on', (release) => {
    expect(onIn(stopOf(off, { release }))).toEqual(waysOn(off, { release }));
    expect(onIn(stopOf(on, { release }))).toEqual(waysOn(off, { release }));
  });

  it('follows the config and the environment', () => {
    const quiet = {
      ...off,
      EmailSettings: { PushNotificationServer: '' },
      ServiceSettings: { EnableSecurityFixAlert: false, EnableLinkPreviews: false },
      PluginSettings: { Enable: false },
    };
    const options = { release: '10.8', env: { MM_ANNOUNCEMENTSETTINGS_ADMINNOTICESENABLED: 'false' } };
    const left = onIn(stopOf(quiet, options));
    expect(left).toEqual(waysOn(quiet, options));
    expect(left).not.toContain('push-notifications');
    expect(left).not.toContain('security-update-check');
    expect(left).toContain('posted-image-sizes');
  });

  it("names Segment's script in the browsers of 3.7, which 3.8 mends", () => {
    expect(stopOf(off, { release: '3.7' }).remains).toContainEqual({
      id: 'web-diagnostics',
      name: expect.any(String),
      by: 'web',
      on: true,
      carriesId: true,
    });
    expect(onIn(stopOf(off, { release: '3.8' }))).not.toContain('web-diagnostics');
  });

  it('lists the security update check with its switch, on or off', () => {
    const unasked = { ...off, ServiceSettings: { EnableSecurityFixAlert: false } };
    for (const [config, isOn] of [[off, true] as const, [unasked, false] as const])
      expect(stopOf(config, { release: '9.0' }).remains.filter((way) => 'setting' in way)).toMatchObject([
        { id: 'security-update-check', on: isOn, setting: 'ServiceSettings.EnableSecurityFixAlert' },
      ]);
  });

  it('is said in one sentence with the number of the others', () => {
    const others = waysOn(off, { release: '3.7' }).length - 1;
    const more = `${others} other connections of the server, its plugins or the web app are still on: mm-diagnostics outbound lists them`;
    expect(describeOff(stopOf(off, { release: '3.7' }))).toBe(
      `Telemetry is off (LogSettings.EnableDiagnostics is false in this config). Still sent: the security update check, which has a switch of its own (ServiceSettings.EnableSecurityFixAlert is true by default). ${more[0]?.toUpperCase()}${more.slice(1)}.`,
    );
    expect(waysToStop(stopOf(off, { release: '3.7' })).at(-1)).toEqual(['and', more]);
    const stop = stopOf(off, { release: '3.7' });
    const [one] = stop.remains.filter((way) => !('setting' in way));
    expect(describeOff({ ...stop, remains: one === undefined ? [] : [one] })).toMatch(
      / 1 other connection .+ lists it\.$/,
    );
    expect(describeOff({ ...stop, remains: [] })).toMatch(/ Nothing else can be sent by the server/);
  });

  it('is the same where only the text of a config is at hand', () => {
    expect(stoppingIn(JSON.stringify(off), { release: '5.30' })).toEqual(stopOf(off, { release: '5.30' }));
  });
});

describe('a switch that an unknown variable sets', () => {
  it.each([true, false])('is said not to be known, whether the config has %s', (held) => {
    const stop = stopOf(
      { ServiceSettings: { EnableSecurityFixAlert: held } },
      { release: '10.8', env: { MM_SERVICESETTINGS_ENABLESECURITYFIXALERT: null } },
    );
    expect(stop.remains).toContainEqual(
      expect.objectContaining({ id: 'security-update-check', on: false, unknown: true }),
    );
    expect(notStopped(stop)).toMatch(/; not known, as the environment decides: [^,]*ecurity update check$/);
    expect(waysToStop(stop).find(([where]) => where === 'what remains')?.[1]).toMatch(
      /: not known, as ServiceSettings\.EnableSecurityFixAlert decides/,
    );
  });
});
