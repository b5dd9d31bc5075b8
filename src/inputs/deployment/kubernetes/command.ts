const shells = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;

/** The words of a command that a shell runs, as far as they are plain. */
const wordsIn = (script: string): readonly string[] => script.split(/[\s"';&|]+/);

/** The path that `--config` or `-c` gives to a server. */
export const configArgument = (command: readonly string[]): string | undefined => {
  const [program = ''] = command;
  const words = shells.test(program)
    ? command
        .slice(1)
        .filter((word) => word !== '-c')
        .flatMap(wordsIn)
    : command;
  for (const [index, word] of words.entries()) {
    const joined = /^(?:--config|-c)=(.*)$/s.exec(word)?.[1] ?? /^-c(?=[/.\w])(.*)$/s.exec(word)?.[1];
    if (joined !== undefined) return joined;
    if (word === '--config' || word === '-c') return words[index + 1];
  }
  return undefined;
};

/** Whether a command runs jobs alone. */
export const isJobServer = (command: readonly string[]): boolean =>
  command.some((word) => wordsIn(word).includes('jobserver'));
