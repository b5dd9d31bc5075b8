import { once } from 'node:events';

const newline = 0x0a;

/** Whole lines as bytes, or a line that is longer than allowed and was dropped. */
export type Lines = Uint8Array | 'too long';

/**
 * The lines of a stream in batches, split at `\n` alone: a text of JSON may hold other line ends. A batch is what one
 * read gave, up to the last line end; memory is bounded by the longest line that is allowed.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>, longest: number): AsyncGenerator<Lines> {
  let rest: Uint8Array[] = [];
  let length = 0;
  let dropping = false;
  for await (const chunk of stream) {
    let bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (dropping || length + bytes.length > longest) {
      const end = bytes.indexOf(newline);
      if (end === -1 || length + end > longest || dropping) {
        rest = [];
        length = 0;
        dropping = end === -1;
        if (dropping) continue;
        yield 'too long';
        bytes = bytes.subarray(end + 1);
      }
    }
    // What was left before is put together with its own end only, so that nothing is copied twice.
    const first = rest.length === 0 ? -1 : bytes.indexOf(newline);
    if (first !== -1) {
      yield Buffer.concat([...rest, bytes.subarray(0, first + 1)]);
      bytes = bytes.subarray(first + 1);
      rest = [];
      length = 0;
    }
    const end = rest.length === 0 ? bytes.lastIndexOf(newline) : -1;
    if (end !== -1) yield bytes.subarray(0, end + 1);
    if (end + 1 < bytes.length) {
      rest.push(bytes.subarray(end + 1));
      length += bytes.length - end - 1;
    }
  }
  if (dropping) yield 'too long';
  else if (rest.length > 0) yield Buffer.concat(rest);
}

/** As short as a line may be, its payload is not: more of them in a batch could need any amount of memory. */
const mostLines = 64;

interface Piece {
  readonly bytes: Uint8Array;
  readonly lines: number;
}

/** Whole lines, taken apart where they are too many for a batch. */
function* piecesOf(bytes: Uint8Array): Generator<Piece> {
  let start = 0;
  let lines = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(newline, at);
    at = end === -1 ? bytes.length : end + 1;
    lines += 1;
    if (lines < mostLines && at < bytes.length) continue;
    yield { bytes: bytes.subarray(start, at), lines };
    start = at;
    lines = 0;
  }
}

/** The same lines in batches that have not too many of them. */
export async function* cut(batches: AsyncIterable<Lines>): AsyncGenerator<Lines> {
  for await (const batch of batches) {
    if (batch === 'too long') yield batch;
    else for (const { bytes } of piecesOf(batch)) yield bytes;
  }
}

/**
 * The same lines in larger batches, each with a buffer of its own: handing a batch over to a thread and taking its
 * payloads back costs about as much as turning fifty lines into payloads.
 */
export async function* gathered(
  batches: AsyncIterable<Lines>,
  enough: number,
  bufferFor: (length: number) => ArrayBuffer,
): AsyncGenerator<Lines> {
  let waiting: Piece[] = [];
  let length = 0;
  let count = 0;
  const together = (): Uint8Array => {
    const all = new Uint8Array(bufferFor(length), 0, length);
    let at = 0;
    for (const { bytes } of waiting) {
      all.set(bytes, at);
      at += bytes.length;
    }
    waiting = [];
    length = 0;
    count = 0;
    return all;
  };
  for await (const batch of batches) {
    if (batch === 'too long') {
      if (length > 0) yield together();
      yield batch;
      continue;
    }
    for (const piece of piecesOf(batch)) {
      if (count + piece.lines > mostLines) yield together();
      waiting.push(piece);
      length += piece.bytes.length;
      count += piece.lines;
      if (length >= enough) yield together();
    }
  }
  if (length > 0) yield together();
}

/** Writes a text and waits while the reader is slow. Its bytes are free again once they are written, which may be later. */
export const write = async (
  stream: NodeJS.WritableStream,
  text: string | Uint8Array,
  written?: () => void,
): Promise<void> => {
  if (!stream.write(text, written)) await once(stream, 'drain');
};
