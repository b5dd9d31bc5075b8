const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a text in Base64 holds, as the API decodes it: line breaks do not count, blanks and missing padding are errors. */
export const decoded = (text: string): string | undefined => {
  const letters = text.replaceAll(/[\r\n]/g, '');
  if (letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) return undefined;
  return utf8.decode(Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0)));
};
