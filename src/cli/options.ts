import { type Command, Option, type OptionValues } from '@commander-js/extra-typings';
import { releases } from '../releases/points.js';
import { UsageError } from './exit.js';
import { didYouMean } from './suggestions.js';

const newest = releases.at(-1);

/** The option that names a server's release. */
export const releaseOption = new Option(
  '--release <R>',
  `Mattermost version, ${releases[0]} to ${newest} (e.g. 10.5 or v10.5.2)`,
);

/** The option that names any version of a server. */
export const versionOption = new Option(
  '--release <V>',
  `Mattermost version, from ${releases[0]} on (e.g. 10.5 or 11.4)`,
);

export interface ReleaseOptions {
  readonly release?: string | undefined;
}

/** Whether warnings are errors. */
export interface StrictOptions {
  readonly strict?: true | undefined;
}

const strict = new Option('--strict', 'treat warnings as errors');

/** The option that sends the output to a file. */
export const outputOption = new Option('-o, --output <FILE>', 'write to this file instead of the terminal');

/** The option that prints data. */
export const jsonOption = new Option('--json', 'print JSON; its “format” names the JSON Schema').conflicts('markdown');
const markdown = new Option('--markdown', 'print Markdown tables');

/** How a command that prints tables can be asked to print. */
export interface PrintOptions {
  readonly json?: true | undefined;
  readonly markdown?: true | undefined;
}

/** Adds the options that say how a command prints, and where. */
export const withFormats = <A extends unknown[], O extends OptionValues>(command: Command<A, O>) =>
  command.addOption(jsonOption).addOption(markdown).addOption(outputOption);

/** How a config is taken. */
export interface LoadingOptions {
  readonly asLoaded?: true | undefined;
  readonly asWritten?: true | undefined;
}

const asLoaded = new Option(
  '--as-loaded',
  'read the config as the server does, including its repairs (default)',
).conflicts('asWritten');
const asWritten = new Option('--as-written', "read the config literally, without the server's repairs");

/** Adds the options that say how a config is taken. */
export const withLoading = <A extends unknown[], O extends OptionValues>(command: Command<A, O>) =>
  command.addOption(asLoaded).addOption(asWritten);

/** What a payload depends on other than the config. */
export interface ContextOptions extends LoadingOptions, StrictOptions {
  readonly env?: true | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly service?: string | undefined;
  readonly plugins?: string | undefined;
  readonly enterpriseReady?: true | undefined;
}

const env = new Option('--env', 'apply the MM_… variables of this shell').conflicts('environment');
const environment = new Option(
  '--environment <F>',
  'apply the MM_… variables that a server gets from a file: docker-compose.yml, the output of docker inspect, of kubectl get -o yaml or of env, a docker run script, Helm values, a systemd unit, gitlab.rb, or NAME=value lines; repeat it for more files',
).argParser((file, files: readonly string[] | undefined): readonly string[] => [...(files ?? []), file]);
const service = new Option(
  '--service <NAME>',
  'with --environment: the service or container of the server, where a file has several',
).conflicts('env');
const plugins = new Option(
  '--plugins <F>',
  'the installed plugins: [{"id", "version"}], plugins.json of a support packet, or the output of mmctl plugin list --json',
);
const enterpriseReady = new Option('--enterprise-ready', 'the server is an enterprise build');

/** Adds the options that say what a payload depends on other than the config. */
export const withContext = <A extends unknown[], O extends OptionValues>(command: Command<A, O>) =>
  withLoading(command)
    .addOption(env)
    .addOption(environment)
    .addOption(service)
    .addOption(plugins)
    .addOption(enterpriseReady)
    .addOption(strict);

/** An option that takes one of a few words. What was typed instead is not repeated. */
export const choiceOption = <Flags extends string, const Choice extends string>(
  flags: Flags,
  says: string,
  choices: readonly Choice[],
) => {
  const option = new Option(flags, says);
  const parsed = option.argParser((typed): Choice => {
    const found = choices.find((choice) => choice === typed);
    if (found === undefined)
      throw new UsageError(
        `${option.long} must be ${choices.length > 2 ? `one of ${choices.join(', ')}` : choices.join(' or ')}${didYouMean(typed, choices)}`,
      );
    return found;
  });
  parsed.argChoices = [...choices];
  return parsed;
};

/** The option with which a command is about another report instead of a config or a capture. */
export const reportOption = (says: string, conflicting: string[]): Option<'--report <NAME>'> =>
  new Option('--report <NAME>', `${says}; report --list names them`).conflicts([
    ...conflicting,
    'env',
    'environment',
    'service',
    'plugins',
    'enterpriseReady',
  ]);
