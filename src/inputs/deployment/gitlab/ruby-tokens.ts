/** A part of a text of Ruby. Keywords that part statements are ends. */
export type Token = (
  | { readonly is: 'text'; readonly text: string; readonly filled: boolean }
  | { readonly is: 'word' | 'sign' | 'end' | 'code'; readonly text: string }
) & {
  /** Whether it is inside of a block, which may run or not. */
  readonly inBlock?: true;
};

/** The text is no Ruby: something in it is never closed. */
export class NotClosed extends Error {}

const simple: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ', e: '\x1b', '0': '\0' };

/** The place after the brace that closes what is filled in. */
const afterFilling = (text: string, start: number): number => {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') open += 1;
    if (text[at] === '}') open -= 1;
    if (open === 0) return at + 1;
  }
  throw new NotClosed();
};

/** The text whose quote is at this place, and the place after it. */
const quotedAt = (text: string, start: number): readonly [Token, number] => {
  const quote = text[start];
  let read = '';
  let filled = false;
  for (let at = start + 1; at < text.length; ) {
    const character = text[at] as string;
    if (character === quote) return [{ is: 'text', text: read, filled }, at + 1];
    const next = text[at + 1] ?? '';
    if (character === '\\') {
      if (quote === '"') read += simple[next] ?? next;
      else read += next === "'" || next === '\\' ? next : `\\${next}`;
      at += 2;
    } else if (quote === '"' && character === '#' && /[{$@]/.test(next)) {
      filled = true;
      at = next === '{' ? afterFilling(text, at + 1) : at + 2;
    } else {
      read += character;
      at += 1;
    }
  }
  throw new NotClosed();
};

const closings: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
const percent = /%[qQwWiIr]([^\w\s])/y;
const heredoc = /<<([~-]?)(?:([A-Z_]\w*)|'([^'\n]+)'|"([^"\n]+)")/y;
const word = /[A-Za-z_]\w*[?!]?|\d[\w.]*/y;
const comments = /^=begin\b[\s\S]*?(?:^=end\b.*$|$(?![\s\S]))/gm;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where the lines of texts that are named at a line's end are over. */
const afterHeredocs = (text: string, start: number, names: readonly (readonly [string, boolean])[]): number => {
  let at = start;
  for (const [name, indented] of names) {
    for (let line = ''; ; ) {
      if (at >= text.length) throw new NotClosed();
      const end = text.indexOf('\n', at);
      line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '');
      at = end === -1 ? text.length : end + 1;
      if ((indented ? line.trimStart() : line) === name) break;
    }
  }
  return at;
};

function* partsOf(text: string): Generator<Token> {
  const heredocs: [string, boolean][] = [];
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string;
    const [found] = matchAt(word, text, at) ?? [];
    const here = character === '<' ? matchAt(heredoc, text, at) : null;
    const literal = character === '%' ? matchAt(percent, text, at) : null;
    if (character === '#') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    } else if (character === '"' || character === "'") {
      const [token, next] = quotedAt(text, at);
      yield token;
      at = next;
    } else if (here) {
      heredocs.push([here[2] ?? here[3] ?? here[4] ?? '', here[1] !== '']);
      yield { is: 'code', text: '' };
      at += here[0].length;
    } else if (literal) {
      const end = text.indexOf(closings[literal[1] ?? ''] ?? literal[1] ?? '', at + 3);
      if (end === -1) throw new NotClosed();
      yield { is: 'code', text: '' };
      at = end + 1;
    } else if (found !== undefined) {
      yield { is: 'word', text: found };
      at += found.length;
    } else if (character === '\n' || character === ';') {
      yield { is: 'end', text: character };
      at += 1;
      if (character === '\n') at = afterHeredocs(text, at, heredocs.splice(0));
    } else if (/\s/.test(character)) {
      at += 1;
    } else {
      const sign = text.startsWith('=>', at) ? '=>' : character;
      yield { is: 'sign', text: sign };
      at += sign.length;
    }
  }
}

const always = new Set(['begin', 'case', 'class', 'def', 'module']);
const first = new Set(['if', 'unless', 'while', 'until', 'for']);
const between = new Set(['then', 'else', 'ensure']);

const isSign = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token?.is === 'sign' && texts.includes(token.text);

/** Marks what is in blocks, and makes ends of the keywords around them. */
const withBlocks = (parts: readonly Token[]): readonly Token[] => {
  let open = 0;
  let loop = false;
  return parts.map((part, index): Token => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const { text } = part;
    const isName = isSign(before, '.', ':') || (isSign(after, ':') && !isSign(parts[index + 2], ':'));
    const marked = (): Token => (open === 0 ? part : { ...part, inBlock: true });
    const end: Token = { is: 'end', text };
    if (part.is === 'end') loop &&= text !== '\n';
    if (part.is !== 'word' || isName) return marked();
    if (text === 'end') {
      open = Math.max(open - 1, 0);
      return end;
    }
    if (text === 'do') {
      if (!loop) open += 1;
      loop = false;
      return end;
    }
    if (between.has(text)) return end;
    const starts = before === undefined || before.is === 'end' || before.is === 'sign' || between.has(before.text);
    if (always.has(text) || (first.has(text) && starts)) {
      open += 1;
      loop = ['while', 'until', 'for'].includes(text);
    }
    return marked();
  });
};

/** The parts of a text of Ruby, without what never runs: comments, texts over several lines, and what follows its end. */
export const tokensIn = (text: string): readonly Token[] => {
  const [code = ''] = text.replaceAll('\r\n', '\n').split(/^__END__$/m, 1);
  const parts = [...partsOf(code.replaceAll(comments, ''))];
  // A line that starts with a dot continues the one before.
  const joined: Token[] = [];
  for (const part of parts) {
    if (isSign(part, '.')) while (joined.at(-1)?.is === 'end' && joined.at(-1)?.text === '\n') joined.pop();
    joined.push(part);
  }
  return withBlocks(joined);
};
