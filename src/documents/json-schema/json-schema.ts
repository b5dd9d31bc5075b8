/** A JSON Schema, draft-07, or a part of one: the draft that every editor understands. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The keyword of a whole schema that says which draft it is. */
export const draft = { $schema: 'http://json-schema.org/draft-07/schema#' };

/** Whole numbers that are handled exactly. */
export const wholeNumber = {
  type: 'integer',
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
} as const;
