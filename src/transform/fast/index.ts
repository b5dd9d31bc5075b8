import { once } from '../../once.js';
import type { Decoded } from '../decode.js';
import type { Layout } from '../layout.js';
import type { Loader } from '../loader.js';
import type { Use } from '../uses.js';
import { Reader } from './reader.js';

/**
 * Decodes well-formed configs without building a tree. Returns `undefined` for anything unusual; the exact decoder then
 * reports what is wrong. It is faster than a general JSON parser because it knows the expected names, their types, and
 * what is looked at in their values: no text is made of a value that nothing reads, or that is only compared.
 */
export interface FastDecode {
  readonly text: (text: string, asLoaded?: boolean) => Decoded | undefined;
  /** The same of a part of some bytes, in UTF-8. */
  readonly bytes: (bytes: Uint8Array, from: number, to: number, asLoaded?: boolean) => Decoded | undefined;
}

/** Compiles the fast way for a layout, as files are written and as the loader reads them. */
export const fastDecodeOf = (layout: Layout, { reading }: Loader, uses: readonly Use[]): FastDecode => {
  const asWritten = once(() => new Reader(layout, uses));
  const asLoaded = once(() => new Reader(layout, uses, reading));
  const reader = (loaded?: boolean): Reader => (loaded ? asLoaded() : asWritten());
  return {
    text: (written, loaded) => reader(loaded).readText(written),
    bytes: (bytes, from, to, loaded) => reader(loaded).readBytes(bytes, from, to),
  };
};
