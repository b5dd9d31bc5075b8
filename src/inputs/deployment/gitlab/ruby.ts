import { NotClosed, type Token, tokensIn } from './ruby-tokens.js';

/** A value in gitlab.rb as far as it is written out; anything that Ruby works out is code. */
export type RubyValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'hash'; readonly entries: ReadonlyMap<string, RubyValue> }
  | { readonly is: 'nil' | 'code' };

/** An assignment to a setting, as `mattermost['env']` or `external_url` name it. A key that is worked out ends its keys. */
export interface Assignment {
  readonly name: string;
  readonly keys: readonly string[];
  readonly value: RubyValue;
  /** Whether it is in a block, which may run or not. */
  readonly mayRun: boolean;
}

const code: RubyValue = { is: 'code' };

/** How deep values are in each other. */
const deepest = 20;

/** Signs after a setting that change it, or may. */
const changing = new Set(['.', '=', '<', '|', '&', '+', '-', '*']);

class Reader {
  private at = 0;
  readonly found: Assignment[] = [];
  constructor(private readonly tokens: readonly Token[]) {}

  private is(text: string, at = this.at): boolean {
    const token = this.tokens[at];
    return token?.is === 'sign' && token.text === text;
  }

  private skipEnds(): void {
    while (this.tokens[this.at]?.is === 'end') this.at += 1;
  }

  /** Keys in brackets, and the place after them; a key that is worked out is none, and ends them. */
  private keysAt(start: number): readonly [keys: readonly string[], next: number, whole: boolean] {
    const keys: string[] = [];
    for (let at = start; ; ) {
      if (!this.is('[', at)) return [keys, at, true];
      const isSymbol = this.is(':', at + 1);
      const key = this.tokens[at + (isSymbol ? 2 : 1)];
      const isKey = key?.is === 'text' ? !key.filled : isSymbol && key?.is === 'word';
      const close = at + (isSymbol ? 3 : 2);
      if (key === undefined || !isKey || !this.is(']', close)) return [keys, at, false];
      keys.push(key.text);
      at = close + 1;
    }
  }

  /** Notes a setting of Mattermost that is named in code: the code may change it. */
  private mention(): void {
    const token = this.tokens[this.at];
    if (token?.is !== 'word' || token.text !== 'mattermost' || this.is('.', this.at - 1)) return;
    const [keys, next, whole] = this.keysAt(this.at + 1);
    const sign = this.tokens[next];
    const isCompared = this.is('=', next) && this.is('=', next + 1);
    const changes = sign?.is === 'sign' && changing.has(sign.text) && !isCompared;
    const isWhole = keys.length === 0 || (keys.length === 1 && keys[0] === 'env');
    if (changes || isWhole || !whole) this.found.push({ name: 'mattermost', keys, value: code, mayRun: true });
  }

  /** Goes to the end of a value, over what is in brackets. */
  private skipTo(ends: readonly string[]): void {
    let open = 0;
    for (; this.at < this.tokens.length; this.at += 1) {
      const token = this.tokens[this.at] as Token;
      if (open === 0 && (token.is === 'end' || (token.is === 'sign' && ends.includes(token.text)))) return;
      this.mention();
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
    } else if (token?.is === 'code') this.at += 1;
    else if (token?.is === 'word') {
      this.mention();
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

  /** A hash; code where one of its keys is worked out. */
  private hash(depth: number): RubyValue {
    const entries = new Map<string, RubyValue>();
    let known = true;
    for (;;) {
      this.skipEnds();
      if (this.is('}')) break;
      const isSymbol = this.is(':');
      if (isSymbol) this.at += 1;
      const key = this.tokens[this.at];
      if (key === undefined) throw new NotClosed();
      const arrow = this.is('=>', this.at + 1);
      const isKey =
        (key.is === 'text' && !key.filled) || (key.is === 'word' && (isSymbol ? arrow : this.is(':', this.at + 1)));
      if (isKey && (arrow || (!isSymbol && this.is(':', this.at + 1)))) {
        this.at += 2;
        this.skipEnds();
        entries.set(key.text, this.value([',', '}'], depth + 1));
      } else {
        known = false;
        this.skipTo([',', '}']);
      }
      this.skipEnds();
      if (this.is(',')) this.at += 1;
    }
    this.at += 1;
    return known ? { is: 'hash', entries } : code;
  }

  /** The statement that starts here; whatever it is, the next one comes then. */
  private statement(): void {
    const start = this.tokens[this.at] as Token;
    const [keys, next, whole] = this.keysAt(this.at + 1);
    const isAssigned = this.is('=', next) && !this.is('=', next + 1);
    // `external_url 'address'` is a call, which may have brackets.
    const isCall = keys.length === 0 && (this.is('(', next) || this.tokens[next]?.is === 'text');
    if (start.is !== 'word' || !whole || !(isAssigned || isCall)) {
      this.skipTo([]);
      return;
    }
    this.at = next;
    if (isAssigned || this.is('(')) this.at += 1;
    if (isAssigned) this.skipEnds();
    const value = this.value([')']);
    this.found.push({ name: start.text, keys, value, mayRun: start.inBlock === true });
  }

  all(): readonly Assignment[] {
    while (this.at < this.tokens.length) {
      const before = this.at;
      this.skipEnds();
      if (this.at < this.tokens.length) this.statement();
      if (this.at === before) this.at += 1;
    }
    return this.found;
  }
}

/** The assignments in a text of Ruby that are written out, in order, and what code may assign. */
export const assignmentsIn = (text: string): readonly Assignment[] => new Reader(tokensIn(text)).all();
