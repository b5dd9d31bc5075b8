import { describe, expect, it } from 'vitest';
import { type Outbound, type OutboundWay, outbound } from '../../src/audit.js';
import { spansOf } from '../../src/outbound/at.js';
import { ways } from '../../src/outbound/ways/index.js';
import { releases } from '../../src/releases/points.js';
import { compareNumbers } from '../../src/releases/resolve.js';
import { declaredNumbers } from '../../src/releases/server-version.js';

type Found = Extract<Outbound, { status: 'ok' }>;
type Options = Omit<Parameters<typeof outbound>[1], 'release'>;

const answer = (config: unknown, release: string, options: Options = {}): Found => {
  const found = outbound(config, { ...options, release });
  if (found.status !== 'ok') throw new Error(`no answer for ${release}: ${JSON.stringify(found.issues)}`);
  return found;
};

const wayAt = (id: string, config: unknown, release: string, options?: Options): OutboundWay =>
  answer(config, release, options).ways.find((way) => way.id === id) as OutboundWay;

const between = (first: string, end: string): readonly string[] =>
  [...releases, '11.0', '11.4'].filter(
    (release) =>
      compareNumbers(declaredNumbers(release), declaredNumbers(first)) >= 0 &&
      compareNumbers(declaredNumbers(release), declaredNumbers(end)) < 0,
  );

describe('playbooks', () => {
  const id = 'com.mattermost.plugin-incident-management';

  it.each(between('5.30', '6.0'))('are the older plugin at %s, which enterprise builds switch on', (release) => {
    const way = wayAt('playbooks-telemetry', {}, release);
    expect(way.state).toBe('off');
    expect(way.off.flat().map(({ name }) => name)).toContain(`PluginSettings.PluginStates['${id}'].Enable`);
    expect(wayAt('playbooks-telemetry', {}, release, { enterpriseReady: true }).state).toBe('on');
    const named = { PluginSettings: { PluginStates: { [id]: { Enable: true } } } };
    expect(wayAt('playbooks-telemetry', named, release).state).toBe('on');
  });

  it.each(between('6.0', '11.0'))('have their own id at %s', (release) => {
    const named = { PluginSettings: { PluginStates: { playbooks: { Enable: false } } } };
    expect(wayAt('playbooks-telemetry', {}, release).state).toBe('on');
    expect(wayAt('playbooks-telemetry', named, release).state).toBe('off');
  });
});

it.each(between('5.12', '12.0'))('a plugin that the file does not name is at its default at %s', (release) => {
  const config = { PluginSettings: { PluginStates: { other: { Enable: true } }, Plugins: { other: {} } } };
  const plugins = answer(config, release).ways.flatMap(({ off }) =>
    off.flat().filter(({ by }) => by.startsWith('plugin')),
  );
  expect(plugins.length).toBeGreaterThan(0);
  for (const { from } of plugins) expect(from).toBe('default');
});

describe('a value that the server replaces', () => {
  it.each(between('5.26', '9.6'))('stops nothing in the file at %s from 5.33 on', (release) => {
    const replaced = between('5.33', '9.6').includes(release);
    const way = wayAt('admin-advisor-mail', { EmailSettings: { SMTPServer: '' } }, release);
    expect(way.off[0]?.[0]?.notInFile).toBe(replaced ? true : undefined);
    expect(way.state).toBe(replaced ? 'on' : 'off');
  });

  it.each(releases)('is the only one that is said to stop nothing at %s', (release) => {
    const switches = answer({}, release).ways.flatMap(({ off }) => off.flat().filter(({ by }) => by === 'setting'));
    const byName = [...new Map(switches.map((one) => [one.name, one])).values()];
    const config: { [section: string]: { [setting: string]: unknown } } = {};
    for (const { name, stopsAt } of byName) {
      const [section = '', setting = ''] = name.split('.');
      config[section] = { ...config[section], [setting]: stopsAt };
    }
    const found = answer(config, release).ways.flatMap(({ off }) => off.flat());
    for (const { name, stopsAt, notInFile } of byName) {
      const held = found.find((one) => one.name === name && one.stopsAt === stopsAt);
      expect([name, held?.now]).toEqual([name, notInFile ? 'does not stop' : 'stops']);
    }
  });
});

describe('S3', () => {
  it.each(between('3.7', '12.0'))('is on where the config chooses it at %s, and else off', (release) => {
    const of = (FileSettings: object) => wayAt('s3-storage', { FileSettings }, release).state;
    expect([of({}), of({ DriverName: 'local' }), of({ DriverName: 'amazons3' })]).toEqual(['off', 'off', 'on']);
  });
});

