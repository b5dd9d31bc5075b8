import { RootCommand, ShellCompDirective, script } from '@bomb.sh/tab';
import { type CommandUnknownOpts, Help, type Option } from '@commander-js/extra-typings';
import { releases } from '../../releases/points.js';
import { fullName } from '../definition.js';
import { sectionNames } from './explain/words.js';
import { reportNames } from './reports.js';

const program = 'mm-diagnostics';

/**
 * The script for bash. The one of the library would run what is typed, `$(…)` included, to ask for its completion; it
 * also needs the package bash-completion, and offers no files.
 */
const bash = `# bash completion for ${program}

_mm_diagnostics() {
    local line answer
    COMPREPLY=()
    answer=$(${program} complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) || return
    while IFS= read -r line; do
        case $line in
            :${ShellCompDirective.ShellCompDirectiveDefault}) ;;
            :*) compopt +o default 2>/dev/null ;;
            *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
        esac
    done <<< "$answer"
}

complete -o default -F _mm_diagnostics ${program}
`;

/** What the library prints while it works; it knows no other place than the console. */
const printedBy = (work: () => void): string => {
  const { log } = console;
  let text = '';
  console.log = (line: string) => {
    text += `${line}\n`;
  };
  try {
    work();
  } finally {
    console.log = log;
  }
  return text;
};

/** The script by which a shell completes what is typed. */
export const scriptFor = (shell: 'bash' | 'zsh' | 'fish'): string =>
  shell === 'bash' ? bash : printedBy(() => script(shell, program, program));

/** What is typed for these in a call: the words of the command line in capital letters. */
const values: Readonly<Record<string, readonly string[]>> = {
  R: releases,
  V: releases,
  R1: releases,
  R2: releases,
  NAME: reportNames,
  SECTION: sectionNames,
};
const filesOfOptions = ['FILE', 'F', 'DIR', 'OUT.html', 'B'];

/** The word for the value of an option. */
const valueName = ({ flags }: Pick<Option, 'flags'>): string => /<(.+)>/.exec(flags)?.[1] ?? '';

type Offer = (value: string, description: string) => void;

/** Offers the words that an option or an argument takes. */
const offering = (name: string, choices: readonly string[] = values[name] ?? []) => {
  return (offer: Offer): void => {
    for (const choice of choices) offer(choice, '');
  };
};

const everyCommand = (command: CommandUnknownOpts): readonly CommandUnknownOpts[] =>
  new Help().visibleCommands(command).flatMap((inside) => [inside, ...everyCommand(inside)]);

/** What the library knows of the program. */
const described = (root: CommandUnknownOpts): RootCommand => {
  const tab = new RootCommand();
  for (const command of [root, ...everyCommand(root)]) {
    const into = command === root ? tab : tab.command(fullName(command), command.summary());
    for (const option of new Help().visibleOptions(command)) {
      const [name, alias] = [option.long?.slice(2) ?? '', option.short?.slice(1)];
      if (!option.required) into.option(name, option.description, alias);
      else into.option(name, option.description, offering(valueName(option), option.argChoices), alias);
    }
    for (const argument of command.registeredArguments)
      into.argument(argument.name(), offering(argument.name(), argument.argChoices), argument.variadic);
  }
  return tab;
};

/** Whether a name of a file fits where nothing else does. */
const isPlaceOfFile = (root: CommandUnknownOpts, words: readonly string[]): boolean => {
  const [before = '', last = ''] = [words.at(-2), words.at(-1)];
  const command = words.reduce((outer, word) => outer.commands.find((one) => one.name() === word) ?? outer, root);
  const name = last.startsWith('-') ? /^--[^=]+(?==)/.exec(last)?.[0] : before;
  const option = command.options.find(({ long, short }) => long === name || short === name);
  if (option?.required) return filesOfOptions.includes(valueName(option));
  const names = command.registeredArguments.map((argument) => argument.name());
  return !last.startsWith('-') && names.some((argument) => values[argument] === undefined);
};

/** Some shells take `=` for a word of its own. */
const joined = (words: readonly string[]): string[] => {
  const found: string[] = [];
  for (const word of words) {
    const previous = found.at(-1);
    if (previous !== undefined && (word === '=' || /^--[^=]+=$/.test(previous))) found[found.length - 1] += word;
    else found.push(word);
  }
  return found;
};

/** The lines that a script of a shell expects: words with their descriptions, and whether files fit as well. */
export const completionsOf = (root: CommandUnknownOpts, typed: readonly string[]): string => {
  const words = joined(typed);
  const answer = printedBy(() => described(root).parse([...words]));
  const { ShellCompDirectiveDefault, ShellCompDirectiveNoFileComp } = ShellCompDirective;
  const none = `:${ShellCompDirectiveNoFileComp}\n`;
  return answer === none && isPlaceOfFile(root, words) ? `:${ShellCompDirectiveDefault}\n` : answer;
};
