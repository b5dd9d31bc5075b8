import { readFileSync } from 'node:fs';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { parse } from 'yaml';

/** A step of an action or of a job. */
export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

/** A composite action. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** A workflow, as far as its steps go. */
export interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** Jobs of GitLab, as far as their scripts go. Those that begin with a dot are templates. */
export interface GitlabJobs {
  readonly [job: string]: { readonly script?: readonly string[]; readonly after_script?: readonly string[] };
}

/** A file of YAML as what it declares. */
export const yamlOf = <T>(file: URL): T => parse(readFileSync(file, 'utf8'));

/** What expressions can refer to. */
export interface Contexts {
  readonly inputs: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const dictionary = (entries: readonly (readonly [string, data.ExpressionData])[]): data.Dictionary =>
  new data.Dictionary(...entries.map(([key, value]) => ({ key, value })));

const strings = (values: Readonly<Record<string, string>>): data.Dictionary =>
  dictionary(Object.entries(values).map(([key, value]) => [key, new data.StringData(value)]));

/** What GitHub makes of an expression. */
const evaluated = (expression: string, { inputs, steps }: Contexts): data.ExpressionData => {
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, ['inputs', 'steps'], []).parse();
  const outputs = Object.entries(steps).map(
    ([id, values]) => [id, dictionary([['outputs', strings(values)]])] as const,
  );
  const context = dictionary([
    ['inputs', strings(inputs)],
    ['steps', dictionary(outputs)],
  ]);
  return new Evaluator(parsed, context).evaluate();
};

/** A text with its expressions replaced by what they are. */
export const filledIn = (text: string, contexts: Contexts): string =>
  text.replaceAll(/\$\{\{(.+?)\}\}/g, (_, expression: string) => evaluated(expression, contexts).coerceString());

/** Whether the condition of a step is met, while none has failed. */
export const isMet = (condition: string | undefined, contexts: Contexts): boolean =>
  condition === undefined || evaluated(condition, contexts).coerceString() === 'true';
