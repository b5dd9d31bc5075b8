import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Outbound, type OutboundWay, outbound } from '../../src/audit.js';
import { spansOf } from '../../src/outbound/at.js';
import { type OptOut, onlyTheNetwork, type Switch, type Way, type WayStatement } from '../../src/outbound/declare.js';
import { lintWays } from '../../src/outbound/lints.js';
import { receiverOf } from '../../src/outbound/receivers.js';
import { switchesOf } from '../../src/outbound/state.js';
import { ways } from '../../src/outbound/ways/index.js';
import { compareNumbers, numbersOf } from '../../src/resolve.js';
import { declaredNumbers } from '../../src/server-version.js';
import { hasShared, sharedFolder } from '../support/shared.js';

type Found = Extract<Outbound, { status: 'ok' }>;

const answer = (config: unknown, release: string, env?: Record<string, string>): Found => {
  const found = outbound(config, { release, ...(env && { env }) });
  if (found.status !== 'ok') throw new Error(`no answer for ${release}: ${JSON.stringify(found.issues)}`);
  return found;
};

const wayAt = (id: string, config: unknown, release: string, env?: Record<string, string>): OutboundWay | undefined =>
  answer(config, release, env).ways.find((way) => way.id === id);

const ofServer = ways.filter(({ by }) => by !== 'desktop' && by !== 'mobile');

interface Holding {
  readonly name: string;
  readonly way: Way;
  readonly since: string;
  readonly until?: string;
  readonly says: WayStatement;
}

const holding = (list: readonly Way[]): readonly Holding[] =>
  list.flatMap((way) => spansOf(way.since).map((span) => ({ name: `${way.id} from ${span.since}`, way, ...span })));

/** Every version in which some statement of a server begins or ends, and 11.4. */
const versions: readonly string[] = [
  ...new Set(holding(ofServer).flatMap(({ since, until }) => [since, ...(until === undefined ? [] : [until])])),
  '11.4',
].sort((a, b) => compareNumbers(declaredNumbers(a), declaredNumbers(b)));

const versionBefore = (version: string): string | undefined => versions[versions.indexOf(version) - 1];

it('has every way and statement of the reference', () => {
  expect(ways).toHaveLength(61);
  // One more than the reference, which names the plugin of 5.30 to 5.39 in a doubt alone.
  expect(holding(ways)).toHaveLength(128);
});

interface Reference {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly sure: string;
  readonly sources: readonly string[];
  readonly statements: readonly {
    readonly since: string;
    readonly until?: string;
    readonly off: readonly unknown[];
    readonly byDefault: boolean;
    readonly when: string;
    readonly identifies: readonly string[];
    readonly note?: string;
  }[];
}

const switchAsReference = (one: Switch): unknown => {
  if (one.by === 'setting') return { setting: one.setting, value: one.value, ...(one.note && { note: one.note }) };
  if (one.by === 'pluginState') return { setting: `PluginSettings.PluginStates['${one.plugin}'].Enable`, value: false };
  if (one.by === 'pluginKey')
    return { setting: `PluginSettings.Plugins['${one.plugin}'].${one.key}`, value: one.value };
  return { [one.by]: one.name, value: one.value };
};

const optOutAsReference = (optOut: OptOut): unknown =>
  'all' in optOut ? { all: optOut.all.map(switchAsReference) } : switchAsReference(optOut);

it.runIf(hasShared)('says what the reference says', () => {
  const reference: readonly Reference[] = JSON.parse(readFileSync(`${sharedFolder}reference/outbound.json`, 'utf8'));
  const ours = ways
    .filter(({ id }) => id !== 'playbooks-telemetry')
    .map(({ id, name, purpose, sure, sources, since }) => ({
      id,
      name,
      purpose,
      sure,
      sources,
      statements: spansOf(since).map(({ since: from, until, says: { off, byDefault, when, identifies, note } }) => ({
        since: from,
        until,
        off: off.map(optOutAsReference),
        byDefault,
        when,
        identifies,
        note,
      })),
    }));
  expect(ours).toEqual(
    reference
      .filter(({ id }) => id !== 'playbooks-telemetry')
      .map(({ id, name, purpose, sure, sources, statements }) => ({
        id,
        name,
        purpose,
        sure,
        sources,
        statements: statements.map(({ since, until, off, byDefault, when, identifies, note }) => ({
          since,
          until,
          off,
          byDefault,
          when,
          identifies,
          note: note?.replace(/ \((?:semantics|other-reports)\.md[^)]*\)/g, ''),
        })),
      })),
  );
});

