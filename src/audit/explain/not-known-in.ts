import { readText } from '../../json/read.js';
import { findRelease } from '../../releases/resolve.js';
import { fieldName } from '../../rules/lookup.js';
import type { ForRelease } from '../../transform/build.js';
import { compiledFor, effectiveOf } from '../../transform/compile.js';
import { unknownFields } from '../../transform/environment/unknown-fields.js';
import type { ExplainOptions, NotKnown } from './explanation.js';
import { notKnownOf } from './not-known.js';

/** What is not known of a payload. */
export interface NotKnownIn {
  readonly settings: readonly NotKnown[];
  /** The fields, as `event.property`. */
  readonly fields: ReadonlySet<string>;
}

const nothing: NotKnownIn = { settings: [], fields: new Set() };

/** What is not known of the payload of a config's text, because values of variables are not; nothing of a config that cannot be read. */
export const notKnownIn = (
  config: string,
  { release, unknown, ...options }: ForRelease & Pick<ExplainOptions, 'unknown'>,
): NotKnownIn => {
  const found = findRelease(release);
  const read = readText(config, options);
  if (!found.ok || !read.ok) return nothing;
  const compiled = compiledFor(found.value);
  const effective = effectiveOf(compiled, read.value.node, read.value.text, options);
  const fields = unknownFields(compiled, effective);
  return {
    settings: notKnownOf(effective, fields, unknown),
    fields: new Set([...fields.keys()].map(fieldName)),
  };
};