describe('a receiver that the config names', () => {
  it.each(between('5.28', '12.0'))('takes the place of the fixed one at %s', (release) => {
    const own = { AnnouncementSettings: { NoticesURL: 'https://canary.example.com/' } };
    expect(wayAt('product-notices', own, release)).toMatchObject({
      hosts: [],
      receiverIn: ['AnnouncementSettings.NoticesURL'],
    });
    const same = { AnnouncementSettings: { NoticesURL: 'http://NOTICES.mattermost.com:443/other' } };
    expect(wayAt('product-notices', same, release)).not.toHaveProperty('receiverIn');
    expect(JSON.stringify(answer(own, release))).not.toContain('canary');
  });

  it.each(between('5.6', '5.14'))('is none where it is the fixed one, whatever the default at %s', (release) => {
    const config = {
      EmailSettings: { SendPushNotifications: true, PushNotificationServer: 'https://push-test.mattermost.com' },
    };
    const way = wayAt('push-notifications', config, release);
    expect(way.state).toBe('on');
    expect(way).not.toHaveProperty('otherReceiver');
  });

  it.each(releases)('is not seen in a config without settings at %s', (release) => {
    expect(answer({}, release).ways.filter(({ receiverIn }) => receiverIn)).toEqual([]);
  });

  it('leaves the hosts that other settings name', () => {
    const config = { GoogleSettings: { Enable: true, TokenEndpoint: 'https://token.example.com' } };
    const { hosts } = wayAt('sso-google', config, '10.8');
    expect(hosts.some((host) => host.startsWith('people.googleapis.com'))).toBe(true);
    expect(hosts.some((host) => host.startsWith('www.googleapis.com'))).toBe(false);
  });
});

describe('a new server', () => {
  const points = spansOf(ways.find(({ id }) => id === 'push-notifications')?.since ?? {});

  it.each(points)('sends push notifications from $since as it is shipped', ({ since, says }) => {
    const way = wayAt('push-notifications', undefined, since);
    expect(way.state === 'on').toBe(says.byDefault);
  });

  it.each(between('5.6', '5.14'))('sends them at %s unless the environment says otherwise', (release) => {
    const env = { MM_EMAILSETTINGS_SENDPUSHNOTIFICATIONS: 'false' };
    expect(wayAt('push-notifications', undefined, release).state).toBe('on');
    expect(wayAt('push-notifications', undefined, release, { env }).state).toBe('off');
    expect(wayAt('push-notifications', {}, release).state).toBe('off');
  });
});

it.each(between('7.0', '12.0'))('an absent list of Calls counts as empty at %s', (release) => {
  const stateOf = (keys: object): string =>
    wayAt('calls-stun-server', { PluginSettings: { Plugins: { 'com.mattermost.calls': keys } } }, release).state;
  expect(stateOf({ iceserversconfigs: '[]' })).toBe('off');
  expect(stateOf({ iceserversconfigs: [], iceservers: null })).toBe('off');
  expect(stateOf({ iceserversconfigs: [], iceservers: [] })).toBe('off');
  expect(stateOf({ iceserversconfigs: [], iceservers: 'stun:example.com' })).toBe('on');
  expect(stateOf({ iceservers: '' })).toBe('on');
});

describe('a mask', () => {
  const mask = '*'.repeat(32);

  it.each(between('5.30', '12.0'))('hides whether a key is set at %s', (release) => {
    const at = (key: string) => wayAt('feature-flags-split', { ServiceSettings: { SplitKey: key } }, release);
    expect([at(''), at('key'), at(mask)].map(({ state }) => state)).toEqual(['off', 'on', 'depends']);
    expect(at(mask).off.flat()).toMatchObject([{ now: 'not known', masked: true }]);
    expect(at('key').off.flat()[0]).not.toHaveProperty('masked');
  });

  it('hides what a plugin is set to', () => {
    const Plugins = { 'com.mattermost.calls': { iceserversconfigs: mask, iceservers: '' } };
    expect(wayAt('calls-stun-server', { PluginSettings: { Plugins } }, '10.8').state).toBe('depends');
  });
});

describe('a way of some builds', () => {
  it.each([
    ['upgrade-to-enterprise', 'on', 'off'],
    ['cws-reachability', 'off', 'on'],
    ['self-hosted-plans', 'off', 'on'],
  ])('%s depends on the build, where that is not known', (id, team, enterprise) => {
    for (const config of [{}, undefined]) {
      const states = [{}, { enterpriseReady: false }, { enterpriseReady: true }].map(
        (options) => wayAt(id, config, '10.8', options).state,
      );
      expect(states).toEqual(['depends', team, enterprise]);
    }
  });
});