describe('a statement', () => {
  it.each(holding(ofServer))('$name holds in its versions and in no other', ({ way, since, until, says }) => {
    expect(wayAt(way.id, undefined, since)).toMatchObject({ since, when: says.when, byDefault: says.byDefault });
    const earlier = versionBefore(since);
    if (earlier !== undefined) expect(wayAt(way.id, undefined, earlier)?.since).not.toBe(since);
    if (until !== undefined) {
      expect(wayAt(way.id, undefined, versionBefore(until) as string)?.since).toBe(since);
      expect(wayAt(way.id, undefined, until)?.since).not.toBe(since);
    } else expect(wayAt(way.id, undefined, '11.4')?.since).toBe(since);
  });

  it('of an app counts its own versions, and never the server’s', () => {
    const apps = holding(ways).filter(({ way }) => !ofServer.includes(way));
    for (const release of ['3.7', '5.36', '11.4']) {
      const found = answer(undefined, release);
      expect(found.ways.filter(({ by }) => by === 'desktop' || by === 'mobile')).toEqual([]);
      expect(found.apps.flatMap(({ id, statements }) => statements.map(({ since }) => `${id} from ${since}`))).toEqual(
        apps.map(({ name }) => name),
      );
    }
  });
});

/** A config that has some switches set so that they stop their way. */
const configWith = (switches: readonly Switch[], other: boolean): object => {
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
      const all = (chosen: readonly Switch[]): object => {
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
    '$name is no setting of the config',
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

describe('the lints', () => {
  it('find nothing', () => {
    expect(lintWays(ways)).toEqual([]);
  });

  const [first] = ways as readonly [Way];
  const [[, statement] = []] = Object.entries(first.since) as [string, WayStatement][];
  const mistakes: { readonly [lint: string]: readonly Way[] } = {
    'way-out-of-order': [{ ...first, since: { '5.2': statement, '5.1': statement } as Way['since'] }],
    'way-unsourced': [{ ...first, sources: [' '] }],
    'way-no-opt-out': [{ ...first, since: { '5.2': { ...statement, off: [] } as WayStatement } }],
    'way-id-twice': [first, first],
    'way-missing-setting': [
      {
        ...first,
        since: {
          '5.2': {
            ...statement,
            off: [{ by: 'setting', setting: 'CloudSettings.Disable', value: true }],
          } as WayStatement,
        },
      },
    ],
  };

  it.each(Object.entries(mistakes))('find a mistake: %s', (lint, list) => {
    expect(lintWays(list).map((found) => found.lint)).toEqual([lint]);
  });
});

it('reads every receiver that has a name', () => {
  const written = holding(ways).flatMap(({ says: { hosts } }) => hosts);
  const unnamed = [...new Set(written.filter((one) => receiverOf(one) === undefined))];
  expect(unnamed.filter((one) => /:\d/.test(one))).toEqual([]);
  expect(receiverOf('www.youtube.com:443/oembed')).toEqual({ host: 'www.youtube.com', port: 443, path: '/oembed' });
  expect(receiverOf('*')).toBeUndefined();
});

it('says of a way without an opt-out that only the network stops it', () => {
  const none = holding(ofServer).filter(({ says }) => says.off === onlyTheNetwork);
  expect(none.length).toBeGreaterThan(0);
  for (const { way, since } of none) expect(wayAt(way.id, undefined, since)?.off).toEqual([]);
});

it('answers for every version from 3.7 on, and says which are none', () => {
  for (const release of ['3.7', 'v5.6.3', '10.8.1', '11.0', '11.11', 'v12.1.3'])
    expect(outbound(undefined, { release }).status).toBe('ok');
  for (const release of ['3.6', '5.99', '', 'newest', '11'])
    expect(outbound(undefined, { release })).toMatchObject({ status: 'invalid', issues: [{ code: 'unknownRelease' }] });
  expect(numbersOf('11.4')).toEqual([11, 4, 0]);
});
