import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outbound } from '../../src/audit.js';
import { spansOf } from '../../src/outbound/at.js';
import { type OptOut, onlyTheNetwork, type Way, type WaySwitch } from '../../src/outbound/declare.js';
import { receiverOf } from '../../src/outbound/receivers.js';
import { ways } from '../../src/outbound/ways/index.js';
import { compareNumbers, numbersOf } from '../../src/releases/resolve.js';
import { declaredNumbers } from '../../src/releases/server-version.js';
import { hasShared, sharedFolder } from '../support/shared.js';
import { answer, holding, ofServer, wayAt } from './answers.js';

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
  readonly doubt?: string;
  readonly sure: string;
  readonly sources: readonly string[];
  readonly statements: readonly {
    readonly since: string;
    readonly until?: string;
    readonly off: readonly unknown[];
    readonly byDefault: boolean;
    readonly when: string;
    readonly sends: string;
    readonly identifies: readonly string[];
    readonly note?: string;
    readonly doubt?: string;
  }[];
}

const switchAsReference = (one: WaySwitch): unknown => {
  if (one.by === 'setting') return { setting: one.setting, value: one.value };
  if (one.by === 'pluginState') return { setting: `PluginSettings.PluginStates['${one.plugin}'].Enable`, value: false };
  if (one.by === 'pluginKey')
    return { setting: `PluginSettings.Plugins['${one.plugin}'].${one.key}`, value: one.value };
  return { [one.by]: one.name, value: one.value };
};

const optOutAsReference = (optOut: OptOut): unknown =>
  'all' in optOut ? { all: optOut.all.map(switchAsReference) } : switchAsReference(optOut);

const withoutNotes = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('note' in value)) return value;
  const { note, ...rest } = value;
  return rest;
};

const references: readonly Reference[] = hasShared
  ? JSON.parse(readFileSync(`${sharedFolder}reference/outbound.json`, 'utf8')).filter(
      // The one in which there is a statement more.
      ({ id }: Reference) => id !== 'playbooks-telemetry',
    )
  : [];

it.runIf(hasShared)('says what the reference says', () => {
  const ours = ways
    .filter(({ id }) => id !== 'playbooks-telemetry')
    .map(({ id, sure, sources, since }) => ({
      id,
      sure,
      sources,
      statements: spansOf(since).map(({ since: from, until, says: { off, byDefault, identifies } }) => ({
        since: from,
        until,
        off: off.map(optOutAsReference),
        byDefault,
        identifies: identifies.length,
      })),
    }));
  expect(ours).toEqual(
    references.map(({ id, sure, sources, statements }) => ({
      id,
      sure,
      sources,
      statements: statements.map(({ since, until, off, byDefault, identifies }) => ({
        since,
        until,
        off: JSON.parse(JSON.stringify(off, withoutNotes)),
        byDefault,
        identifies: identifies.length,
      })),
    })),
  );
});

type Text = Pick<Reference, 'name' | 'purpose' | 'doubt'> & {
  readonly statements: readonly Omit<Reference['statements'][number], 'off'>[];
};

/** Every number, date and version, and every name of a setting, in the texts about a way. */
const figuresOf = ({ name, purpose, doubt, statements }: Text): readonly string[] => {
  const text = [
    name,
    purpose,
    doubt,
    ...statements.flatMap((one) => [one.when, one.sends, ...one.identifies, one.note, one.doubt]),
  ].join('; ');
  const found = text
    .replaceAll(/ \((?:semantics|other-reports)\.md[^)]*\)|\b[0-9a-f]{10}\b|\b\w+Settings\./g, '')
    .match(/\d+(?:[.-]\w+)*|\b[a-z]*[A-Z][a-z]+[A-Z]\w+/g);
  return [...new Set(found?.map((figure) => figure.toLowerCase()))].sort();
};

it.runIf(hasShared)('names the numbers and the settings that the reference names, in its own words', () => {
  for (const reference of references) {
    const { since, ...way } = ways.find(({ id }) => id === reference.id) as Way;
    const ours = figuresOf({ ...way, statements: spansOf(since).map(({ says, ...span }) => ({ ...span, ...says })) });
    expect.soft(ours, reference.id).toEqual(figuresOf(reference));
  }
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
