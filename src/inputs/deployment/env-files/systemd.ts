/** A variable as a file for systemd gives it. */
export interface SystemdVariable {
  readonly name: string;
  readonly value: string;
}

/** What is the name of a variable. */
export const isName = /^[A-Za-z_]\w*$/;

const blank = /[ \t\r\n]/;
const escapedInQuotes = /["\\`$]/;

/** The text of a value, where blanks at its end do not count unless they are in quotes or escaped. */
class ValueText {
  private text = '';
  private kept = 0;

  add(character: string, counts = true): void {
    this.text += character;
    if (counts) this.kept = this.text.length;
  }

  take(): string {
    const { text, kept } = this;
    this.text = '';
    this.kept = 0;
    return text.slice(0, kept);
  }
}

type State = 'name' | 'before' | 'plain' | 'escape' | 'single' | 'double' | 'escapeInDouble';

/** One variable that starts here, and the place after it. */
export const variableAt = (text: string, start: number): readonly [SystemdVariable | undefined, next: number] => {
  let state: State = 'name';
  let name = '';
  const value = new ValueText();
  const end = (at: number) =>
    [state === 'name' ? undefined : { name: name.trimEnd(), value: value.take() }, at] as const;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] as string;
    const isLineEnd = character === '\n' || character === '\r';
    switch (state) {
      case 'name':
        if (isLineEnd) return end(at);
        if (character === '=') state = 'before';
        else name += character;
        break;
      case 'before':
        if (isLineEnd) return end(at);
        if (character === "'") state = 'single';
        else if (character === '"') state = 'double';
        else if (character === '\\') state = 'escape';
        else if (!blank.test(character)) {
          state = 'plain';
          value.add(character);
        }
        break;
      case 'plain':
        if (isLineEnd) return end(at);
        if (character === '\\') state = 'escape';
        else value.add(character, !blank.test(character));
        break;
      case 'escape':
        state = 'plain';
        if (character === '\r' && text[at + 1] === '\n') at += 1;
        else if (!isLineEnd) value.add(character);
        break;
      case 'single':
        if (character === "'") state = 'before';
        else value.add(character);
        break;
      case 'double':
        if (character === '"') state = 'before';
        else if (character === '\\') state = 'escapeInDouble';
        else value.add(character);
        break;
      case 'escapeInDouble':
        state = 'double';
        if (escapedInQuotes.test(character)) value.add(character);
        else if (character !== '\n') value.add(`\\${character}`);
        break;
    }
  }
  return end(text.length);
};

/** The end of a comment: a line end that no backslash escapes. */
const endOfComment = (text: string, start: number): number => {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '\n' || text[at] === '\r') return at;
  }
  return text.length;
};

/** The variables of a file for `EnvironmentFile=`, one after the other; names that are none are dropped. */
export function* systemdVariables(text: string): Generator<SystemdVariable> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (blank.test(character)) at += 1;
    else if (character === '#' || character === ';') at = endOfComment(text, at);
    else {
      const [variable, next] = variableAt(text, at);
      at = next;
      if (variable !== undefined && isName.test(variable.name)) yield variable;
    }
  }
}
