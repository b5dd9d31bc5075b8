import { match } from 'ts-pattern';
import { type ExpectedField, expectationOf } from '../../audit/verify/expectation.js';
import { settingsRead } from '../../field-map/rules.js';
import { sendsMore } from '../../field-map/server.js';
import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { disclosureOf, payloadSays } from '../../rules/disclosure.js';
import { other } from '../../schema/vocabularies.js';
import { describeDisclosure } from '../../wording/disclosure.js';
import { draft, type JsonSchema, wholeNumber } from './json-schema.js';

const flagText = ['true', 'false'];

const typeOf = ({ range }: ExpectedField): JsonSchema =>
  match(range)
    .returnType<JsonSchema>()
    .with({ holds: 'a constant' }, () => ({ const: false }))
    .with({ holds: 'a flag', as: 'text' }, () => ({ type: 'string', enum: flagText }))
    .with({ holds: 'a flag', as: 'digit' }, () => ({ type: 'integer', enum: [0, 1] }))
    .with({ holds: 'a flag' }, () => ({ type: 'boolean' }))
    .with({ holds: 'a number' }, ({ least }) => ({ ...wholeNumber, ...(least !== undefined && { minimum: least }) }))
    .with({ several: true }, () => ({ type: 'string' }))
    .with({ holds: 'a word of a list' }, ({ words }) => ({ type: 'string', enum: [...new Set([...words, other])] }))
    .with({ holds: 'a text of a fixed form' }, ({ vocabulary: { pattern } }) => ({
      type: 'string',
      anyOf: [{ const: other }, { pattern }],
    }))
    .exhaustive();

const describedField = ({ rule, setting }: ExpectedField): string => {
  const from = settingsRead(rule).join(' and ');
  const learn = describeDisclosure(disclosureOf(rule, setting));
  return sendsMore(rule, setting.setting) === undefined
    ? `They learn ${learn}. From ${from}.`
    : `From a server they learn ${learn}. Here it says ${describeDisclosure(payloadSays(rule, setting))}. From ${from}.`;
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
