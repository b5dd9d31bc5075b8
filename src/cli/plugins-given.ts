import { describeIssue, type Issue, isPrintableName } from '../issues.js';
import { positionsIn } from '../transform/json.js';
import { type InstalledPlugin, pluginsIn, type RepeatedPlugins, repeatedIn } from '../transform/plugins.js';
import { readText } from '../transform/read.js';
import { type Given, type Io, UsageError } from './command.js';
import { inputName, readInput } from './input.js';
import { say } from './say.js';

/** How many mistakes of one file are said. */
const mostIssues = 5;

/** Names that someone wrote, as far as they can be printed. */
const listed = (names: readonly string[]): string => {
  const shown = names.filter(isPrintableName).slice(0, mostIssues);
  const others = names.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`${others} not shown`])].join(', ');
};

const repetitions = ({ members, ids }: RepeatedPlugins): readonly string[] => [
  ...(members.length === 0 ? [] : [`names are given twice in one object: ${listed(members)}`]),
  ...(ids.length === 0 ? [] : [`plugins are listed more than once, and the last entry of each counts: ${listed(ids)}`]),
];

/** The installed plugins that `--plugins` gives. */
export const pluginsGiven = async (
  { options: { plugins: file, strict } }: Given,
  io: Io,
): Promise<readonly InstalledPlugin[] | undefined> => {
  if (typeof file !== 'string') return undefined;
  const refused = (texts: readonly string[]): UsageError =>
    new UsageError(texts.map((text) => `${inputName(file)}: ${text}`).join('; '));
  const ofIssues = (issues: readonly Issue[]): UsageError => refused(issues.map(describeIssue));
  const read = readText(await readInput(file, io), {});
  if ('issue' in read) throw ofIssues([read.issue]);
  const plugins = pluginsIn(read.node, 'plugins', positionsIn(read.text));
  if ('issues' in plugins) throw ofIssues(plugins.issues.slice(0, mostIssues));
  const warnings = repetitions(repeatedIn(read.node, plugins));
  if (strict && warnings.length > 0) throw refused(warnings);
  for (const warning of warnings) say(io, 'warning', `${inputName(file)}: ${warning}`);
  return plugins;
};
