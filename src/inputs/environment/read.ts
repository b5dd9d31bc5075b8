import { optOut } from '../../field-map/opt-out.js';
import { isPrintableName } from '../../issues.js';
import { isOverrideName, overrideName } from '../../schema/loading/environment.js';
import { flagOf } from '../../transform/go-literals.js';
import { type OtherReader, readings } from './elsewhere.js';
import { exactVariables } from './exact.js';
import { type Form, formOf, isOfUnit } from './forms.js';
import { overridesHiddenIn } from './hidden.js';
import type { ReadingRemark, VariableNames } from './remarks.js';
import { type NoVariable, type Statement, statementsIn } from './statements.js';

/** Variables by name, null where the opt-out is not known, and what is to be said of the text that they come from; or what it is instead. */
export type EnvironmentRead =
  | {
      readonly env: Readonly<Record<string, string | null>>;
      /** Overrides whose values come from elsewhere. */
      readonly unknown: readonly string[];
      readonly remarks: readonly ReadingRemark[];
    }
  | { readonly form: Form };

type Variable = Extract<Statement, { readonly name: string }>;

const namesOf = (names: readonly string[]): VariableNames => {
  const printable = names.filter(isPrintableName);
  return { names: printable, others: names.length - printable.length };
};

/** A name without a value. */
type Bare = Extract<Statement, { readonly none: unknown }> & { readonly name: string; readonly value?: undefined };

const [optOutSection = ''] = optOut.split('.');
const optOutVariable = overrideName(optOut);
const leadsToOptOut = new RegExp(`^${optOutVariable}(?:_|$)`, 'i');
const decidesOnOptOut = new RegExp(`^(?:${optOutVariable}(?:_.*)?|MM_${optOutSection})$`, 'i');

/** Names of variables, and whether the one that switches diagnostics off is among them. */
const named = (variables: readonly { readonly name: string }[]): VariableNames & { readonly optOut?: true } => ({
  ...namesOf(variables.map(({ name }) => name)),
  ...(variables.some(({ name }) => leadsToOptOut.test(name)) && { optOut: true }),
});

const isOverride = ({ name }: { readonly name: string }): boolean => isOverrideName(name);

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

/** What is hidden in others; of the opt-out it is loud, unless that is set beside. */
const hiddenAmong = (names: readonly string[], off: boolean): readonly ReadingRemark[] => {
  if (names.length === 0) return [];
  const { optOut: loud, ...all } = named([...new Set(names)].map((name) => ({ name })));
  return [{ code: 'hiddenNames', ...all, ...(loud && !off && { optOut: loud }) }];
};

const isOff = (value: string | null | undefined): boolean => typeof value === 'string' && flagOf(value) === false;

const hiddenIn = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap((statement) => overridesHiddenIn('name' in statement ? statement.name : '', statement.said));

const remarksOf = (
  statements: readonly Statement[],
  last: ReadonlyMap<string, Variable | Bare>,
  text: string,
): readonly ReadingRemark[] => {
  const none = (wanted: NoVariable) =>
    linesOf(
      wanted,
      statements.filter((statement) => 'none' in statement && statement.none === wanted),
    );
  const variables = statements.flatMap((statement) => ('name' in statement ? [statement] : []));
  const given = [...last.values()].filter(isOverride);
  const overrides = given.filter((one): one is Variable => 'at' in one);
  const unknown = given.filter(({ value }) => value === undefined);
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
    ...hiddenAmong(hiddenIn(statements), isOff(last.get(optOutVariable)?.value)),
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
    const hidden = Object.entries(exact.env).flatMap(([name, value]) => overridesHiddenIn(name, value));
    const remarks: readonly ReadingRemark[] = [
      { code: 'exact' },
      ...linesOf('no assignment', exact.unused),
      ...hiddenAmong(hidden, isOff(exact.env[optOutVariable])),
    ];
    return { env: exact.env, unknown: [], remarks };
  }
  const statements = statementsIn(text);
  const hides = hiddenIn(statements).length > 0;
  const strange = hides || statements.some((statement) => 'none' in statement || statement.colon);
  const form = (strange ? formOf(text, hides) : isOfUnit(text) ? 'unit' : undefined) ?? formOfNone(statements);
  if (form !== undefined) return { form };
  const last = new Map(
    statements.flatMap((statement): [string, Variable | Bare][] => {
      if ('name' in statement) return [[statement.name, statement]];
      const { bare: name } = statement;
      return name !== undefined && isOverride({ name }) ? [[name, { ...statement, name }]] : [];
    }),
  );
  const env = Object.fromEntries(
    [...last].flatMap(([name, { value = null }]): [string, string | null][] =>
      value === null && !decidesOnOptOut.test(name) ? [] : [[name, value]],
    ),
  );
  const unknown = [...last].flatMap(([name, { value }]) => (value === undefined && isOverride({ name }) ? [name] : []));
  return { env, unknown, remarks: remarksOf(statements, last, text) };
};
