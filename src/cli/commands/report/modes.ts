import { type Command, Option, type OptionValues } from '@commander-js/extra-typings';
import { type FindingOptions, withFindings } from '../../findings/options.js';
import type { LoadingOptions, ReleaseOptions, StrictOptions } from '../../options.js';

/** What the answer of a report depends on, and how it is printed. A command has those that make sense in it. */
export type AskOptions = ReleaseOptions &
  LoadingOptions &
  FindingOptions &
  StrictOptions & {
    /** The name of the report, in the commands for all of them. */
    readonly report?: string | undefined;
    readonly pretty?: true | undefined;
    readonly preview?: true | undefined;
    readonly summary?: true | undefined;
    readonly event?: string | undefined;
  };

/** What can be asked of a report instead of the report itself. */
export interface ModeOptions {
  readonly verify?: true | undefined;
  readonly diff?: string | undefined;
  readonly explain?: true | undefined;
}

/** The options that ask for something else than the report; at most one of them. */
export const verifyMode = (captured: string): Option<'--verify'> =>
  new Option('--verify', `check ${captured} instead, leaks first; exits with 1 if it finds anything`).conflicts([
    'diff',
    'explain',
  ]);

export const diffMode = (says: string): Option<'--diff <B>'> => new Option('--diff <B>', says).conflicts('explain');

/** Adds the options that the reports of all apps share. */
export const withModes = <A extends unknown[], O extends OptionValues>(
  command: Command<A, O>,
  captured: string,
  other: string,
) =>
  withFindings(
    command
      .addOption(verifyMode(captured))
      .addOption(diffMode(`compare with the report of ${other}; exits with 1 if they differ`))
      .option('--explain', 'show what is sent, and why; without FILE')
      .option('--pretty', 'indent the report'),
  );
