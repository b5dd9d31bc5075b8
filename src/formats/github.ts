import {
  countsText,
  type FindingList,
  fullText,
  type Level,
  type ListedFinding,
  placesText,
  shownLevel,
  worstFirst,
} from './finding-list.js';

const commands: { readonly [L in Level]: string } = { error: 'error', warning: 'warning', note: 'notice' };

const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

type Properties = Readonly<Record<string, string | number | undefined>>;

/** A command of a workflow, with its properties in the order in which they are given. */
const commandText = (name: string, properties: Properties, message: string): string => {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapedData(message)}`;
};

const annotation = (finding: ListedFinding): string => {
  const { rule, places } = finding;
  const [{ file, elsewhere, line, endLine, column, endColumn }] = places;
  const isOnlyFile = places.length === 1 && places[0].part === undefined && !elsewhere;
  return commandText(
    commands[shownLevel(finding)],
    { title: rule.title, file: elsewhere ? undefined : file, line, endLine, col: column, endColumn },
    isOnlyFile ? fullText(finding) : `${fullText(finding)}\n${placesText(finding)}`,
  );
};

/**
 * Findings as commands of a GitHub workflow, which shows about ten of a level in a step: the worst come first, and the
 * notice with all counts before other notices.
 */
export const githubText = (list: FindingList): string => {
  const inOrder = worstFirst(list.findings);
  const notices = inOrder.filter((finding) => shownLevel(finding) === 'note');
  return [
    ...inOrder.slice(0, inOrder.length - notices.length).map(annotation),
    commandText('notice', { title: list.title }, countsText(list)),
    ...notices.map(annotation),
    '',
  ].join('\n');
};
