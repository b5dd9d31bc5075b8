import { CommanderError } from '@commander-js/extra-typings';
import manifest from '../../package.json' with { type: 'json' };
import { isOfSystem, whyUnread, whyUnwritten } from '../wording/problems/system-errors.js';
import { exit, UsageError } from './exit.js';
import type { Io } from './io.js';
import { log } from './log.js';
import { refuseOfNode } from './node-options.js';
import { runProgram, VersionAsked } from './program.js';

/** What the last of the options for colours asks for. No option takes another one for its value. */
const colourAsked = (args: readonly string[]): boolean | undefined => {
  const asked = args.findLast((word) => word === '--color' || word === '--no-color');
  return asked === undefined ? undefined : asked === '--color';
};

/** The word `help` asks for the help of what follows it. */
const helpLast = (args: readonly string[]): readonly string[] => {
  const at = args.indexOf('help');
  return at === 0 || (at === 1 && args[0] === 'map') ? [...args.toSpliced(at, 1), '--help'] : args;
};

const printVersion = async ({ stdout }: Io): Promise<number> => {
  const { mapDigest } = await import('./digest.js');
  stdout.write(`${manifest.name} ${manifest.version}, field map ${mapDigest()}\n`);
  return exit.fine;
};

/** Says why the output could not be written, and gives the exit code. A reader that has seen enough is no mistake. */
const unwritten = (error: Error, io: Io): number => {
  if ('code' in error && error.code === 'EPIPE') return exit.fine;
  log(io, 'error', `cannot write the output: ${whyUnwritten(error) ?? 'the system gives no reason'}`);
  return exit.unusable;
};

const failed = (error: unknown, io: Io): number => {
  if (error instanceof Error && 'syscall' in error && error.syscall === 'write') return unwritten(error, io);
  const ofSystem = isOfSystem(error) ? whyUnread(error) : undefined;
  const otherwise =
    ofSystem === undefined
      ? 'something unexpected went wrong in this program; please report it with the command you ran (without your config)'
      : `cannot read a file of this program (${ofSystem}); install it again`;
  for (const message of error instanceof UsageError ? error.messages : [otherwise]) log(io, 'error', message);
  return exit.unusable;
};

/** Runs the command line and gives its exit code. No error's own text is shown: it could quote the config. */
export const main = async (args: readonly string[], streams: Io): Promise<number> => {
  const { stdout, stderr } = streams;
  const io: Io = {
    // Node makes a stream of it when it is asked for, which most commands do not.
    get stdin() {
      return streams.stdin;
    },
    stdout,
    stderr,
    colour: colourAsked(args),
  };
  io.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(unwritten(error, io)));
  io.stderr.on('error', () => undefined);
  try {
    refuseOfNode(args);
    return await runProgram(helpLast(args), io);
  } catch (error) {
    if (error instanceof VersionAsked) return await printVersion(io);
    if (error instanceof CommanderError && error.code.startsWith('commander.help'))
      return error.exitCode === 0 ? exit.fine : exit.unusable;
    return failed(error, io);
  }
};
