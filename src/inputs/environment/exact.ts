/** Variables as a program prints them, letter by letter. */
export interface Exact {
  readonly env: Readonly<Record<string, string>>;
  /** What comes before the first variable, by its line or place. */
  readonly unused: readonly { readonly line: number }[];
}

const assignment = /^([A-Za-z_][\w.]*(?:%%)?)=([\s\S]*)$/;

/** Nobody writes where programs are into a list of settings, and every process has it. */
const ofProcess = /^PATH=\/[^$"'\n]*$/m;

const comment = /^[ \t]*#/m;

/** If values may contain line ends, a part that is not an assignment continues the value before it. */
const variablesIn = (parts: readonly string[], goOn: boolean): Exact => {
  const found: [name: string, value: string][] = [];
  const unused: { readonly line: number }[] = [];
  for (const [index, part] of parts.entries()) {
    const [, name, value = ''] = assignment.exec(part) ?? [];
    const last = found.at(-1);
    if (name !== undefined) found.push([name, value]);
    else if (goOn && last) last[1] += `\n${part}`;
    else if (part !== '') unused.push({ line: index + 1 });
  }
  return { env: Object.fromEntries(found), unused };
};

/** The variables of what `env` prints, or of /proc/PID/environ; nothing where the text is neither. */
export const exactVariables = (text: string): Exact | undefined => {
  if (text.includes('\0')) return variablesIn(text.split('\0'), false);
  if (!ofProcess.test(text) || comment.test(text)) return undefined;
  return variablesIn(text.replace(/\r?\n$/, '').split(/\r?\n/), true);
};
