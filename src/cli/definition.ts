import { Command, type CommandUnknownOpts, Help, type HelpContext, Option } from '@commander-js/extra-typings';
import { printed } from '../wording/printed.js';
import { UsageError } from './exit.js';
import type { Io } from './io.js';
import { didYouMean, noSuch } from './suggestions.js';

/** Runs the work of a command, which gives an exit code; `output` names a file for what it prints. */
export type Run = (
  options: { readonly output?: string | undefined },
  work: (io: Io) => Promise<number>,
) => Promise<void>;

/** The name of a command as it is typed, without the name of the program. */
export const fullName = (command: CommandUnknownOpts): string =>
  command.parent?.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();

/** Whether a command does nothing itself and has others in it, like `map`. */
const isGroup = (command: CommandUnknownOpts): boolean => command instanceof Definition && command.isGroup;

/** The commands that help lists: in place of a group, what is in it. */
export const listedCommands = (command: CommandUnknownOpts): CommandUnknownOpts[] =>
  new Help()
    .visibleCommands(command)
    .flatMap((inside) => (isGroup(inside) ? new Help().visibleCommands(inside) : [inside]));

/** How an option is written in help: values are in capital letters and need no brackets. */
export const plainFlags = ({ flags }: Pick<Option, 'flags'>): string => flags.replaceAll(/[<>]/g, '');

/** A version that was typed without its option. */
const isVersion = /^v?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?$/;

type Mistyped = Pick<Option, 'flags' | 'long' | 'short'>;

/** An option was given without its value. */
export const needsValue = ({ flags, long, short }: Mistyped): UsageError => {
  const name = short ?? long;
  return new UsageError(`${name} needs a value: ${name} ${plainFlags({ flags }).split(' ').at(-1)}`);
};

const colourOptions = [
  new Option('--color', 'use colours, even in a pipe').helpGroup('Everywhere:'),
  new Option('--no-color', 'use no colours').helpGroup('Everywhere:'),
];

/**
 * A command with its help and its mistakes in the words of this program: the methods that throw replace those of
 * commander, whose own texts would repeat what was typed.
 */
export class Definition extends Command {
  /** Calls that help shows. */
  readonly shown: string[] = [];
  #wrongFiles: string | undefined;

  constructor(
    name: string,
    /** Whether it does nothing itself and has other commands in it. */
    readonly isGroup = false,
  ) {
    super(name);
    this.helpOption('-h, --help', 'show this help').helpCommand(false).exitOverride();
    for (const option of colourOptions) this.addOption(option);
    this.configureHelp({
      helpWidth: 80,
      optionTerm: plainFlags,
      subcommandTerm: fullName,
      visibleCommands: listedCommands,
    });
  }

  /** Adds calls that help shows. */
  examples(...lines: readonly string[]): this {
    this.shown.push(...lines);
    return this.addHelpText('after', `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }

  /** Sets the message for missing files, or too many. */
  wrongFiles(text: string): this {
    this.#wrongFiles = text;
    return this;
  }

  /** Commander shows help here also where a command was mistyped. */
  override helpInformation(context?: HelpContext): string {
    if (this.isGroup && this.args.some((word) => !word.startsWith('-'))) this.unknownCommand();
    return super.helpInformation(context);
  }

  missingArgument(): never {
    throw new UsageError(this.#wrongFiles ?? `${fullName(this)} ${this.usage()}: an argument is missing`);
  }

  /** An option that must be given is missing: the first example shows it. */
  missingMandatoryOptionValue({ flags }: Mistyped): never {
    const what = plainFlags({ flags }).split(' ').at(-1)?.toLowerCase();
    throw new UsageError(`name a ${what}: ${this.shown[0]?.replace(/^mm-diagnostics /, '')}`);
  }

  _excessArguments(typed: readonly string[]): never {
    const files = this.registeredArguments.length === 0 ? 'no file' : 'one file';
    const wrong = this.#wrongFiles ?? `${fullName(this)} reads ${files}`;
    const version = typed.find((word) => isVersion.test(word));
    if (version === undefined || !this.options.some(({ long }) => long === '--release')) throw new UsageError(wrong);
    throw new UsageError(`${wrong}; did you mean --release ${version}?`);
  }

  optionMissingArgument(option: Mistyped): never {
    throw needsValue(option);
  }

  _conflictingOption(option: Mistyped, other: Mistyped): never {
    throw new UsageError(`use either ${option.long} or ${other.long}, not both`);
  }

  unknownOption(typed: string): never {
    const name = typed.startsWith('--') ? (typed.split('=', 1)[0] as string) : typed.slice(0, 2);
    const known = this.createHelp().visibleOptions(this);
    if (known.some(({ long }) => long === name)) throw new UsageError(`${name} takes no value`);
    const names = known.flatMap(({ long }) => (long === undefined ? [] : [long]));
    if (this.parent)
      throw new UsageError(
        `there is no option ${printed(name)}${didYouMean(name, names) || `; ${fullName(this)} --help lists the options`}`,
      );
    if (/^-v$/i.test(name)) throw new UsageError('there is no such option; did you mean --version?');
    throw new UsageError(noSuch('option without a command', name, names));
  }

  unknownCommand(): never {
    const [typed = ''] = this.args;
    if (this.parent) {
      const names = listedCommands(this).map(fullName);
      throw new UsageError(noSuch('command', `${fullName(this)} ${typed}`, names));
    }
    const names = listedCommands(this).map(fullName);
    const inGroup = names.find((name) => name.endsWith(` ${typed}`));
    if (inGroup !== undefined) throw new UsageError(`there is no such command; did you mean ${inGroup}?`);
    throw new UsageError(noSuch('command', typed, names));
  }
}
