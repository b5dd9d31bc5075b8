import { isPacketName } from '../../src/inputs/packet/name.js';
import { readPacket } from '../../src/inputs/packet/read-packet.js';
import { isZip } from '../../src/inputs/packet/source.js';
import { printed } from '../../src/wording/printed.js';
import {
  describePacketIssue,
  describePacketWarning,
  noConfigInPacket,
  nodesText,
} from '../../src/wording/problems/packet.js';
import { causes } from '../../src/wording/problems/syntax-causes.js';
import { isGzip, textOfBytes } from './bytes.js';
import type { Chosen } from './chosen.js';

const unzipped = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  if (!isGzip(bytes)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** The config in a support packet, and what else it says. */
const readZip = async (name: string, file: Blob): Promise<Chosen> => {
  const result = await readPacket(file);
  if (!result.ok) return { name, problem: result.issues.map(describePacketIssue).join('; ') };
  const { value: packet, warnings } = result;
  if (packet.config === undefined) return { name, problem: noConfigInPacket };
  const nodes = nodesText(packet);
  return {
    name,
    packet,
    text: packet.config.text,
    warnings: [...(nodes === undefined ? [] : [nodes]), ...warnings.map(describePacketWarning)],
  };
};

/** The text of a file. What a browser says about a failure is not repeated. */
export const readFile = async (file: File): Promise<Chosen> => {
  const name = isPacketName(file.name) ? 'the support packet' : printed(file.name);
  const start = await file
    .slice(0, 4)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => new Uint8Array(),
    );
  if (isZip(start)) return readZip(name, file);
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (bytes === undefined) return { name, problem: 'it cannot be read; if it is a folder, choose a file in it' };
  const plain = await unzipped(bytes).catch(() => undefined);
  if (plain === undefined) return { name, problem: 'its gzip data is damaged' };
  const text = textOfBytes(plain);
  return text === undefined ? { name, problem: causes.utf16 } : { name, text };
};
