import { type Command, noSuch, UsageError, wrap } from './command.js';
import { commands } from './commands.js';

const names: readonly string[] = commands.map(({ name }) => name);

const commandsOf = (group: string): readonly Command[] => commands.filter(({ name }) => name.startsWith(`${group} `));

/** Whether a word starts commands and is none itself, as `map` does. */
export const isGroup = (word: string): boolean => !names.includes(word) && commandsOf(word).length > 0;

/** The command that these words start with. */
export const commandIn = ([first = '', second]: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first);

/** The mistake in words that start with no command. */
export const unknownCommand = ([first = '', second = '']: readonly string[]): UsageError => {
  if (/^-v$/i.test(first)) return new UsageError('there is no such option; did you mean --version?');
  if (first.startsWith('-')) return new UsageError(noSuch('option without a command', first, ['--help', '--version']));
  const ofGroup = names.find((name) => name.endsWith(` ${first}`));
  if (ofGroup !== undefined) return new UsageError(`there is no such command; did you mean ${ofGroup}?`);
  return new UsageError(
    isGroup(first)
      ? noSuch(
          'command',
          `${first} ${second}`,
          commandsOf(first).map(({ name }) => name),
        )
      : noSuch('command', first, names),
  );
};

/** A name in the first column of the overview, or on a line of its own. */
const labelled = (name: string): string => (name.length < 16 ? name.padEnd(16) : `${name}\n${' '.repeat(18)}`);

const listed = (list: readonly Command[]): readonly string[] =>
  list.map(({ name, says }) => `  ${labelled(name)}${wrap(says.split(/[.:] /)[0] as string, 18)}`);

/** The help of commands that start with the same word. */
export const groupHelp = (group: string): string =>
  [
    `Usage: mm-diagnostics ${group} COMMAND [OPTIONS]`,
    '',
    'Commands:',
    ...listed(commandsOf(group)),
    '',
    wrap(`mm-diagnostics ${group} COMMAND --help shows more.`, 0),
    '',
  ].join('\n');

/** The help of all commands. */
export const overview = (): string =>
  [
    'Usage: mm-diagnostics COMMAND [FILE|-] [OPTIONS]',
    '',
    wrap('Shows, exactly, which diagnostics a Mattermost server reports about its config.json.', 0),
    '',
    'Commands:',
    ...listed(commands),
    '',
    wrap(
      'mm-diagnostics COMMAND --help shows more; mm-diagnostics --version prints the version and a digest of the field map.',
      0,
    ),
    '',
    wrap(
      'Exit codes: 0 fine, 1 findings, 2 unusable input or usage, 3 diagnostics are switched off in this config.',
      0,
    ),
    '',
  ].join('\n');
