import { choose, type ExplainChoice } from '../../../audit/explain/choose.js';
import type { Explained } from '../../../audit/explain/explanation.js';
import type { Table } from '../../../formats/table.js';
import { isPacketName } from '../../../inputs/packet/name.js';
import { isEnvironmentWarning } from '../../../transform/environment/warnings.js';
import { describeWarning, isMisspelt } from '../../../wording/problems/issues.js';
import { exit, UsageError } from '../../exit.js';
import { holdsConfig, knowingPacket } from '../../given/deployed.js';
import { hasStandIn } from '../../given/input.js';
import type { Given, Io } from '../../io.js';
import { print, widthOf } from '../../print.js';
import { isSilent } from '../../silent.js';
import { warnOf } from '../../strict.js';
import { allTables, chosenTables } from '../../tables/explain.js';
import { screenTables } from '../../tables/explain-screen.js';
import { choiceOf } from './choice.js';
import { type ExplainCommandOptions, explained } from './explained.js';

/** What a server sends that reports no configuration. */
const silent = async (given: Given<ExplainCommandOptions>, io: Io): Promise<number> => {
  const { section, only, release } = given.options;
  if (section !== undefined || only !== undefined)
    throw new UsageError(
      `--section and --only choose among settings, and version ${release} sends no telemetry about them`,
    );
  const { foundFor } = await import('../ways-out.js');
  const { outboundTables, silentTable } = await import('../../tables/outbound.js');
  const readsConfig = given.files.length > 0 || !io.stdin.isTTY || (await holdsConfig(given, io));
  const found = await foundFor(given, readsConfig, io);
  if (found === undefined) return exit.unusable;
  await print(io, given.options, { form: 'outbound@1', data: found }, [
    silentTable(found),
    ...outboundTables(found, !(given.options.all || given.options.markdown)),
  ]);
  return exit.fine;
};

/** A name of a file that a shell takes as it is. */
const plainName = /^[\w./@%+=:,][\w./@%+=:,-]*$/;

/** The command that lists what else is sent with the same file. */
const outboundCommand = (
  { files: [file], options: { env, environment, service } }: Given<ExplainCommandOptions>,
  { release }: Explained,
  io: Io,
): string => {
  const named = (name: string): string =>
    name === '-' || (plainName.test(name) && !isPacketName(name)) ? name : 'FILE';
  const variables = environment?.map((name) => ` --environment ${named(name)}`).join('') ?? (env ? ' --env' : '');
  const chosen = service === undefined ? '' : ` --service ${named(service)}`;
  // A deployment that holds the config is named once.
  const config = file === undefined && hasStandIn(io) ? '' : ` ${named(file ?? '-')}`;
  return `mm-diagnostics outbound${config} --release ${release}${variables}${chosen}`;
};

const tablesOf = (
  told: Explained,
  choice: ExplainChoice | undefined,
  given: Given<ExplainCommandOptions>,
  io: Io,
): readonly Table[] => {
  const { options } = given;
  const showing = { values: options.showValues === true, rules: options.markdown === true };
  if (choice !== undefined) return chosenTables(told, choose(told, choice), choice, showing);
  const screen = {
    outbound: outboundCommand(given, told, io),
    width: widthOf(io),
    document: options.markdown === true,
  };
  return options.all ? allTables(told, showing, screen) : screenTables(told, screen);
};

/** `explain`. */
export const run = async (asked: Given<ExplainCommandOptions>, io: Io): Promise<number> => {
  const { field } = asked.options;
  const readsFile = field === undefined || asked.files.length > 0;
  const { given } = readsFile ? await knowingPacket(asked, asked.files[0], io) : { given: asked };
  if (field !== undefined) return (await import('./field.js')).run(field, given, io);
  const { options } = given;
  if (isSilent(options.release)) return silent(given, io);
  const told = await explained(given, io);
  if (told.status === 'invalid') return exit.unusable;
  const choice = choiceOf(options, told.release);
  const shown = told.warnings.filter(
    (warning) => warning.code === 'byteOrderMark' || isEnvironmentWarning(warning) || isMisspelt(warning),
  );
  warnOf((options.strict ? told.warnings : shown).map(describeWarning), options, io);
  const data = choice === undefined ? told : choose(told, choice);
  await print(io, options, { form: 'explanation@1', data }, tablesOf(told, choice, given, io));
  return exit.fine;
};