it('does not count what sends nothing', () => {
  const { ways: found, totals } = answer({}, '10.8');
  const silent = found.filter(({ sendsNothing }) => sendsNothing);
  expect(silent.map(({ id, state }) => [id, state])).toEqual([['user-survey', 'off']]);
  expect(totals.on + totals.off + totals.depends).toBe(found.length - silent.length);
});

it('says that a way had another form before', () => {
  expect(wayAt('diagnostics', {}, '10.8')).toMatchObject({ since: '8.0', first: '3.7' });
  expect(wayAt('diagnostics', {}, '4.0')).not.toHaveProperty('first');
});

it('shows a value only where it is a flag or a word of a closed list', () => {
  const config = {
    EmailSettings: { PushNotificationServer: 'https://canary' },
    FileSettings: { DriverName: 'canary' },
  };
  for (const release of [...releases, '11.4']) expect(JSON.stringify(answer(config, release))).not.toContain('canary');
});

it('names the place in the console of the release, where it is known', () => {
  const placeAt = (release: string) => wayAt('diagnostics', {}, release).off[0]?.[0]?.console?.menu;
  expect([placeAt('4.0'), placeAt('10.8')]).toEqual(['General > Logging', 'Environment > Logging']);
  expect(wayAt('security-update-check', {}, '11.4').off[0]?.[0]?.consoleOf).toBe('10.x');
});

it('names no internal document to people', () => {
  const texts = ways.flatMap(({ since, doubt, purpose }) => [
    doubt ?? '',
    purpose,
    ...spansOf(since).flatMap(({ says }) => [says.note ?? '', says.doubt ?? '', says.when, says.sends, ...says.hosts]),
  ]);
  for (const text of texts)
    expect(text).not.toMatch(/semantics|other-reports|plugins\.json|§|\.(?:ts|go|tsx)\b|\b[0-9a-f]{9,40}\b/);
  for (const { sources } of [...answer({}, '10.8').ways, ...answer({}, '10.8').apps])
    for (const source of sources)
      expect(source).not.toMatch(/^(?:other-reports|settings\.json|plugins\.json|find_string)/);
});

it('answers for a version that is not known yet as for the last one, and says so', () => {
  const known = answer({}, '11.11');
  expect(known).not.toHaveProperty('answeredAs');
  for (const release of ['11.99', '12.0', '99.0']) {
    const { answeredAs, ways: found } = answer({}, release);
    expect(answeredAs).toBe('11.11');
    expect(found).toEqual(known.ways);
  }
});

it('says which version is the first, and how one is written', () => {
  const reason = (release: string): string => JSON.stringify(outbound(undefined, { release }));
  for (const release of ['2.0', '3.0', '3.6'])
    expect(reason(release)).toContain(
      `version ${release} is older than the first known one; versions from 3.7 on are known`,
    );
  expect(reason('11')).toContain('11 is not a version: write two numbers, e.g. 11.11');
});

describe('a variable whose value is not known', () => {
  const env = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: null, MM_EMAILSETTINGS_PUSHNOTIFICATIONSERVER: null };

  it.each([true, false])('leaves open what it decides on, whatever the config has (%s)', (held) => {
    const config = {
      LogSettings: { EnableDiagnostics: held },
      EmailSettings: { PushNotificationServer: held ? 'https://push.example' : '' },
    };
    for (const id of ['diagnostics', 'push-notifications'])
      expect(wayAt(id, config, '10.8', { env }).state).toBe('depends');
    expect(wayAt('security-update-check', config, '10.8', { env }).state).toBe('on');
  });

  it('leaves it open on a new server as well', () => {
    expect(wayAt('diagnostics', undefined, '10.8', { env }).state).toBe('depends');
  });

  it('leaves off what another switch stops', () => {
    const stopped = { env: { ...env, MM_SERVICEENVIRONMENT: 'dev' } };
    expect(wayAt('diagnostics', {}, '10.8', stopped).state).toBe('off');
  });

  it('is no other than variables that disagree', () => {
    const disagreeing = { MM_LOGSETTINGS_ENABLEDIAGNOSTICS: 'true', mm_logsettings_enablediagnostics: 'false' };
    expect(wayAt('diagnostics', {}, '10.8', { env: disagreeing }).state).toBe('depends');
  });
});
