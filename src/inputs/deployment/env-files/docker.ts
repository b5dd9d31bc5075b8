/** A line of `docker run --env-file`: a variable, a bare name whose value comes from the shell, or what is refused. */
export type DockerLine = { readonly name: string; readonly value: string | undefined } | { readonly refused: number };

/** One line, without its end; nothing for a comment or an empty one. */
export const dockerLine = (written: string, line: number): DockerLine | undefined => {
  const text = written.replace(/\r$/, '').trimStart();
  if (text === '' || text.startsWith('#')) return undefined;
  const sign = text.indexOf('=');
  const name = sign === -1 ? text : text.slice(0, sign);
  if (name === '' || /\s/.test(name)) return { refused: line };
  return { name, value: sign === -1 ? undefined : text.slice(sign + 1) };
};

/** The lines of a file for `docker run --env-file`, which takes values as they are. */
export const dockerLines = (text: string): readonly DockerLine[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((written, index) => dockerLine(written, index + 1) ?? []);
