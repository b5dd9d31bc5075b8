/** How a terminal shows what follows: the codes that the command writes, and no others. */
interface Style {
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly colour?: string | undefined;
}

const colours: Readonly<Record<string, string>> = {
  '31': '#ff8b8b',
  '32': '#7ee2a8',
  '33': '#f2cc60',
  '34': '#84b8ff',
  '35': '#d8a6ff',
  '36': '#76dce8',
  '90': '#9aa4b2',
};

const styleAfter = (style: Style, code: string): Style => {
  if (code === '0') return {};
  if (code === '1') return { ...style, bold: true };
  if (code === '2') return { ...style, dim: true };
  if (code === '22') return { ...style, bold: false, dim: false };
  if (code === '39') return { ...style, colour: undefined };
  const colour = colours[code];
  if (colour === undefined) throw new Error(`this picture knows no code ${code}`);
  return { ...style, colour };
};

/** A code that changes the style; its number is caught. */
const code = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const [cellWidth, lineHeight, margin, size] = [8.4, 19, 20, 14];

const attributesOf = ({ bold = false, dim = false, colour }: Style): string =>
  [
    ...(bold ? [' font-weight="bold"'] : []),
    ...(dim ? [' fill-opacity="0.7"'] : []),
    ...(colour === undefined ? [] : [` fill="${colour}"`]),
  ].join('');

/** One line: each word of it at its column, so that columns agree whatever font the reader has. */
const lineOf = (line: string, y: number): string => {
  let [column, style, shown]: [number, Style, string] = [0, {}, ''];
  // Even parts are text, odd ones the number of a code.
  for (const [index, part] of line.split(code).entries()) {
    if (index % 2 === 1) {
      style = styleAfter(style, part);
      continue;
    }
    for (const word of part.matchAll(/\S+(?: \S+)*/g)) {
      const x = (margin + (column + word.index) * cellWidth).toFixed(1);
      const width = (word[0].length * cellWidth).toFixed(1);
      const place = `x="${x}" y="${y}" textLength="${width}"`;
      shown += `<text ${place}${attributesOf(style)}>${escaped(word[0])}</text>`;
    }
    column += part.length;
  }
  return shown;
};

/** What a terminal of so many columns shows, as a picture. */
export const terminalPicture = (lines: readonly string[], columns: number, title: string): string => {
  const width = Math.ceil(columns * cellWidth + 2 * margin);
  const height = lines.length * lineHeight + 2 * margin;
  const text = lines.map((line, index) => lineOf(line, margin + size + index * lineHeight)).filter(Boolean);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" rx="8" fill="#16191f"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${size}" fill="#e8ebf0">
${text.join('\n')}
</g>
</svg>
`;
};
