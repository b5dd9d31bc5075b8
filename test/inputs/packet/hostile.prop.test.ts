import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readPacket } from '../../../src/inputs/packet/read-packet.js';
import { zipOf } from '../../support/zip.js';

const sample = readFileSync(new URL('../../data/packets/v10.5.2.zip', import.meta.url));
const cluster = readFileSync(new URL('../../data/packets/zip64.zip', import.meta.url));

/** A packet, or one issue: never an error. */
const ends = async (source: Uint8Array): Promise<void> => {
  const result = await readPacket(source);
  if (!result.ok) expect(result.issues).toHaveLength(1);
};

test.prop([fc.uint8Array({ maxLength: 400 })])('random bytes never raise an error', (bytes) =>
  ends(Buffer.concat([Buffer.from('PK\x03\x04'), bytes])),
);

test.prop([fc.nat(sample.length)])('a zip cut anywhere is refused', async (length) => {
  const result = await readPacket(sample.subarray(0, length));
  if (length < sample.length) expect(result.ok).toBe(false);
});

test.prop([
  fc.constantFrom(sample, cluster),
  fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
])('flipped bytes never raise an error', (zip, changes) => {
  const bytes = Buffer.from(zip);
  for (const [place, byte] of changes) bytes[Math.floor(place * (bytes.length - 1))] = byte;
  return ends(bytes);
});

const names = [
  ...['sanitized_config.json', 'metadata.yaml', 'diagnostics.yaml', 'stats.yaml', 'permissions.yaml', 'plugins.json'],
  ...['support_packet.yaml', 'warning.txt', 'mattermost.log'],
];

test.prop([
  fc.array(
    fc.record({
      name: fc
        .tuple(fc.constantFrom('', 'a/', 'a/b/', './', '__MACOSX/'), fc.constantFrom(...names))
        .map((parts) => parts.join('')),
      content: fc.oneof(
        fc.json(),
        fc.string(),
        fc.constantFrom('roles: [{}]\nschemes: [{scope: team}]\n', 'server: {}\n', 'a: &a [*a]'),
      ),
    }),
    { maxLength: 8 },
  ),
])('files of any content never raise an error', (entries) => ends(zipOf(entries)));
