/** A value in gitlab.rb as far as it is written out; anything that Ruby works out is code. */
export type RubyValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'hash'; readonly entries: ReadonlyMap<string, RubyValue> }
  | { readonly is: 'nil' | 'code' };

/** An assignment to a setting, as `mattermost['env']` or `external_url` name it. */
export interface Assignment {
  readonly name: string;
  readonly keys: readonly string[];
  readonly value: RubyValue;
}

const code: RubyValue = { is: 'code' };

type Token =
  | { readonly is: 'text'; readonly text: string; readonly filled: boolean }
  | { readonly is: 'word' | 'sign' | 'end'; readonly text: string };

const simple: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ', e: '\x1b', '0': '\0' };

/** The text whose quote is at this place, and the place after it. */
const quotedAt = (text: string, start: number): readonly [Token, number] => {
  const quote = text[start];
  let read = '';
  let filled = false;
  let at = start + 1;
  for (; at < text.length && text[at] !== quote; at += 1) {
    const character = text[at] as string;
    if (character === '\\') {
      at += 1;
      const next = text[at] ?? '';
      if (quote === '"') read += simple[next] ?? next;
      else read += next === "'" || next === '\\' ? next : `\\${next}`;
    } else {
      if (quote === '"' && character === '#' && /[{$@]/.test(text[at + 1] ?? '')) filled = true;
      read += character;
    }
  }
  return [{ is: 'text', text: read, filled }, at + 1];
};

const word = /[A-Za-z_]\w*[?!]?|\d[\w.]*/y;

function* tokensIn(text: string): Generator<Token> {
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string;
    word.lastIndex = at;
    const [found] = word.exec(text) ?? [];
    if (character === '#') {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    } else if (character === '"' || character === "'") {
      const [token, next] = quotedAt(text, at);
      yield token;
      at = next;
    } else if (found !== undefined) {
      yield { is: 'word', text: found };
      at += found.length;
    } else if (character === '\n' || character === ';') {
      yield { is: 'end', text: character };
      at += 1;
    } else if (/\s/.test(character)) {
      at += 1;
    } else {
      const sign = text.startsWith('=>', at) ? '=>' : character;
      yield { is: 'sign', text: sign };
      at += sign.length;
    }
  }
}

/** How deep values are in each other. */
const deepest = 20;

class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Goes over one part that belongs to nothing. */
  next(): void {
    this.at += 1;
  }

  private is(text: string, ahead = 0): boolean {
    const token = this.tokens[this.at + ahead];
    return token?.is === 'sign' && token.text === text;
  }

  private skipEnds(): void {
    while (this.tokens[this.at]?.is === 'end') this.at += 1;
  }

  /** Goes to the end of a value, over what is in brackets. */
  private skipTo(ends: readonly string[]): void {
    let open = 0;
    for (; !this.done; this.at += 1) {
      const token = this.tokens[this.at] as Token;
      if (open === 0 && (token.is === 'end' || (token.is === 'sign' && ends.includes(token.text)))) return;
      if (token.is !== 'sign') continue;
      if ('([{'.includes(token.text)) open += 1;
      if (')]}'.includes(token.text)) open = Math.max(open - 1, 0);
    }
  }

  /** One value up to a sign that ends it; whatever follows it makes it code. */
  private value(ends: readonly string[], depth = 0): RubyValue {
    const token = this.tokens[this.at];
    let value: RubyValue = code;
    if (token?.is === 'text') {
      value = token.filled ? code : { is: 'text', text: token.text };
      this.at += 1;
    } else if (token?.is === 'word') {
      if (token.text === 'nil') value = { is: 'nil' };
      else if (/^(?:true|false|\d[\d_]*(?:\.\d+)?)$/.test(token.text))
        value = { is: 'text', text: token.text.replaceAll('_', '') };
      this.at += 1;
    } else if (this.is('-') && /^\d/.test(this.tokens[this.at + 1]?.text ?? '')) {
      value = { is: 'text', text: `-${this.tokens[this.at + 1]?.text}` };
      this.at += 2;
    } else if (this.is('{') && depth < deepest) {
      this.at += 1;
      value = this.hash(depth);
    }
    const next = this.tokens[this.at];
    const isEnd = next === undefined || next.is === 'end' || (next.is === 'sign' && ends.includes(next.text));
    if (isEnd) return value;
    this.skipTo(ends);
    return code;
  }

  private hash(depth: number): RubyValue {
    const entries = new Map<string, RubyValue>();
    for (;;) {
      this.skipEnds();
      if (this.done || this.is('}')) break;
      const key = this.tokens[this.at] as Token;
      const isKey = key.is === 'text' || key.is === 'word';
      this.at += 1;
      if (isKey && (this.is('=>') || this.is(':'))) {
        this.at += 1;
        this.skipEnds();
        entries.set(key.text, this.value([',', '}'], depth + 1));
      } else this.skipTo([',', '}']);
      this.skipEnds();
      if (this.is(',')) this.at += 1;
    }
    this.at += 1;
    return { is: 'hash', entries };
  }

  /** The assignment that starts here, if one does; whatever it is, the next line comes then. */
  assignment(): Assignment | undefined {
    this.skipEnds();
    const first = this.tokens[this.at];
    if (first?.is !== 'word') {
      this.skipTo([]);
      return undefined;
    }
    this.at += 1;
    const keys: string[] = [];
    while (this.is('[') && this.is(']', 2)) {
      keys.push(this.tokens[this.at + 1]?.text ?? '');
      this.at += 3;
    }
    // `external_url 'address'` is a call, which may have brackets.
    const isAssigned = this.is('=');
    if (isAssigned || this.is('(')) this.at += 1;
    else if (this.tokens[this.at]?.is !== 'text') {
      this.skipTo([]);
      return undefined;
    }
    if (isAssigned) this.skipEnds();
    return { name: first.text, keys, value: this.value([')']) };
  }
}

/** The assignments in a text of Ruby that are written out, in order. */
export const assignmentsIn = (text: string): readonly Assignment[] => {
  const reader = new Reader([...tokensIn(text)]);
  const found: Assignment[] = [];
  while (!reader.done) {
    const one = reader.assignment();
    if (one) found.push(one);
    else if (!reader.done) reader.next();
  }
  return found;
};
