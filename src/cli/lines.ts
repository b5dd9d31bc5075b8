import { once } from 'node:events';

const newline = 0x0a;

/**
 * The lines of a stream of bytes, split at `\n` alone: a text of JSON may hold other line ends. Memory is bounded by the
 * longest line.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      yield Buffer.concat([...rest, bytes.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** Writes a text and waits while the reader is slow. */
export const write = async (stream: NodeJS.WritableStream, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, 'drain');
};
