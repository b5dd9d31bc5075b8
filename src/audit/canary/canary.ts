import { match } from 'ts-pattern';
import { optionsOf } from '../../arguments.js';
import { type MapEntry, mapAt } from '../../field-map/map-at.js';
import { ArgumentError, guarded } from '../../misuse.js';
import { type Release, releases } from '../../releases/points.js';
import type { Entries, EntryMembers } from '../../schema/kinds.js';
import { type SettingAt, settingsOf } from '../../schema/settings-at.js';
import { planFor } from '../../transform/build.js';
import type { Payload } from '../../transform/payload-type.js';

/** What every canary starts with. The seven characters after it identify the setting. */
export const canaryMark = 'mmcanary';

/** How many characters identify the setting. */
export const canaryIdLength = 7;

/** A short digest of a path that stays the same from version to version. It hides nothing. */
const idOf = (path: string): string => {
  let digest = 0x811c9dc5;
  for (const character of path) digest = Math.imul(digest ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return digest.toString(36).padStart(canaryIdLength, '0');
};

/** The canary of one setting: a word that occurs nowhere else, and the texts made from it. */
export interface Canary {
  readonly setting: string;
  readonly id: string;
  readonly word: string;
  /** A URL with credentials: what the setting holds. */
  readonly text: string;
  readonly host: string;
}

const canaryOf = (setting: string): Canary => {
  const id = idOf(setting);
  const word = `${canaryMark}${id}`;
  const host = `${word}.example`;
  return { setting, id, word, text: `https://${word}:${word}@${host}/${word}`, host };
};

let all: readonly Canary[] | undefined;

/** The canaries of every setting that any release has. */
export const allCanaries = (): readonly Canary[] => {
  all ??= [...new Set(releases.flatMap((release) => settingsOf(release).map(({ path }) => path)))].map(canaryOf);
  return all;
};

const entryOf = ({ text }: Canary, entries: Entries | undefined): unknown => {
  if (entries === undefined || entries === 'texts') return text;
  if (entries === 'lists') return [text];
  if (entries === 'anything' || entries === 'objects') return { [text]: text };
  const members: EntryMembers = entries;
  return Object.fromEntries(Object.entries(members).map(([name, kind]) => [name, kind === 'flag' ? true : text]));
};

const heldBy = (canary: Canary, { setting }: SettingAt, fields: readonly MapEntry[]): unknown =>
  match(setting.kind)
    .with('choice', 'text', () => canary.text)
    .with('list', () => [entryOf(canary, setting.entries)])
    .with('map', () => {
      // The entries of a map that a field reads are canaries too.
      const looked = fields.flatMap(({ rule }) =>
        rule.rule === 'pluginFlag' && rule.setting === canary.setting
          ? [[rule.plugin, { [rule.key]: canary.text }] as const]
          : [],
      );
      return { [canary.word]: entryOf(canary, setting.entries ?? 'anything'), ...Object.fromEntries(looked) };
    })
    .with('flag', 'integer', () => undefined)
    .exhaustive();

type CanarySection = { [name: string]: unknown };

/** How the payload of a canary kit is made. */
export interface CanaryOptions {
  /** As the server's loader repairs the config. Default: false. */
  readonly asLoaded?: boolean;
}

/** A config in which every text is a canary, and what a server must send for it. */
export interface CanaryKit {
  readonly release: Release;
  /** The payload is that of a server which repairs the config while loading it. */
  readonly asLoaded: boolean;
  readonly config: { readonly [section: string]: unknown };
  readonly payload: Payload;
}

/**
 * A config.json in which every text is a canary, a URL with credentials that occurs nowhere else, together with the
 * payload that it must give. Flags and integers stay at their default. Run a sender with it, capture what it sends, and
 * search that with {@link findCanaries}.
 *
 * @param release - a release point
 * @param options - whether the payload is that of the config as the server loads it; as written by default
 * @returns the config and the payload
 * @throws `ArgumentError` where it is no release point
 * @example
 * const { config, payload } = canaryKit('5.6');
 * findCanaries(JSON.stringify(config)).length > 300; // every text is found
 * findCanaries(JSON.stringify(payload)); // []
 */
export const canaryKit = (release: Release, options?: CanaryOptions): CanaryKit =>
  guarded(() => {
    const { asLoaded = false } = optionsOf(options);
    const config: CanarySection = {};
    const fields = mapAt(release);
    for (const setting of settingsOf(release)) {
      const value = heldBy(canaryOf(setting.path), setting, fields);
      if (value === undefined) continue;
      const names = setting.path.split('.');
      const last = names.pop() as string;
      let section = config;
      for (const name of names) {
        section[name] ??= {};
        section = section[name] as CanarySection;
      }
      section[last] = value;
    }
    const result = planFor(release).fromObject(config, { asLoaded });
    if (result.status !== 'ok') throw new ArgumentError(`the canary config of ${release} gives no payload`);
    return { release, asLoaded, config, payload: result.payload };
  });
