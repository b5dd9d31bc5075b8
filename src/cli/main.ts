import manifest from '../../package.json' with { type: 'json' };
import { diff, explain } from './audit.js';
import { type Command, didYouMean, exit, helpOf, type Io, parse, UsageError, wrap } from './command.js';
import { inspect } from './inspect.js';
import { mapCheck, mapDepartures, mapList } from './map.js';
import { mapBudget } from './map-budget.js';
import { mapDiffCommand } from './map-diff.js';
import { mapDocs } from './map-docs.js';
import { mapDrift } from './map-drift.js';
import { mapSchema } from './map-schema.js';
import { payload } from './payload.js';
import { prove } from './prove.js';
import { report } from './report.js';
import { reportDesktop, reportMobile } from './report-apps.js';
import { reportEvents } from './report-events.js';
import { reportSecurity } from './report-security.js';
import { say } from './say.js';
import { canary, verify } from './verify.js';

const commands: readonly Command[] = [
  payload,
  explain,
  diff,
  verify,
  prove,
  canary,
  report,
  reportSecurity,
  reportEvents,
  reportMobile,
  reportDesktop,
  inspect,
  mapList,
  mapDepartures,
  mapCheck,
  mapDiffCommand,
  mapBudget,
  mapDocs,
  mapDrift,
  mapSchema,
];

/** A name in the first column of the overview, or on a line of its own. */
const labelled = (name: string): string => (name.length < 16 ? name.padEnd(16) : `${name}\n${' '.repeat(18)}`);

const overview = (): string =>
  [
    'Usage: mm-diagnostics COMMAND [FILE|-] [OPTIONS]',
    '',
    wrap('Shows, exactly, which diagnostics a Mattermost server reports about its config.json.', 0),
    '',
    'Commands:',
    ...commands.map(({ name, says }) => `  ${labelled(name)}${wrap(says.split(/[.:] /)[0] as string, 18)}`),
    '',
    wrap(
      'mm-diagnostics COMMAND --help tells more; mm-diagnostics --version prints the version and a digest of the field map.',
      0,
    ),
    '',
    wrap(
      'Exit codes: 0 fine, 1 findings, 2 unusable input or usage, 3 diagnostics are switched off in this config.',
      0,
    ),
    '',
  ].join('\n');

const dispatch = async (args: readonly string[], io: Io): Promise<number> => {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? io.stderr : io.stdout).write(overview());
    return name === undefined ? exit.unusable : exit.fine;
  }
  if (name === '--version') {
    const { mapDigest } = await import('./digest.js');
    io.stdout.write(`${manifest.name} ${manifest.version}, field map ${mapDigest()}\n`);
    return exit.fine;
  }
  const twoWords = `${name} ${rest[0] ?? ''}`.trim();
  const command = commands.find((known) => known.name === twoWords) ?? commands.find((known) => known.name === name);
  if (command === undefined) {
    const names = commands.map((known) => known.name);
    const wanted = names.some((known) => known.startsWith(`${name} `)) ? twoWords : name;
    throw new UsageError(`there is no such command${didYouMean(wanted, names)} (${names.join(', ')})`);
  }
  const given = parse(command, command.name === name ? rest : rest.slice(1));
  if (given.options.help) {
    io.stdout.write(helpOf(command));
    return exit.fine;
  }
  return command.run(given, io);
};

/** Runs the command line and gives its exit code. No error's own text is shown: it could quote the config. */
export const main = async (args: readonly string[], io: Io): Promise<number> => {
  io.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? exit.fine : exit.unusable);
  });
  try {
    return await dispatch(args, io);
  } catch (error) {
    say(
      io,
      'error',
      error instanceof UsageError ? error.message : 'something unexpected went wrong inside the package',
    );
    return exit.unusable;
  }
};
