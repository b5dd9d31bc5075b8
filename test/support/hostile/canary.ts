import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { canonicalText, describeIssue, describeWarning, type Release, type Result } from '../../../src/index.js';
import { type SettingAt, settingsOf } from '../../../src/schema.js';

/**
 * What every canary starts and ends with, so that a part of one is found as well. The tilde keeps it from being a name
 * that a warning may show.
 */
const marker = 'Kq7~vXw9Zt4~Bn2h';

/** The digits of a canary in numbers. No integer setting takes one of 20 digits, however it is read. */
const digits = '7319084652';

/** The beginnings of the hashes of every canary made. */
const hashes = new Map<string, string>();

const hashStart = 16;

const remember = (text: string): string => {
  for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
    const hash = createHash(algorithm).update(text).digest();
    for (const spelling of ['hex', 'base64'] as const)
      hashes.set(hash.toString(spelling).slice(0, hashStart), algorithm);
  }
  return text;
};

let made = 0;

/** A text that is unlike every other, and is found again however it is spelled. */
export const canary = (): string => {
  made += 1;
  return remember(`${marker}-${made}-${marker}`);
};

/** An address with credentials, all of them canaries. */
export const canaryAddress = (): string =>
  remember(`https://user:${canary()}@${canary()}.example.com/${canary()}?token=${canary()}`);

/** A number that no report may hold. */
export const canaryNumber = Number(`${digits}${digits}`);

const compact = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();

const reversed = (text: string): string => [...text].reverse().join('');

/** The part of a text's base64 that does not depend on the text around it, for each of the three possible offsets. */
const base64Of = (bytes: Buffer): string[] =>
  [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(shift === 0 ? 0 : shift + 1, -1);
  });

const spellings = (text: string): readonly (readonly [sort: string, spelled: string])[] => {
  const encodings = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
  ] as const;
  return [
    ['plain', text],
    ['reversed', reversed(text)],
    ['escaped', [...text].map((letter) => `u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')],
    ...encodings.flatMap(([name, bytes]) => [
      [`the hex of ${name}`, bytes.toString('hex')] as const,
      [`a list of the bytes of ${name}`, [...bytes].join('')] as const,
      ...base64Of(bytes).map((spelled) => [`the base64 of ${name}`, spelled] as const),
      ...base64Of(Buffer.from(bytes).reverse()).map((spelled) => [`the base64 of reversed ${name}`, spelled] as const),
    ]),
  ];
};

/** What to look for in a text from which all but letters and digits is gone: half a marker is enough. */
const needles: readonly (readonly [sort: string, needle: string])[] = [
  ...[marker.slice(0, marker.length / 2), marker.slice(marker.length / 2)].flatMap(spellings),
  ['a number', digits] as const,
].map(([sort, spelled]) => [sort, compact(spelled)]);

/** The form in which a text contains a canary, if it does. It does not say which one. */
export const spokenIn = (text: string): string | undefined => {
  const heard = compact(text);
  const found = needles.find(([, needle]) => heard.includes(needle));
  if (found) return found[0];
  for (const [token] of text.matchAll(/[A-Za-z0-9+/]{16,}/g)) {
    const algorithm = hashes.get(token.slice(0, hashStart));
    if (algorithm) return `the ${algorithm}`;
  }
  return undefined;
};

/** A canary was heard. The message holds nothing of it, nor does anything else here. */
export class Spoken extends Error {
  override readonly name = 'Spoken';

  constructor(sort: string, where: string) {
    super(`a value of the config was spoken: ${sort}, in ${where}`);
  }
}

/** Fails where a text holds a canary in any spelling. */
export const listen = (text: string, where: string): void => {
  const sort = spokenIn(text);
  if (sort !== undefined) throw new Spoken(sort, where);
};

/** Everything that a program could print of a value, hidden properties too. */
export const everythingOf = (value: unknown): string =>
  inspect(value, { depth: null, showHidden: true, maxArrayLength: null, maxStringLength: null });

/** Fails where a result holds a canary, in whatever way it is shown. */
export const listenToResult = (result: Result, where: string): void => {
  listen(everythingOf(result), where);
  listen(JSON.stringify(result), `${where} as JSON`);
  const said = result.status === 'invalid' ? result.issues.map(describeIssue) : result.warnings.map(describeWarning);
  listen(said.join('\n'), `${where}, described`);
  if (result.status === 'ok') listen(canonicalText(result.payload), `${where}, canonical`);
};

/** Fails where an error holds a canary: its message, its stack, its cause, or anything else of it. */
export const listenToError = (error: unknown, where: string): void => {
  listen(everythingOf(error), where);
  if (!(error instanceof Error)) return;
  listen(`${error.message}\n${error.stack}`, where);
  if (error.cause !== undefined) listenToError(error.cause, `the cause of ${where}`);
};

const recordOf = (members: { readonly [member: string]: string }): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).map(([name, kind]) => [name, kind === 'flag' ? true : canary()]));

/** A value that is full of canaries, and that the setting takes. */
const canaryValue = ({ setting: { kind, entries }, default: constant }: SettingAt): unknown => {
  switch (kind) {
    case 'flag':
      return true;
    case 'integer':
      return typeof constant === 'number' ? constant : 1;
    case 'choice':
      return canary();
    case 'text':
      return canaryAddress();
    case 'list':
      return typeof entries === 'object' ? [recordOf(entries)] : [canary(), canaryAddress()];
    case 'map': {
      const known =
        typeof entries === 'object' ? recordOf(entries) : { enabled: canary(), [canary()]: [canaryAddress()] };
      return { jira: known, 'com.mattermost.nps': { ...known }, [canary()]: { ...known } };
    }
  }
};

/** A config, or a part of one. */
export type Tree = { [name: string]: unknown };

/** Puts a value at a path such as `ServiceSettings.SiteURL`. */
export const put = (config: Tree, path: string, value: unknown): void => {
  let place = config;
  const names = path.split('.');
  for (const name of names.slice(0, -1)) {
    place[name] ??= {};
    place = place[name] as Tree;
  }
  place[names.at(-1) as string] = value;
};

/** A config of a release in which every text is a canary of its own and every address has credentials. */
export const canaryConfig = (release: Release): Tree => {
  const config: Tree = {
    [canary()]: canary(),
    Unknown: { URL: canaryAddress(), [canary()]: [canary(), { Deep: canary() }], Port: canaryNumber },
  };
  for (const setting of settingsOf(release)) put(config, setting.path, canaryValue(setting));
  return config;
};
