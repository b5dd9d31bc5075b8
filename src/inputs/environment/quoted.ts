/** A value in quotes as compose reads it, and the place after its closing quote. */
export interface Quoted {
  readonly value: string;
  readonly end: number;
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
  // What is filled in from elsewhere is looked for afterwards, and this is none of it.
  $: '$$',
};

/** The escapes of double quotes; one that nobody knows stays as it is. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\(?:([abfnrtv$"\\])|0([0-3][0-7]{2}))/g, (written, letter?: string, octal?: string) =>
    octal === undefined ? (escapes[letter ?? ''] ?? written) : String.fromCodePoint(Number.parseInt(octal, 8)),
  );

/** The value whose opening quote is at this place; nothing where no quote closes it. */
export const quotedAt = (text: string, start: number): Quoted | undefined => {
  const quote = text[start];
  let value = '';
  let from = start + 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
      if (text[at] !== quote) continue;
      value += text.slice(from, at - 1);
      from = at;
    } else if (text[at] === quote) {
      value += text.slice(from, at);
      return { value: quote === '"' ? unescaped(value) : value, end: at + 1 };
    }
  }
  return undefined;
};

/** A value once `$$` is one `$`; nothing where something is filled in from elsewhere, as `$NAME` and `${…}` are. */
export const withoutFilling = (text: string): string | undefined => {
  let fills = false;
  const value = text.replaceAll(/\$([$A-Za-z_{])/g, (written, next: string) => {
    if (next === '$') return '$';
    fills = true;
    return written;
  });
  return fills ? undefined : value;
};
