/** Makes JSON Schemas of TypeScript types, as the type checker resolves them. They are as strict as the types. */
import ts from 'typescript';
import type { JsonSchema } from '../../src/documents/json-schema/json-schema.js';

/** The names of settings, and releases: the next release of Mattermost has more of them. */
const growing = { type: 'string', pattern: '^\\w+(\\.\\w+)+$' } as const;

const isGrowing = (text: unknown): boolean => typeof text === 'string' && new RegExp(growing.pattern).test(text);

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

const isUndefined = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Undefined) !== 0;

/** The value of a type that has only one. */
const onlyValue = (type: ts.Type, checker: ts.TypeChecker): string | number | boolean | null | undefined => {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.Null) return null;
  return type.flags & ts.TypeFlags.BooleanLiteral ? checker.typeToString(type) === 'true' : undefined;
};

/** What a schema asks for, on one line: all but its descriptions. */
export const asked = (text: string): string =>
  JSON.stringify(
    JSON.parse(text, (name, value) => (name === 'description' && typeof value === 'string' ? undefined : value)),
  );

const byText = (a: unknown, b: unknown): number => (asked(JSON.stringify(a)) < asked(JSON.stringify(b)) ? -1 : 1);

/** `anyOf`, where there is more than one. */
const oneOf = (schemas: readonly JsonSchema[]): JsonSchema => {
  const different = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()].toSorted(byText);
  const [first] = different;
  return first !== undefined && different.length === 1 ? first : { anyOf: different };
};

/** What is printed as a sentence: `inWords` of `src/wording/in-words.ts` knows it by these members. */
const isSentence = (type: ts.Type): boolean =>
  ['means', 'discloses'].some((member) => type.getProperty(member) !== undefined);

const textOf = (parts: readonly ts.SymbolDisplayPart[]): string =>
  ts
    .displayPartsToString([...parts])
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The schemas of types that belong together: those with a name are written once, as definitions. */
export class TypeSchemas {
  readonly #checker: ts.TypeChecker;
  readonly #definitions = new Map<string, { readonly type: ts.Type; schema: JsonSchema }>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** Every definition that was needed, by its name. */
  get definitions(): JsonSchema {
    return Object.fromEntries(
      [...this.#definitions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, { schema }]) => [name, schema]),
    );
  }

  /** The comment on a member as the description of its schema. */
  describe(member: ts.Symbol): JsonSchema {
    const description = textOf(member.getDocumentationComment(this.#checker));
    return description === '' ? {} : { description };
  }

  /** The type of a member. */
  typeOf(member: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbol(member);
  }

  /** The schema of an object, with these members before its own. */
  object(type: ts.Type, first: { readonly [name: string]: JsonSchema } = {}): JsonSchema {
    const members = this.#checker.getPropertiesOfType(type);
    const [index] = this.#checker.getIndexInfosOfType(type);
    if (members.length === 0 && index === undefined) throw new Error(`no members: ${this.#nameOf(type)}`);
    const isThere = (member: ts.Symbol): boolean =>
      !(member.flags & ts.SymbolFlags.Optional) && !partsOf(this.typeOf(member)).some(isUndefined);
    const required = [...Object.keys(first), ...members.filter(isThere).map(({ name }) => name)];
    const properties = members.map((member) => [member.name, this.#member(member)] as const);
    return {
      type: 'object',
      properties: { ...first, ...Object.fromEntries(properties) },
      ...(required.length > 0 && { required }),
      additionalProperties: index === undefined ? false : this.#schema(index.type),
    };
  }

  #member(member: ts.Symbol): JsonSchema {
    const schema = this.#schema(this.typeOf(member));
    // Beside a reference nothing else is read.
    return '$ref' in schema ? schema : { ...this.describe(member), ...schema };
  }

  #nameOf(type: ts.Type): string {
    return this.#checker.typeToString(type);
  }

  /** The name under which the schema of a type is kept: of a type without parameters, as an interface or an alias has it. */
  #definitionName(type: ts.Type): string | undefined {
    if (type.aliasSymbol) return type.aliasTypeArguments ? undefined : type.aliasSymbol.name;
    const isReference = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    const symbol = type.getSymbol();
    return symbol && symbol.flags & ts.SymbolFlags.Interface && !isReference ? symbol.name : undefined;
  }

  #schema(type: ts.Type): JsonSchema {
    const name = this.#isStructure(type) ? this.#definitionName(type) : undefined;
    if (name === undefined) return this.#plain(type);
    const known = this.#definitions.get(name);
    if (known !== undefined && known.type !== type) throw new Error(`two types are called ${name}`);
    if (known === undefined) {
      const definition = { type, schema: {} };
      this.#definitions.set(name, definition);
      definition.schema = { ...this.#about(type), ...this.#plain(type) };
    }
    return { $ref: `#/definitions/${name}` };
  }

  #about(type: ts.Type): JsonSchema {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    return symbol ? this.describe(symbol) : {};
  }

  /** Whether a type is worth a definition: an object, or several of them. */
  #isStructure(type: ts.Type): boolean {
    return partsOf(type).some(
      (part) =>
        part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) &&
        !isSentence(part) &&
        !this.#checker.isArrayType(part) &&
        !this.#checker.isTupleType(part),
    );
  }

  #plain(type: ts.Type): JsonSchema {
    const parts = partsOf(type).filter((part) => !isUndefined(part));
    const values = parts.map((part) => onlyValue(part, this.#checker)).filter((value) => value !== undefined);
    const booleans = values.filter((value) => typeof value === 'boolean');
    const listed = values.filter(
      (value) => !isGrowing(value) && !(booleans.length === 2 && typeof value === 'boolean'),
    );
    return oneOf([
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
      ...(listed.length === 1 ? [{ const: listed[0] }] : []),
      ...(listed.length > 1 ? [{ enum: listed.toSorted(byText) }] : []),
      ...(values.some(isGrowing) ? [growing] : []),
      ...parts.filter((part) => onlyValue(part, this.#checker) === undefined).map((part) => this.#one(part, type)),
    ]);
  }

  /** The schema of what is neither a union nor a single value; a part of a union may have a name of its own. */
  #one(type: ts.Type, whole: ts.Type): JsonSchema {
    const { flags } = type;
    if (isSentence(type)) return { type: 'string' };
    if (flags & ts.TypeFlags.Unknown) return {};
    if (flags & ts.TypeFlags.String) return { type: 'string' };
    if (flags & ts.TypeFlags.Number) return { type: 'number' };
    if (flags & ts.TypeFlags.TemplateLiteral) return growing;
    if (this.#checker.isArrayType(type))
      return { type: 'array', items: this.#schema(this.#entries(type)[0] as ts.Type) };
    if (this.#checker.isTupleType(type)) return this.#tuple(type as ts.TupleTypeReference);
    if (!(flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || type.getCallSignatures().length > 0)
      throw new Error(`JSON cannot hold this: ${this.#nameOf(type)}`);
    return type === whole ? this.object(type) : this.#schema(type);
  }

  #entries(type: ts.Type): readonly ts.Type[] {
    return this.#checker.getTypeArguments(type as ts.TypeReference);
  }

  #tuple(type: ts.TupleTypeReference): JsonSchema {
    const { elementFlags } = type.target;
    if (elementFlags.some((flag) => flag !== ts.ElementFlags.Required))
      throw new Error(`a list of no fixed length: ${this.#nameOf(type)}`);
    const { length } = elementFlags;
    const items = this.#entries(type).map((entry) => this.#schema(entry));
    return { type: 'array', items, minItems: length, maxItems: length };
  }
}
