/** The body of a request or an answer, with what its head says. */
export interface Body {
  readonly text: string;
  /** It came in chunks, and these were put together. */
  readonly chunked: boolean;
  /** Its chunks end before the end that they announce. */
  readonly damaged: boolean;
}

const chunk = /([0-9a-f]{1,7})[ \t]*(?:;[^\r\n]*)?\r?\n/iy;

/** The chunks of a body put together; `undefined` where it does not begin with one. */
const joined = (
  text: string,
  from: number,
  end: number,
): (Omit<Body, 'chunked'> & { readonly end: number }) | undefined => {
  const parts: string[] = [];
  let at = from;
  for (;;) {
    chunk.lastIndex = at;
    const head = chunk.exec(text);
    if (head === null || at >= end)
      return parts.length === 0 ? undefined : { text: parts.join(''), damaged: true, end: at };
    const [start, length] = [at + head[0].length, Number.parseInt(head[1] as string, 16)];
    if (length === 0) return parts.length === 0 ? undefined : { text: parts.join(''), damaged: false, end: start };
    parts.push(text.slice(start, Math.min(end, start + length)));
    at = start + length;
    if (at >= end) return { text: parts.join(''), damaged: true, end };
    const gap = /\r?\n/y;
    gap.lastIndex = at;
    at += gap.exec(text)?.[0].length ?? 0;
  }
};

const heads = /(?<=^|[^ -~])(?:HTTP\/\d(?:\.\d)? \d{3}|[A-Z]{3,10} [^\s]{1,8192} HTTP\/\d)[^\n]*\n/g;

const headEnd = /(?:^|\n)\r?\n/y;

const bodyStart = (text: string, from: number, end: number): number | undefined => {
  for (let at = from - 1; at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    headEnd.lastIndex = at;
    const blank = headEnd.exec(text);
    if (blank) return at + blank[0].length;
  }
  return undefined;
};

/** The bodies of what was sent over HTTP, and of what are chunks without a head. */
export const bodiesIn = (text: string): readonly Body[] => {
  const places = [...text.matchAll(heads)].slice(0, 10_000);
  const bodies = places.flatMap((head, index): readonly Body[] => {
    const end = places[index + 1]?.index ?? text.length;
    const start = bodyStart(text, head.index + head[0].length, end);
    if (start === undefined || start >= end) return [];
    const whole: Body = { text: text.slice(start, end), chunked: false, damaged: false };
    const isChunked = /\ntransfer-encoding:[^\n]*chunked/i.test(text.slice(head.index, start));
    const chunks = joined(text, start, end);
    if (chunks === undefined) return [isChunked ? { ...whole, damaged: true } : whole];
    return isChunked || !chunks.damaged ? [{ ...chunks, chunked: true }, whole] : [whole];
  });
  const bare = places.length === 0 ? joined(text, 0, text.length) : undefined;
  return bare ? [...bodies, { ...bare, damaged: false, chunked: true }] : bodies;
};
