import type { Release } from '../../../src/index.js';
import type { ChangedSetting, Differences } from './differences.js';
import { kindOf, literalOf, reasonFor, toBeWritten, whatItIsFor } from './guess.js';
import { withImports, withLine, withSections, withStatement } from './source.js';

/** Reads a file of the repository; nothing where there is none. */
export type ReadFile = (file: string) => string | undefined;

const kinds = '../kinds.js';
const index = 'src/schema/sections/index.ts';
const withheld = 'src/field-map/withheld.ts';

const fileOf = (section: string): string => `src/schema/sections/${section}.ts`;

const flags = 'FeatureFlags';
const flagEvent = 'config_feature_flags';
const flagFields = `src/field-map/config/${flagEvent}.ts`;

const declared = (name: string, value: unknown, release: Release): string =>
  `${name}: ${kindOf(value) ?? toBeWritten}(${whatItIsFor}, { '${release}': ${literalOf(value)} }),`;

/** A feature flag that holds a text has words: the usual ones, and its defaults. */
const declaredWords = (name: string, value: string, release: Release): string =>
  `${name}: choice(${whatItIsFor}, flagText(${value === '' ? '' : literalOf(value)}), { '${release}': ${literalOf(value)} }),`;

/** The declarations with everything that a default config.json says otherwise: each file that changes, with its new text. */
export const declarationsWith = (differences: Differences, readFile: ReadFile): ReadonlyMap<string, string> => {
  const { release, added, gone, otherDefault } = differences;
  const changed = new Map<string, string>();
  const edit = (file: string, change: (text: string) => string): void => {
    changed.set(file, change(changed.get(file) ?? readFile(file) ?? ''));
  };
  const state = ([section = '', ...path]: readonly string[], literal: string): void =>
    edit(fileOf(section), (text) => withStatement(text, section, path, release, literal));
  const introduce = (section: string): void => {
    changed.set(fileOf(section), `import {} from '${kinds}';\n\nexport const ${section} = {\n};\n`);
    edit(index, (text) => withLine(text, 'sections', [], section, `${section},`));
    edit(index, (text) => withImports(text, `./${section}.js`, [section]));
  };
  const add = ({ path, value }: ChangedSetting): void => {
    const [section = '', ...names] = path;
    const name = names.pop() as string;
    if (!changed.has(fileOf(section)) && readFile(fileOf(section)) === undefined) introduce(section);
    const kind = kindOf(value);
    const line = (text: string, imports: readonly string[], declaration: string): string =>
      withLine(withSections(withImports(text, kinds, imports), section, names), section, names, name, declaration);
    // Feature flags are reported, all of them.
    if (section === flags && (kind === 'flag' || kind === 'text')) {
      const rule = kind === 'flag' ? 'asText' : 'value';
      edit(fileOf(section), (text) =>
        kind === 'flag'
          ? line(text, [kind], declared(name, value, release))
          : line(
              withImports(text, '../vocabularies.js', ['flagText']),
              ['choice'],
              declaredWords(name, value as string, release),
            ),
      );
      edit(flagFields, (text) =>
        withLine(
          withImports(text, '../rules.js', [rule]),
          flagEvent,
          [],
          name,
          `${name}: ${rule}('${flags}.${name}'),`,
        ),
      );
      return;
    }
    edit(fileOf(section), (text) => line(text, kind ? [kind] : [], declared(name, value, release)));
    edit(withheld, (text) =>
      withLine(text, 'withheld', [], path.join('.'), `'${path.join('.')}': '${reasonFor(name, value)}',`),
    );
  };
  added.forEach(add);
  for (const path of gone) {
    state(path, 'gone');
    edit(fileOf(path[0] as string), (text) => withImports(text, '../../releases/timeline.js', ['gone']));
  }
  for (const { path, value } of otherDefault) state(path, literalOf(value));
  return new Map([...changed].sort(([a], [b]) => Number(a === withheld) - Number(b === withheld)));
};

/** The lines of the first text that the second does not have. */
const linesBeside = (text: string, other: string): readonly string[] => {
  const counts = new Map<string, number>();
  for (const line of other.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return text.split('\n').filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
};

const firstWord = (line: string): string => /^\s*(?:import .* from )?('[^']*'|\w+)/.exec(line)?.[1] ?? line;

/** The lines of a file to be added, and those that take the place of one that begins alike. */
export const newLines = (before: string, after: string) => {
  const lines = linesBeside(after, before);
  const old = new Set(linesBeside(before, after).map(firstWord));
  return {
    added: lines.filter((line) => !old.has(firstWord(line))),
    replacing: lines.filter((line) => old.has(firstWord(line))),
  };
};
