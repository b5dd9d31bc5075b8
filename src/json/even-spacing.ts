const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+|\s+/g;

/** What is between two tokens, and how deep in lists and objects. */
interface Gap {
  readonly before: string;
  readonly after: string;
  readonly blank: string;
  readonly depth: number;
}

function* gapsIn(text: string): Generator<Gap> {
  let before = '';
  let blank = '';
  let depth = 0;
  for (const [part] of text.matchAll(token)) {
    if (part.trim() === '') {
      blank = part;
      continue;
    }
    if (part === '}' || part === ']') depth -= 1;
    if (before !== '') yield { before, after: part, blank, depth };
    if (part === '{' || part === '[') depth += 1;
    before = part;
    blank = '';
  }
}

const opens = (part: string): boolean => part === '{' || part === '[';
const closes = (part: string): boolean => part === '}' || part === ']';

/** How a printer writes JSON: on one line, or with a line for each member and entry. */
interface SpacingStyle {
  colon?: string;
  comma?: string;
  /** The end of a line, and what indents one level. */
  line?: readonly [end: string, unit: string];
}

const isSpace = (blank: string): boolean => blank === '' || blank === ' ';

/** What a printer of a style puts there. What the text has not shown of its style yet is taken from the gap. */
const expected = (style: SpacingStyle, { before, after, blank, depth }: Gap): string => {
  if (before === ':') {
    style.colon ??= isSpace(blank) ? blank : '';
    return style.colon;
  }
  if (after === ':' || after === ',' || (opens(before) && closes(after))) return '';
  const [, end, unit] = /^(\r?\n)([ \t]*)$/.exec(blank) ?? [];
  if (opens(before) && depth === 1 && end !== undefined) style.line ??= [end, unit ?? ''];
  if (style.line) return style.line[0] + style.line[1].repeat(depth);
  if (before !== ',') return '';
  style.comma ??= isSpace(blank) ? blank : '';
  return style.comma;
};

/**
 * Whether the white space of a JSON text is what one printer writes: the same style throughout. Where it differs from
 * place to place it can carry something of its own, of which a receiver that parses the text sees nothing.
 */
export const isEvenlySpaced = (text: string): boolean => {
  const style: SpacingStyle = {};
  for (const gap of gapsIn(text)) if (gap.blank !== expected(style, gap)) return false;
  return true;
};
