const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Whether bytes are compressed with gzip. */
export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** Bytes as the command reads them: UTF-8 with its mark, if any; nothing where they are marked as UTF-16. */
export const textOfBytes = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? undefined : utf8.decode(bytes);
};
