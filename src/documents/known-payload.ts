import type { ExplainOptions } from '../audit/explain/explanation.js';
import { type NotKnownIn, notKnownIn } from '../audit/explain/not-known-in.js';
import { envelope } from '../field-map/envelope.js';
import type { Release } from '../releases/points.js';
import { at } from '../releases/timeline.js';
import { withoutFields } from '../transform/environment/without-fields.js';
import { canonicalText } from '../transform/plan.js';

/** The canonical text of a payload without the fields of which nothing is known, and what these are. */
export const knownPayload = (
  payload: string,
  config: string,
  options: ExplainOptions & { readonly release: Release },
): NotKnownIn & { readonly text: string } => {
  const unknown = notKnownIn(config, options);
  if (unknown.fields.size === 0) return { ...unknown, text: payload };
  const known = withoutFields(JSON.parse(payload), unknown.fields, at(envelope, options.release));
  return { ...unknown, text: canonicalText(known) };
};
