import type { Statement } from './statements.js';

/** Who reads lists of variables otherwise than compose. */
export type OtherReader = 'docker run' | 'systemd';

type NamedVariable = Extract<Statement, { readonly name: string }>;

/** A reader's value of a variable; nothing where it refuses or drops the line. */
type FormReader = (variable: NamedVariable, text: string) => string | undefined;

/** `docker run --env-file`, and `kubectl --from-env-file`, take what follows the sign to the end of the line as it is. */
const byDocker: FormReader = ({ before, colon, at }, text) => {
  if (colon || /\s/.test(before.trimStart())) return undefined;
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '');
};

const quotes: Readonly<Record<string, RegExp>> = {
  '"': /[^"\\]*(?:\\[\s\S][^"\\]*)*/y,
  "'": /[^']*/y,
};

const unquoted = /[^\\\r\n]*(?:\\(?:\r\n|[\s\S])[^\\\r\n]*)*/y;

/** In double quotes it unescapes what a shell needs escaped, and joins lines. */
const unescaped = (text: string): string => text.replaceAll(/\\(?:(["\\`$])|\n)/g, '$1');

/** systemd's EnvironmentFile= keeps what follows a value, a comment too, and knows quotes at the start of one alone. */
const bySystemd: FormReader = ({ before, colon, at }, text) => {
  if (colon || /^\s*export\s/.test(before)) return undefined;
  let value = '';
  let from = at;
  for (;;) {
    while (/[ \t\r]/.test(text[from] ?? '')) from += 1;
    const quote = text[from] ?? '';
    const inside = quotes[quote];
    if (inside === undefined) break;
    inside.lastIndex = from + 1;
    const [content = ''] = inside.exec(text) ?? [];
    value += quote === '"' ? unescaped(content) : content;
    from += content.length + 2;
  }
  unquoted.lastIndex = from;
  const [rest = ''] = unquoted.exec(text) ?? [];
  return value + rest.replaceAll(/\\(?:\r?\n|([\s\S]))/g, '$1').trimEnd();
};

export const readings: Readonly<Record<OtherReader, FormReader>> = { 'docker run': byDocker, systemd: bySystemd };
