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
import { isGzip, textOfBytes } from '../model/bytes.js';
import type { Chosen } from '../model/together.js';
import { el } from './dom.js';

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
const readFile = async (file: File): Promise<Chosen> => {
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

/** A button that chooses files; what is chosen can be chosen again. */
export const fileButton = (
  text: string,
  {
    id,
    several = false,
    strong = false,
  }: { readonly id: string; readonly several?: boolean; readonly strong?: boolean },
  use: (files: readonly Chosen[]) => void,
): readonly HTMLElement[] => {
  const input = el('input', { type: 'file', id, class: 'sr', multiple: several, autocomplete: 'off' });
  input.addEventListener('change', async () => {
    const files = await Promise.all([...(input.files ?? [])].map(readFile));
    input.value = '';
    if (files.length > 0) use(files);
  });
  return [input, el('label', { for: id, class: strong ? 'button strong' : 'button' }, text)];
};

/** What is to be done with files that are dropped, and the box that shows it: none where they are not taken. */
export interface FileTarget {
  readonly box?: HTMLElement;
  readonly use: (files: readonly Chosen[]) => void;
}

/** Lets files be dropped on an element, for whichever place stands for it then. */
export const dropZone = (zone: HTMLElement, placeNow: () => FileTarget): void => {
  let lit: HTMLElement | undefined;
  const over = (event: DragEvent, box: HTMLElement | undefined): void => {
    event.preventDefault();
    event.stopPropagation();
    lit?.classList.remove('over');
    box?.classList.add('over');
    lit = box;
  };
  zone.addEventListener('dragover', (event) => over(event, placeNow().box));
  zone.addEventListener('dragleave', (event) => over(event, undefined));
  zone.addEventListener('drop', async (event) => {
    over(event, undefined);
    const { use } = placeNow();
    const files = await Promise.all([...(event.dataTransfer?.files ?? [])].map(readFile));
    if (files.length > 0) use(files);
  });
};
