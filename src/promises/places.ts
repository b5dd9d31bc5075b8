/** Places in a document: `17` is a line, `17.2` its second sentence, `17.2-3` and `17-19` are several. */
export interface DocumentPlace {
  readonly line: number;
  /** Absent where the whole line is meant. */
  readonly sentence?: number;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The places that a text such as `9, 12.1, 20-22` names. */
export const placesOf = (text: string): readonly DocumentPlace[] =>
  text.split(', ').flatMap((one): readonly DocumentPlace[] => {
    const [, line, sentence, to] = /^(\d+)(?:\.(\d+))?(?:-(\d+))?$/.exec(one) ?? [];
    if (line === undefined) throw new Error(`${one} is not a place`);
    const first = Number(sentence ?? line);
    const all = range(first, Number(to ?? first));
    return all.map((at) => (sentence === undefined ? { line: at } : { line: Number(line), sentence: at }));
  });

/** The sentences of each line of a document. */
export const sentencesOf = (text: string): readonly (readonly string[])[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/(?<=[.!?:])\s+(?=["“(A-Z*`[])/));
