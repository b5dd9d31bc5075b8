import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { canary } from './commands/canary.js';
import { collect } from './commands/collect.js';
import { complete, completion } from './commands/completion.js';
import { diff } from './commands/diff.js';
import { explain } from './commands/explain.js';
import { history } from './commands/history.js';
import { inspect } from './commands/inspect.js';
import { man } from './commands/man.js';
import { mapAnnounce } from './commands/map/announce.js';
import { mapCapacity } from './commands/map/capacity.js';
import { mapCheck } from './commands/map/check.js';
import { mapDiff } from './commands/map/diff.js';
import { mapDifferences } from './commands/map/differences.js';
import { mapDrift } from './commands/map/drift.js';
import { mapList } from './commands/map/list.js';
import { mapSchema } from './commands/map/schema.js';
import { mapSettings } from './commands/map/settings.js';
import { outbound } from './commands/outbound.js';
import { payload } from './commands/payload.js';
import { prove } from './commands/prove.js';
import { report } from './commands/report.js';
import { verify } from './commands/verify.js';
import { Definition, needsValue, type Run } from './definition.js';
import { exitCodes, UsageError } from './exit.js';
import type { Io } from './io.js';
import { log } from './log.js';
import { wrap } from './wrap.js';

/** Thrown where the version was asked for. */
export class VersionAsked extends Error {}

/** Refuses an option as the value of another one, and an option with two values. */
const checkValues = (command: CommandUnknownOpts): void => {
  for (const option of command.options) {
    if (!option.required) continue;
    const { parseArg } = option;
    option.argParser((value, previous) => {
      if (/^--./.test(value)) throw needsValue(option);
      // One that takes several values gathers them.
      if (previous !== undefined && !Array.isArray(previous))
        throw new UsageError(`${option.long} is given twice; give it once`);
      return parseArg ? parseArg(value, previous) : value;
    });
  }
  for (const inside of command.commands) checkValues(inside);
};

/** Prints help where the command prints. */
const printTo = ({ stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>, command: CommandUnknownOpts): void => {
  command.configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  for (const inside of command.commands) printTo({ stdout, stderr }, inside);
};

/** Says the new name of a command that is called by its former one, and runs it. */
const renamed =
  (run: Run, former: string, name: string): Run =>
  (options, work) =>
    run(options, (io) => {
      log(io, 'note', `map ${former} is now map ${name}; the next version will only have the new name`);
      return work(io);
    });

const mapCommands = (run: Run) =>
  new Definition('map', true)
    .summary('Look up fields and settings of all versions')
    .description('Look up which fields and settings each version has.')
    .usage('COMMAND [OPTIONS]')
    .commandsGroup('The map:')
    .addCommand(mapList(run))
    .addCommand(mapCheck(run))
    .addCommand(mapDiff(run))
    .addCommand(mapSettings(run))
    .addCommand(mapSchema(run))
    .addCommand(mapCapacity(run))
    .addCommand(mapDifferences(run))
    .addCommand(mapAnnounce(run))
    .addCommand(mapDrift(run))
    .addCommand(mapCapacity(renamed(run, 'budget', 'capacity'), 'budget'), { hidden: true })
    .addCommand(mapDifferences(renamed(run, 'departures', 'differences'), 'departures'), { hidden: true })
    .addCommand(mapAnnounce(renamed(run, 'docs', 'announce'), 'docs'), { hidden: true });

const groups: { readonly [title: string]: { readonly [name: string]: (run: Run) => CommandUnknownOpts } } = {
  'Everyday:': { explain, outbound, inspect, payload },
  'Auditing:': { verify, collect, diff, history, prove, canary, report },
};

/**
 * The commands as they are declared: all of them, or those that `only` names. `run` is called with the work of the one
 * that was asked for.
 */
export const programWith = (run: Run, only?: string): Definition => {
  const root = new Definition('mm-diagnostics', true);
  root
    .enablePositionalOptions()
    .usage('COMMAND [FILE|-] [OPTIONS]')
    .summary('see what telemetry a Mattermost server sends')
    .description('See exactly what telemetry your Mattermost server sends, and how to turn it off.')
    .option('-V, --version', 'print the version and a digest of the field map')
    .on('option:version', () => {
      throw new VersionAsked();
    })
    .addHelpText(
      'after',
      `\nFor more about a command: mm-diagnostics COMMAND --help\n\n${wrap(`Exit codes: ${exitCodes}`, 0)}`,
    );
  for (const [title, commands] of Object.entries(groups)) {
    root.commandsGroup(title);
    for (const [name, command] of Object.entries(commands))
      if (only === undefined || only === name) root.addCommand(command(run));
  }
  if (only === undefined)
    root
      .commandsGroup('The map:')
      .addCommand(mapCommands(run))
      .commandsGroup('The shell:')
      .addCommand(completion(run))
      .addCommand(complete(run), { hidden: true })
      .addCommand(man(run), { hidden: true });
  checkValues(root);
  return root;
};

/** The command that is typed first: to start, it needs no other. */
const typedIn = ([typed = '']: readonly string[]): string | undefined =>
  Object.values(groups).some((commands) => Object.hasOwn(commands, typed)) ? typed : undefined;

/** Runs what the arguments ask for, and gives the exit code. */
export const runProgram = async (args: readonly string[], io: Io): Promise<number> => {
  let code = 0;
  const root = programWith(async ({ output }, work) => {
    code = output === undefined ? await work(io) : await (await import('./output.js')).intoFile(output, io, work);
  }, typedIn(args));
  printTo(io, root);
  await root.parseAsync(args, { from: 'user' });
  return code;
};
