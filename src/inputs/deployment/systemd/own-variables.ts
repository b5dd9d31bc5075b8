import { put, type Value, type Variables } from '../variables.js';
import { filledIn } from './specifiers.js';
import { unitWords } from './words.js';

export const isName = /^[A-Za-z_]\w*$/;

/** What lines of `Environment=` set. */
export class OwnVariables {
  readonly set: Variables = new Map();
  /** How many words give no variable. */
  unused = 0;
  /** Variables whose values have a specifier that systemd does not know: it drops them. */
  readonly refused: string[] = [];

  constructor(private readonly unit: string) {}

  private word(word: string): void {
    const sign = word.indexOf('=');
    const name = word.slice(0, Math.max(sign, 0));
    if (!isName.test(name)) {
      this.unused += 1;
      return;
    }
    const value: Value | undefined = filledIn(word.slice(sign + 1), this.unit);
    if (value === undefined) this.refused.push(name);
    else put(this.set, [[name, value]]);
  }

  line(value: string): void {
    if (value === '') this.set.clear();
    const words = unitWords(value);
    if (words === undefined) this.unused += 1;
    else for (const word of words) this.word(word);
  }
}
