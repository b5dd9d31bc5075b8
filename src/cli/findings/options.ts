import { type Command, Option, type OptionValues } from '@commander-js/extra-typings';
import { UsageError } from '../exit.js';
import { choiceOption, type PrintOptions, withFormats } from '../options.js';

/** How a command can print what it found. */
export const formats = ['table', 'json', 'markdown', 'sarif', 'junit', 'github', 'gitlab'] as const;

/** One of these. */
export type Format = (typeof formats)[number];

/** How findings are printed, which of them are known, and which of them fail. */
export interface FindingOptions extends PrintOptions {
  readonly format?: Format | undefined;
  readonly baseline?: string | undefined;
  readonly writeBaseline?: string | undefined;
  readonly failOn?: 'warning' | 'error' | undefined;
}

const format = choiceOption('--format <FORMAT>', 'print in this format; the last four are results for CI', formats);
const baseline = new Option('--baseline <FILE>', 'findings in this file are known: shown, but no failure');
const writeBaseline = new Option(
  '--write-baseline <FILE>',
  'write what is found to this file, for --baseline; reasons in the file of --baseline are kept',
);
const failOn = choiceOption(
  '--fail-on <LEVEL>',
  'the least level at which findings fail (default: warning); a leak is an error',
  ['warning', 'error'],
);

/** Adds the options that say how a command prints what it found, and what of that fails. */
export const withFindings = <A extends unknown[], O extends OptionValues>(command: Command<A, O>) =>
  withFormats(command).addOption(format).addOption(baseline).addOption(writeBaseline).addOption(failOn);

/** The format that was asked for, in the long form or in a short one. */
export const formatOfOptions = ({ format, json, markdown }: FindingOptions): Format => {
  const short = json ? 'json' : markdown ? 'markdown' : undefined;
  if (format !== undefined && short !== undefined && format !== short)
    throw new UsageError(`use either --${short} or --format ${format}, not both`);
  return format ?? short ?? 'table';
};

/** The same options with the short forms of the long one, for what knows the short ones alone. */
export const withShortForms = <O extends FindingOptions>(options: O): O => {
  const asked = formatOfOptions(options);
  return { ...options, json: asked === 'json' || undefined, markdown: asked === 'markdown' || undefined };
};

/** Refuses what only a check can print. */
export const refuseWithoutCheck = (options: FindingOptions): void => {
  const { baseline: known, writeBaseline: written, failOn: level } = options;
  const asked = formatOfOptions(options);
  const useless = [
    ...(['table', 'json', 'markdown'].includes(asked) ? [] : [`--format ${asked}`]),
    ...(known === undefined ? [] : ['--baseline']),
    ...(written === undefined ? [] : ['--write-baseline']),
    ...(level === undefined ? [] : ['--fail-on']),
  ];
  if (useless.length > 0) throw new UsageError(`${useless.join(', ')}: only with --verify, which checks a capture`);
};
