import { optOut } from '../field-map/opt-out.js';
import { isPrintableName } from '../issues.js';
import { type OtherReader, readings } from './elsewhere.js';
import { exactVariables } from './exact.js';
import { type Form, formOf, isOfUnit } from './forms.js';
import type { Names, ReadingRemark } from './remarks.js';
import { type NoVariable, type Statement, statementsIn } from './statements.js';

/** Variables by name, and what is to be said of the text that they come from; or what it is instead. */
export type EnvironmentRead =
  | { readonly env: Readonly<Record<string, string>>; readonly remarks: readonly ReadingRemark[] }
  | { readonly form: Form };

type Variable = Extract<Statement, { readonly name: string }>;

const namesOf = (names: readonly string[]): Names => {
  const printable = names.filter(isPrintableName);
  return { names: printable, others: names.length - printable.length };
};

const optOutVariable = new RegExp(`^MM_${optOut.replace('.', '_')}(?:_|$)`, 'i');

/** Names of variables, and whether the one that switches diagnostics off is among them. */
const named = (variables: readonly Variable[]): Names & { readonly optOut?: true } => ({
  ...namesOf(variables.map(({ name }) => name)),
  ...(variables.some(({ name }) => optOutVariable.test(name)) && { optOut: true }),
});

const isOverride = ({ name }: Variable): boolean => /^MM_/i.test(name);

const linesOf = (
  code: 'given again' | NoVariable,
  statements: readonly { readonly line: number }[],
): readonly ReadingRemark[] =>
  statements.length === 0 ? [] : [{ code: 'unusedLines', because: code, lines: statements.map(({ line }) => line) }];

const readOtherwise = (by: OtherReader, variables: readonly Variable[], text: string): readonly ReadingRemark[] => {
  const differing = variables.filter(
    (variable) => variable.value !== undefined && readings[by](variable, text) !== variable.value,
  );
  return differing.length === 0 ? [] : [{ code: 'readOtherwise', by, ...named(differing) }];
};

const remarksOf = (
  statements: readonly Statement[],
  last: ReadonlyMap<string, Variable>,
  text: string,
): readonly ReadingRemark[] => {
  const none = (wanted: NoVariable) =>
    linesOf(
      wanted,
      statements.filter((statement) => 'none' in statement && statement.none === wanted),
    );
  const variables = statements.flatMap((statement) => ('name' in statement ? [statement] : []));
  const overrides = [...last.values()].filter(isOverride);
  const unknown = overrides.filter(({ value }) => value === undefined);
  const cut = variables.filter((variable) => variable.cut);
  return [
    ...none('no assignment'),
    ...none('a quote that nothing closes'),
    ...none('a name alone'),
    ...linesOf(
      'given again',
      variables.filter((variable) => last.get(variable.name) !== variable),
    ),
    ...(cut.length === 0 ? [] : [{ code: 'cutValues' as const, lines: cut.map(({ line }) => line) }]),
    ...(unknown.length === 0 ? [] : [{ code: 'unknownValues' as const, ...named(unknown) }]),
    ...readOtherwise('docker run', overrides, text),
    ...readOtherwise('systemd', overrides, text),
    ...(last.size === 0 ? [{ code: 'noVariables' as const }] : []),
  ];
};

/** Nothing but `NAME: value`, or nothing at all that gives a variable. */
const formOfNone = (statements: readonly Statement[]): Form | undefined => {
  const variables = statements.filter((statement) => 'name' in statement);
  if (variables.length > 0) return variables.every(({ colon }) => colon) ? 'yaml' : undefined;
  return statements.some((statement) => 'none' in statement && statement.none === 'no assignment') ? 'none' : undefined;
};

/**
 * Reads a list of variables: exactly where it is the output of `env` or /proc/PID/environ, and otherwise as compose reads
 * its files. What is written in another form is named, and nothing of it is read.
 */
export const readEnvironment = (written: string): EnvironmentRead => {
  const text = written.replace(/^\uFEFF/, '');
  const exact = exactVariables(text);
  if (exact) {
    if (exact.unused.length > 0 && Object.keys(exact.env).length === 0) return { form: 'none' };
    const remarks: readonly ReadingRemark[] = [{ code: 'exact' }, ...linesOf('no assignment', exact.unused)];
    return { env: exact.env, remarks };
  }
  const statements = statementsIn(text);
  const strange = statements.some((statement) => 'none' in statement || statement.colon);
  const form = (strange ? formOf(text) : isOfUnit(text) ? 'unit' : undefined) ?? formOfNone(statements);
  if (form !== undefined) return { form };
  const last = new Map(
    statements.flatMap((statement): [string, Variable][] => ('name' in statement ? [[statement.name, statement]] : [])),
  );
  const env = Object.fromEntries(
    [...last].flatMap(([name, { value }]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  );
  return { env, remarks: remarksOf(statements, last, text) };
};
