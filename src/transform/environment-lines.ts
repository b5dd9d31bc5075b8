import type { Environment } from './environment.js';

const line = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;
const saysNothing = /^\s*(?:#.*)?$/;

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);

/** The variables of a text of lines `NAME=value`, as files of environments have them. */
export const environmentIn = (text: string): Environment =>
  Object.fromEntries(
    linesOf(text).flatMap((written): [string, string][] => {
      const [, name, value = ''] = line.exec(written) ?? [];
      return name === undefined ? [] : [[name, value.replace(/^(["'])(.*)\1$/, '$2')]];
    }),
  );

/** How many lines of such a text are neither a variable nor a comment, nor empty. */
export const strayLinesIn = (text: string): number =>
  linesOf(text).filter((written) => !line.test(written) && !saysNothing.test(written)).length;
