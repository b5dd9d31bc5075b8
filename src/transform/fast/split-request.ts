import type { Limits } from '../../json/limits.js';
import { isWithin, type JsonText, readText } from '../../json/read.js';
import type { Success } from '../../result.js';
import { Byte } from './bytes.js';
import type { Part } from './part.js';
import { Scan } from './scanner.js';

/** A request taken apart where its bytes lie: its config, and all else, with an empty config. */
export interface SplitRequest {
  readonly config: Part;
  readonly rest: Success<JsonText>;
}

const scan = new Scan();
const utf8 = new TextDecoder();

/** Where the value of the member `config` is; nothing where there is none, or where a name is given twice. */
const configIn = (): readonly [from: number, to: number] | undefined => {
  const start = scan.blank(scan.start);
  if (scan.bytes[start] !== Byte.openBrace) return undefined;
  const names = new Set<string>();
  let config: readonly [from: number, to: number] | undefined;
  let at = scan.blank(start + 1);
  while (scan.bytes[at] !== Byte.closeBrace) {
    const named = scan.passText(at);
    const name = named === -1 ? '' : scan.textAt(at, named);
    const value = named === -1 || names.has(name) ? -1 : scan.colon(named);
    const end = value === -1 ? -1 : scan.passAny(value);
    if (end === -1) return undefined;
    names.add(name);
    if (name === 'config') config = [value, end];
    at = scan.comma(end, Byte.closeBrace);
    if (at === -1) return undefined;
  }
  return scan.blank(at + 1) === scan.end ? config : undefined;
};

/** Takes a request apart. Gives nothing for anything unusual: its text is to be read then. */
export const splitRequest = ({ bytes, from, to }: Part, limits: Limits): SplitRequest | undefined => {
  if (!isWithin({ length: to - from }, limits)) return undefined;
  try {
    scan.openBytes(bytes, from, to);
    const found = configIn();
    if (found === undefined) return undefined;
    const shift = from - scan.start;
    const config = { bytes, from: found[0] + shift, to: found[1] + shift };
    const text = `${utf8.decode(bytes.subarray(from, config.from))}{}${utf8.decode(bytes.subarray(config.to, to))}`;
    const rest = readText(text, limits);
    return rest.ok ? { config, rest } : undefined;
  } finally {
    scan.close();
  }
};
