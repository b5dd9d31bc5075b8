/** A word of a shell's command, and whether something in it is filled in. */
export interface ShellWord {
  readonly text: string;
  /** Names that are filled in; empty ones where something else is run. */
  readonly parts: readonly (string | { readonly name: string })[];
}

/** Commands end here. */
const ends = new Set(['\n', ';', '&', '|', '(', ')']);

const named = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/y;

/** One command after another, each as its words. */
export const shellCommands = (script: string): readonly (readonly ShellWord[])[] => {
  const commands: ShellWord[][] = [];
  let words: ShellWord[] = [];
  let parts: (string | { readonly name: string })[] | undefined;
  const add = (text: string): void => {
    parts ??= [];
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };
  const endWord = (): void => {
    if (parts) words.push({ parts, text: parts.map((part) => (typeof part === 'string' ? part : '')).join('') });
    parts = undefined;
  };
  const endCommand = (): void => {
    endWord();
    if (words.length > 0) commands.push(words);
    words = [];
  };
  /** What `$` or a backquote starts: the place after it. */
  const fill = (at: number): number => {
    named.lastIndex = at;
    const found = named.exec(script);
    if (found) {
      parts ??= [];
      parts.push({ name: found[1] ?? found[2] ?? '' });
      return at + found[0].length;
    }
    if (/[\w{(`?#@*!]/.test(script[at] === '`' ? '`' : (script[at + 1] ?? ''))) {
      parts ??= [];
      parts.push({ name: '' });
      const close = script[at] === '`' ? '`' : script[at + 1] === '(' ? ')' : script[at + 1] === '{' ? '}' : '';
      if (close === '') return at + 2;
      const end = script.indexOf(close, at + 1);
      return end === -1 ? script.length : end + 1;
    }
    add(script[at] ?? '');
    return at + 1;
  };
  let at = 0;
  let quote = '';
  while (at < script.length) {
    const character = script[at] as string;
    if (quote === "'") {
      if (character === "'") quote = '';
      else add(character);
      at += 1;
    } else if (character === '\\') {
      const next = script[at + 1];
      const isLineEnd = next === '\n' || (next === '\r' && script[at + 2] === '\n');
      if (!isLineEnd) add(quote === '"' && next !== undefined && !'"\\$`'.includes(next) ? `\\${next}` : (next ?? ''));
      at += next === '\r' && isLineEnd ? 3 : 2;
    } else if (character === '$' || character === '`') {
      at = fill(at);
    } else if (quote === '"') {
      if (character === '"') quote = '';
      else add(character);
      at += 1;
    } else {
      if (character === '"' || character === "'") {
        quote = character;
        add('');
      } else if (character === '#' && parts === undefined) {
        const end = script.indexOf('\n', at);
        at = end === -1 ? script.length : end;
        continue;
      } else if (ends.has(character)) endCommand();
      else if (/\s/.test(character)) endWord();
      else add(character);
      at += 1;
    }
  }
  endCommand();
  return commands;
};

/** The words of one command. */
export const shellWords = (text: string): readonly string[] =>
  shellCommands(text)
    .flat()
    .map((word) => word.text);
