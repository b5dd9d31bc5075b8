import { type CommandUnknownOpts, Help, type Option } from '@commander-js/extra-typings';
import manifest from '../../../package.json' with { type: 'json' };
import { Definition, fullName, listedCommands, plainFlags } from '../definition.js';
import { exitCodes } from '../exit.js';

const signs: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  '"': '\\(dq',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** A line of text in the language of man pages, in which some signs mean something else, and a dot at the start too. */
const text = (line: string): string =>
  line.replaceAll(/[\\\-"'`^~]/g, (sign) => signs[sign] as string).replace(/^\./, '\\&.');

const bold = (line: string): string => `\\fB${text(line)}\\fR`;
const section = (title: string): string => `.SH "${text(title.toUpperCase())}"`;

/** A term and what is said of it, under it and indented. */
const entry = (term: string, says: string): readonly string[] => ['.TP', term, text(says)];

/** The flags of an option in bold, and the word for its value as it is. */
const optionTerm = (option: Option): string =>
  plainFlags(option)
    .split(', ')
    .map((flag) => {
      const [name = '', ...value] = flag.split(' ');
      return [bold(name), ...value.map((word) => `\\fI${text(word)}\\fR`)].join(' ');
    })
    .join(', ');

const optionEntries = (options: readonly Option[]): readonly string[] =>
  options.flatMap((option) => entry(optionTerm(option), option.description));

const examples = (command: CommandUnknownOpts): readonly string[] =>
  command instanceof Definition && command.shown.length > 0
    ? ['.PP', 'Examples:', '.PP', '.EX', ...command.shown.map(text), '.EE']
    : [];

/** The page for `man`, from the definitions of the commands. */
export const manPage = (root: CommandUnknownOpts): string => {
  const everywhere = new Help().visibleOptions(root);
  const isOwn = ({ long }: Option): boolean => everywhere.every((option) => option.long !== long);
  const commandLines = (command: CommandUnknownOpts): readonly string[] => [
    `.SS "${text(`${fullName(command)} ${command.usage()}`.trim())}"`,
    text(command.description()),
    ...optionEntries(new Help().visibleOptions(command).filter(isOwn)),
    ...examples(command),
    ...listedCommands(command).flatMap(commandLines),
  ];
  const lines: string[] = [];
  let group: string | undefined;
  for (const command of listedCommands(root)) {
    if (command.helpGroup() !== group) {
      group = command.helpGroup();
      lines.push(section(group.replace(':', '')));
    }
    lines.push(...commandLines(command));
  }
  return `${[
    `.TH ${text(root.name().toUpperCase())} 1 "" "${text(`${manifest.name} ${manifest.version}`)}" "User Commands"`,
    section('Name'),
    `${text(root.name())} \\- ${text(root.summary())}`,
    section('Synopsis'),
    `${bold(root.name())} ${text(root.usage())}`,
    section('Description'),
    text(root.description()),
    section('Options'),
    ...optionEntries(everywhere),
    ...lines,
    section('Exit status'),
    text(exitCodes),
    section('Environment'),
    ...entry(bold('COLUMNS'), 'how wide a table may be where no terminal shows it'),
    ...entry(bold('NO_COLOR'), 'write without colours, unless --color asks for them'),
    ...entry(bold('FORCE_COLOR'), 'write in colour, in a pipe too; 0 for none'),
  ].join('\n')}\n`;
};
