import { Argument } from '@commander-js/extra-typings';
import { Definition, type Run } from '../definition.js';
import { exit, UsageError } from '../exit.js';
import { outputOption } from '../options.js';
import { noSuch } from '../suggestions.js';

const shells = ['bash', 'zsh', 'fish'] as const;

const shellArgument = new Argument('<SHELL>').argParser((typed): (typeof shells)[number] => {
  const found = shells.find((shell) => shell === typed);
  if (found === undefined) throw new UsageError(noSuch('shell', typed, shells));
  return found;
});
shellArgument.argChoices = [...shells];

/** `completion`: the script by which a shell completes what is typed. */
export const completion = (run: Run) =>
  new Definition('completion')
    .summary('Print the completion script for bash, zsh or fish')
    .description(
      'Prints a script with which your shell completes commands, options, versions and file names. SHELL is bash, zsh or fish.',
    )
    .usage('SHELL')
    .examples(
      'source <(mm-diagnostics completion bash)',
      'mm-diagnostics completion zsh > ~/.zsh/completions/_mm-diagnostics',
      'mm-diagnostics completion fish > ~/.config/fish/completions/mm-diagnostics.fish',
    )
    .wrongFiles('name one shell: bash, zsh or fish')
    .addArgument(shellArgument)
    .addOption(outputOption)
    .action((shell, options) =>
      run(options, async (io) => {
        const [{ scriptFor }, { write }] = await Promise.all([import('./completing.js'), import('../bulk/lines.js')]);
        await write(io.stdout, scriptFor(shell));
        return exit.fine;
      }),
    );

/** `complete -- WORDS`: answers the scripts of `completion`. The last word is the one to complete, and may be empty. */
export const complete = (run: Run) =>
  new Definition('complete').argument('[WORDS...]').action((words, _options, { parent }) =>
    run({}, async (io) => {
      const [{ completionsOf }, { write }] = await Promise.all([import('./completing.js'), import('../bulk/lines.js')]);
      if (parent) await write(io.stdout, completionsOf(parent, words));
      return exit.fine;
    }),
  );
