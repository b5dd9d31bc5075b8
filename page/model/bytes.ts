import { isUtf16 } from '../../src/inputs/encoding.js';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Whether bytes are compressed with gzip. */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** Bytes as the command reads them: UTF-8 with its mark, if any; nothing where they are UTF-16. */
export const textOfBytes = (bytes: Uint8Array): string | undefined => (isUtf16(bytes) ? undefined : utf8.decode(bytes));
