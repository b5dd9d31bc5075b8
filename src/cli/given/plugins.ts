import { type Issue, isPrintableName } from '../../issues.js';
import { positionsIn } from '../../json/node.js';
import { readText } from '../../json/read.js';
import { type InstalledPlugin, pluginsIn, type RepeatedPlugins, repeatedIn } from '../../transform/plugins.js';
import { describeIssue } from '../../wording/problems/issues.js';
import { UsageError } from '../exit.js';
import type { Given, Io } from '../io.js';
import type { StrictOptions } from '../options.js';
import { warnOf } from '../strict.js';
import { inputName, readInput } from './input.js';
import { refuseZip } from './zip.js';

/** How many mistakes of one file are said. */
const mostIssues = 5;

/** Names that someone wrote, as far as they can be printed. */
const listed = (names: readonly string[]): string => {
  const shown = names.filter(isPrintableName).slice(0, mostIssues);
  const others = names.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`${others} not shown`])].join(', ');
};

const repetitions = ({ members, ids }: RepeatedPlugins): readonly string[] => [
  ...(members.length === 0 ? [] : [`duplicate keys in one object: ${listed(members)}`]),
  ...(ids.length === 0 ? [] : [`plugins listed more than once; the last entry of each counts: ${listed(ids)}`]),
];

/** The installed plugins that `--plugins` gives. */
export const pluginsGiven = async (
  { options: { plugins: file, strict } }: Given<StrictOptions & { readonly plugins?: string | undefined }>,
  io: Io,
): Promise<readonly InstalledPlugin[] | undefined> => {
  if (file === undefined) return undefined;
  const refused = (texts: readonly string[]): UsageError =>
    new UsageError(...texts.map((text) => `${inputName(file)}: ${text}`));
  const ofIssues = (issues: readonly Issue[]): UsageError => refused(issues.map(describeIssue));
  const given = await readInput(file, io);
  refuseZip(given, file, 'plugins');
  const read = readText(given, {});
  if (!read.ok) throw ofIssues(read.issues);
  const { node, text } = read.value;
  const plugins = pluginsIn(node, 'plugins', positionsIn(text));
  if (!plugins.ok) throw ofIssues(plugins.issues.slice(0, mostIssues));
  const warnings = repetitions(repeatedIn(node, plugins.value));
  warnOf(
    warnings.map((warning) => `${inputName(file)}: ${warning}`),
    { strict },
    io,
  );
  return plugins.value;
};
