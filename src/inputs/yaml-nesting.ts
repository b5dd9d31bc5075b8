/** How deep YAML may be nested: by lists and objects in one line or in brackets, and by blanks. */
const deepest = { inLine: 32, blanks: 128 } as const;

const openers: ReadonlySet<unknown> = new Set(['flow-map-start', 'flow-seq-start']);
const closers: ReadonlySet<unknown> = new Set(['flow-map-end', 'flow-seq-end']);
const steps: ReadonlySet<unknown> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
const nothing: ReadonlySet<unknown> = new Set();

/** Whether a text is nested deeper than anybody writes it, or has a token of these types: parsing that can take all memory. */
export const isNestedDeeply = (
  text: string,
  { CST, Lexer }: typeof import('yaml'),
  refused: ReadonlySet<unknown> = nothing,
): boolean => {
  let [brackets, inLine, isLineStart] = [0, 0, true];
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (openers.has(type)) brackets += 1;
    else if (closers.has(type)) brackets -= 1;
    // In brackets nothing nests without another bracket.
    else if (steps.has(type)) inLine += brackets === 0 ? 1 : 0;
    else if (type === 'newline') inLine = 0;
    else if (refused.has(type)) return true;
    else if (type === 'space' && isLineStart && token.length > deepest.blanks) return true;
    isLineStart = type === 'newline';
    if (brackets < 0 || Math.max(brackets, inLine) > deepest.inLine) return true;
  }
  return false;
};
