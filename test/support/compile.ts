import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** What the compiler says of a line. */
export interface Said {
  readonly file: string;
  readonly line: string;
  readonly text: string;
}

/** What is not of the repository is read once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * Type-checks files of a folder like the repository, with some of them replaced, and returns what the
 * compiler says about them. Other files are named to be checked as well.
 */
export const saidOf = (
  sources: Readonly<Record<string, string>>,
  others: readonly string[] = [],
  root = repository,
): readonly Said[] => {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const files = new Map(Object.entries(sources).map(([name, source]) => [`${root}${name}`, source]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...how) => {
    if (!file.includes('/node_modules/')) return getSourceFile(file, ...how);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, ...how));
    return parsed.get(file);
  };
  const checked = [...files.keys(), ...others.map((name) => `${root}${name}`)];
  const program = ts.createProgram(checked, { ...options, noUnusedLocals: false }, host);
  return checked.flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText, start = 0 }) => ({
      file: file.slice(root.length),
      line: source?.text.split('\n')[source.getLineAndCharacterOfPosition(start).line]?.trim() ?? '',
      text: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
  });
};

/** What the compiler says about each of these sources, as files of the repository. */
export const messagesOf = (sources: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> => {
  const said = saidOf(sources);
  return Object.fromEntries(
    Object.keys(sources).map((name) => [name, said.filter(({ file }) => file === name).map(({ text }) => text)]),
  );
};
