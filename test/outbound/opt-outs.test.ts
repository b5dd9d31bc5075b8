import { describe, expect, it } from 'vitest';
import type { OptOut, WaySwitch } from '../../src/outbound/declare.js';
import { switchesOf } from '../../src/outbound/state.js';
import { answer, holding, ofServer, wayAt } from './answers.js';

/** A config that has some switches set so that they stop their way. */
const configWith = (switches: readonly WaySwitch[], other: boolean): object => {
  const config: Record<string, Record<string, unknown>> = {};
  const flipped = (value: unknown): unknown => {
    if (typeof value === 'boolean') return !value;
    if (value === 'local') return 'amazons3';
    return value === '' || value === '[]' ? 'https://other.example.com' : '';
  };
  for (const one of switches) {
    if (one.by === 'setting') {
      const [section = '', name = ''] = one.setting.split('.');
      config[section] = { ...config[section], [name]: other ? flipped(one.value) : one.value };
    } else if (one.by === 'pluginState') {
      const states = config.PluginSettings?.PluginStates ?? {};
      config.PluginSettings = {
        ...config.PluginSettings,
        PluginStates: { ...states, [one.plugin]: { Enable: other } },
      };
    } else if (one.by === 'pluginKey') {
      const plugins = (config.PluginSettings?.Plugins ?? {}) as Record<string, object>;
      const held = other ? flipped(one.value) : one.value;
      config.PluginSettings = {
        ...config.PluginSettings,
        Plugins: { ...plugins, [one.plugin]: { ...plugins[one.plugin], [one.key]: held } },
      };
    }
  }
  return config;
};

const isOfConfig = (optOut: OptOut): boolean =>
  switchesOf(optOut).every(({ by }) => by === 'setting' || by === 'pluginState' || by === 'pluginKey');

describe('an opt-out', () => {
  const cases = holding(ofServer).flatMap(({ name, way, since, says }) =>
    says.off.map((optOut, index) => ({ name: `${name}: the ${index + 1}. opt-out`, way, since, says, optOut })),
  );

  it.each(cases.filter(({ optOut }) => isOfConfig(optOut)))(
    '$name of the config turns it off, and nothing less',
    ({ way, since, says, optOut }) => {
      const switches = switchesOf(optOut);
      const others = says.off.filter((one) => one !== optOut && isOfConfig(one)).flatMap(switchesOf);
      const all = (chosen: readonly WaySwitch[]): object => {
        const [stopping, not] = [configWith(chosen, false), configWith([...others, ...switches], true)];
        const merged: Record<string, unknown> = { ...not };
        for (const [section, values] of Object.entries(stopping)) {
          const [mine, theirs] = [
            values as Record<string, unknown>,
            (merged[section] ?? {}) as Record<string, unknown>,
          ];
          merged[section] = {
            ...theirs,
            ...mine,
            ...(mine.PluginStates !== undefined && {
              PluginStates: { ...(theirs.PluginStates as object), ...(mine.PluginStates as object) },
            }),
          };
        }
        return merged;
      };
      expect(wayAt(way.id, all(switches), since)?.state).toBe('off');
      expect(wayAt(way.id, all([]), since)?.state).not.toBe('off');
      if (switches.length > 1) expect(wayAt(way.id, all(switches.slice(1)), since)?.state).not.toBe('off');
    },
  );

  it.each(cases.filter(({ optOut }) => !isOfConfig(optOut)))(
    '$name is not a setting of the config',
    ({ way, since, optOut }) => {
      const [one] = switchesOf(optOut);
      expect(one?.by).toBe('environment');
      if (one?.by !== 'environment') return;
      const shown = (env?: Record<string, string>) =>
        wayAt(way.id, undefined, since, env)
          ?.off.flat()
          .find(({ by }) => by === 'environment');
      expect(shown()).toMatchObject({ name: one.name, stopsAt: one.value, now: 'not known' });
      expect(shown({})).toMatchObject({ now: 'does not stop' });
      expect(wayAt(way.id, undefined, since, { [one.name]: one.value })?.state).toBe('off');
    },
  );

  it('of an app is a policy or a setting of its own, unless the server has a say', () => {
    const kinds = answer(undefined, '10.8').apps.flatMap(({ statements }) =>
      statements.flatMap(({ says }) => says.off.flat().map(({ by, now }) => `${by} ${now}`)),
    );
    expect(new Set(kinds)).toEqual(new Set(['policy not known', 'appSetting not known', 'setting does not stop']));
  });

  it('says where the value comes from, and never what it is', () => {
    const config = { EmailSettings: { PushNotificationServer: 'https://canary.example.com' } };
    const found = answer(config, '10.8', { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'false' });
    const off = (id: string) => found.ways.find((way) => way.id === id)?.off.flat()[0];
    expect(off('diagnostics')).toMatchObject({ now: 'stops', from: 'environment' });
    expect(off('push-notifications')).toMatchObject({ now: 'does not stop', from: 'file' });
    expect(off('security-update-check')).toMatchObject({ now: 'does not stop', from: 'default' });
    expect(found.ways.find(({ id }) => id === 'push-notifications')).toMatchObject({
      otherReceiver: true,
      receiverIn: ['EmailSettings.PushNotificationServer'],
      hosts: [],
    });
    expect(JSON.stringify(found)).not.toContain('canary');
  });
});
