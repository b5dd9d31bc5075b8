import { createScanner } from 'jsonc-parser';
import type { Position } from '../issues.js';
import { positionsIn } from './node.js';

/** JSON in which comments and trailing commas became spaces: every place in it is where it was. */
export interface LenientText {
  readonly text: string;
  readonly comments: number;
  readonly commas: number;
  /** Where the first of them is. */
  readonly first: Position;
}

/** The scanner's kinds, which it declares in a way that cannot be imported here. */
const kinds = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const;

interface Blank {
  readonly at: number;
  readonly length: number;
}

/** The comments of a text, and the commas behind the last entry of a list or an object. */
const blanksIn = (text: string): { readonly comments: readonly Blank[]; readonly commas: readonly Blank[] } => {
  const scanner = createScanner(text, false);
  const comments: Blank[] = [];
  const commas: Blank[] = [];
  let comma: number | undefined;
  let mayEnd = false;
  for (let kind: number = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) {
    const [at, length] = [scanner.getTokenOffset(), scanner.getTokenLength()];
    switch (kind) {
      case kinds.space:
      case kinds.lineBreak:
        break;
      case kinds.lineComment:
      case kinds.blockComment:
        if (scanner.getTokenError() === 0) comments.push({ at, length });
        break;
      case kinds.comma:
        comma = mayEnd ? at : undefined;
        mayEnd = false;
        break;
      case kinds.closeBrace:
      case kinds.closeBracket:
        if (comma !== undefined) commas.push({ at: comma, length: 1 });
        comma = undefined;
        mayEnd = true;
        break;
      default:
        comma = undefined;
        mayEnd = kind !== kinds.openBrace && kind !== kinds.openBracket;
    }
  }
  return { comments, commas };
};

/** Puts spaces in the place of some parts of a text; its lines stay as they are. */
const blanked = (text: string, blanks: readonly Blank[]): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { at, length } of blanks) {
    parts.push(text.slice(from, at), text.slice(at, at + length).replaceAll(/[^\r\n]/g, ' '));
    from = at + length;
  }
  return [...parts, text.slice(from)].join('');
};

/** Skips comments and trailing commas; nothing where a text has none. Whether the rest is JSON is not looked at. */
export const lenientText = (text: string): LenientText | undefined => {
  const { comments, commas } = blanksIn(text);
  const blanks = [...comments, ...commas].sort((a, b) => a.at - b.at);
  const [first] = blanks;
  if (first === undefined) return undefined;
  return {
    text: blanked(text, blanks),
    comments: comments.length,
    commas: commas.length,
    first: positionsIn(text)(first.at),
  };
};
