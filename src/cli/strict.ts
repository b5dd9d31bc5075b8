import { UsageError } from './exit.js';
import type { Io } from './io.js';
import { log } from './log.js';

/** Says warnings; with `--strict` they are errors, and nothing is printed. */
export const warnOf = (
  texts: readonly string[],
  { strict }: { readonly strict?: boolean | undefined },
  io: Io,
): void => {
  if (strict && texts.length > 0) throw new UsageError(...texts);
  for (const text of texts) log(io, 'warning', text);
};
