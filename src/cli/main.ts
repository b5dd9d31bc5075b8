import manifest from '../../package.json' with { type: 'json' };
import { exit, helpOf, type Io, parse, refuseOfNode, UsageError } from './command.js';
import { commandIn, groupHelp, isGroup, overview, unknownCommand } from './overview.js';
import { say } from './say.js';
import { isOfSystem, whyUnread, whyUnwritten } from './system.js';

const asksHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help';

/** The help of what these words name. */
const helpOn = (words: readonly string[]): string => {
  const [first] = words;
  if (first === undefined) return overview();
  const command = commandIn(words);
  if (command !== undefined) return helpOf(command);
  if (isGroup(first) && words.length === 1) return groupHelp(first);
  throw unknownCommand(words);
};

const dispatch = async (args: readonly string[], io: Io): Promise<number> => {
  refuseOfNode(args);
  const [name, second] = args;
  if (name === undefined || (isGroup(name) && second === undefined)) {
    io.stderr.write(helpOn(args));
    return exit.unusable;
  }
  if (asksHelp(name) || (isGroup(name) && asksHelp(second))) {
    io.stdout.write(helpOn(args.filter((word) => !asksHelp(word))));
    return exit.fine;
  }
  if (name === '--version') {
    const { mapDigest } = await import('./digest.js');
    io.stdout.write(`${manifest.name} ${manifest.version}, field map ${mapDigest()}\n`);
    return exit.fine;
  }
  const command = commandIn(args);
  if (command === undefined) throw unknownCommand(args);
  const given = parse(command, args.slice(command.name.split(' ').length));
  if (given.options.help) {
    io.stdout.write(helpOf(command));
    return exit.fine;
  }
  return command.run(given, io);
};

/** Says why the output could not be written, and gives the exit code. A reader that has seen enough is no mistake. */
const unwritten = (error: Error, io: Io): number => {
  if ('code' in error && error.code === 'EPIPE') return exit.fine;
  say(io, 'error', `the output could not be written: ${whyUnwritten(error) ?? 'the system does not say why'}`);
  return exit.unusable;
};

/** Runs the command line and gives its exit code. No error's own text is shown: it could quote the config. */
export const main = async (args: readonly string[], io: Io): Promise<number> => {
  io.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(unwritten(error, io)));
  io.stderr.on('error', () => undefined);
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && error.syscall === 'write') return unwritten(error, io);
    const ofSystem = isOfSystem(error) ? whyUnread(error) : undefined;
    const otherwise =
      ofSystem === undefined
        ? 'something unexpected went wrong inside the package'
        : `a file of this package could not be read: ${ofSystem}`;
    say(io, 'error', error instanceof UsageError ? error.message : otherwise);
    return exit.unusable;
  }
};
