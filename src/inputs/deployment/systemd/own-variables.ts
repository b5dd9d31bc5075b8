import { isOverrideName } from '../../../schema/loading/environment.js';
import { put, type Variables, type VariableValue } from '../variables.js';
import { filledIn } from './specifiers.js';
import { unitWords } from './words.js';

export const isName = /^[A-Za-z_]\w*$/;

/** What lines of `Environment=` set. */
export class OwnVariables {
  readonly set: Variables = new Map();
  /** How many words give no variable. */
  unused = 0;
  /** Those of them that are the name of an override alone, as where a space is before the sign. */
  readonly alone: string[] = [];
  /** Variables of lines with a specifier that systemd does not know: it drops the whole line. */
  readonly refused: string[] = [];

  constructor(private readonly unit: string) {}

  line(value: string): void {
    if (value === '') this.set.clear();
    const words = unitWords(value) ?? [''];
    const assignments = words.flatMap((word): readonly (readonly [string, VariableValue | undefined])[] => {
      const [, name = '', written = ''] = /^([^=]*)=([\s\S]*)$/.exec(word) ?? [];
      return isName.test(name) ? [[name, filledIn(written, this.unit)]] : [];
    });
    this.unused += words.length - assignments.length;
    this.alone.push(...words.filter((word) => isName.test(word) && isOverrideName(word)));
    if (assignments.some(([, filled]) => filled === undefined)) this.refused.push(...assignments.map(([name]) => name));
    else put(this.set, assignments as readonly (readonly [string, VariableValue])[]);
  }
}
