import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip to make; without content it is empty. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
}

const header = (signature: number, numbers: readonly (readonly [size: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(4 + numbers.reduce((sum, [size]) => sum + size, 0));
  bytes.writeUInt32LE(signature);
  let at = 4;
  for (const [size, value] of numbers) {
    bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
};

/** Makes a zip. More entries than 65,535 are counted as Go and others count them in a small zip: modulo 65,536. */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array => {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, content = '' } of entries) {
    const [named, plain] = [Buffer.from(name), Buffer.from(content)];
    const packed = plain.length === 0 ? plain : deflateRawSync(plain);
    const common: readonly (readonly [2 | 4, number])[] = [
      [2, 20],
      [2, 0x800],
      [2, plain.length === 0 ? 0 : 8],
      [4, 0x21_0000],
      [4, crc32(plain)],
      [4, packed.length],
      [4, plain.length],
      [2, named.length],
      [2, 0],
    ];
    const local = Buffer.concat([header(0x04034b50, common), named, packed]);
    const central = header(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]);
    locals.push(local);
    directory.push(Buffer.concat([central, named]));
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const counted = entries.length % 65_536;
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, counted],
    [2, counted],
    [4, listed.length],
    [4, at],
    [2, 0],
  ]);
  return Buffer.concat([...locals, listed, end]);
};
