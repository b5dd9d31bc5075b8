import { match } from 'ts-pattern';
import { type ExpectedField, expectationOf } from '../audit/expectation.js';
import { learnOf, payloadSays } from '../audit/learn.js';
import { settingsRead } from '../field-map/rules.js';
import { sendsMore } from '../field-map/server.js';
import { guarded } from '../misuse.js';
import type { Release } from '../releases.js';
import { other, type Vocabulary } from '../schema/vocabularies.js';
import { draft, type JsonSchema, wholeNumber } from './json-schema.js';

const wordOf = ({ list, pattern }: Vocabulary, nothingElse = false): JsonSchema =>
  list
    ? { type: 'string', enum: nothingElse ? list : [...new Set([...list, other])] }
    : { type: 'string', anyOf: [{ const: other }, { pattern }] };

const typeOf = ({ rule, domain }: ExpectedField): JsonSchema =>
  rule.rule === 'alwaysFalse'
    ? { const: false }
    : match(domain)
        .returnType<JsonSchema>()
        .with({ holds: 'flag' }, () => ({ type: 'boolean' }))
        .with({ holds: 'integer' }, ({ least }) => ({ ...wholeNumber, ...(least !== undefined && { minimum: least }) }))
        .with({ holds: 'word' }, ({ vocabulary, nothingElse }) => wordOf(vocabulary, nothingElse))
        .with({ holds: 'words' }, () => ({ type: 'string' }))
        .exhaustive();

const describedField = ({ rule, setting }: ExpectedField): string => {
  const from = settingsRead(rule).join(' and ');
  return sendsMore(rule, setting.setting) === undefined
    ? `They learn ${learnOf(rule, setting)}. From ${from}.`
    : `From a server they learn ${learnOf(rule, setting)}. Here it says ${payloadSays(rule, setting)}. From ${from}.`;
};

const property = (field: ExpectedField): JsonSchema => ({
  description: describedField(field),
  ...typeOf(field),
});

/** Each of these needs the next one, and the last the first: all are there, or none. */
const together = (names: readonly string[]): JsonSchema =>
  Object.fromEntries(names.map((name, index) => [name, [names[(index + 1) % names.length]]]));

const closed = (properties: { readonly [name: string]: JsonSchema }, required: readonly string[]): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const event = (fields: readonly ExpectedField[]): JsonSchema => {
  const named = (wanted: ExpectedField['optional']): readonly string[] =>
    fields.filter((field) => field.optional === wanted).map((field) => field.property);
  const optional = named('together');
  return {
    ...closed(Object.fromEntries(fields.map((field) => [field.property, property(field)])), named(false)),
    ...(optional.length > 0 && { dependencies: together(optional) }),
  };
};

/**
 * The JSON Schema of the payload of a release. It is strict: each event with exactly its properties, and each property
 * with exactly the values that its rule can give. What does not fit was not reported as the map says.
 *
 * @param release - a release point
 * @returns the schema, draft-07
 * @throws `ArgumentError` where it is no release point
 * @example
 * const { properties } = payloadJsonSchema('5.6');
 */
export const payloadJsonSchema = (release: Release): JsonSchema =>
  guarded(() => {
    const { events, envelope } = expectationOf(release);
    const all = closed(
      Object.fromEntries([...events].map(([name, fields]) => [name, event([...fields.values()])])),
      [...events].filter(([, fields]) => [...fields.values()].some(({ optional }) => !optional)).map(([name]) => name),
    );
    const payload = envelope === undefined ? all : closed({ [envelope]: all }, [envelope]);
    return { ...draft, title: `Payload of a Mattermost server of release ${release}`, ...payload };
  });
