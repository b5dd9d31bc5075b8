import { nodeOfValue } from '../../json/node.js';
import { readText } from '../../json/read.js';
import type { Release } from '../../releases/points.js';
import { failed, ok, type Result } from '../../result.js';
import { planFor } from '../../transform/build.js';
import { compiledFor, effectiveOf } from '../../transform/compile.js';
import { unknownFieldNames } from '../../transform/environment/unknown-fields.js';
import type { Payload } from '../../transform/payload-type.js';
import type { PayloadOptions } from '../../transform/plan.js';
import { snapshotOf } from '../diff/recognise.js';
import { keyOf } from '../diff/snapshot.js';
import type { AsItIs } from '../explain/answers.js';
import type { Expectation } from './expectation.js';

/** What a property can hold. */
export type Value = boolean | number | string;

/** What a config is predicted to send, by event and property. */
export interface Prediction {
  readonly at: (event: string, property: string) => Value | undefined;
  /** What a real server sends as it is there; `undefined` where it sends what is predicted. */
  readonly asItIs: (event: string, property: string) => AsItIs | undefined;
  /** The setting that switches diagnostics off, where it does. */
  readonly offBy: string | undefined;
  /** The fields, as `event.property`, that were computed from the server's mask. */
  readonly masked: ReadonlySet<string>;
  /** The fields, as `event.property`, that depend on a variable whose value is not known. */
  readonly unknown: ReadonlySet<string>;
}

const valueIn = (payload: Payload, path: readonly string[]): Value | undefined => {
  let inner: unknown = payload;
  for (const name of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name)) return undefined;
    inner = (inner as Record<string, unknown>)[name];
  }
  return inner as Value;
};

/** The fields of which nothing is predicted. */
const unknownIn = (config: unknown, release: Release, options: PayloadOptions): ReadonlySet<string> => {
  if (!options.envIncomplete && !Object.values(options.env ?? {}).includes(null)) return new Set();
  const compiled = compiledFor(release);
  const read = typeof config === 'string' ? readText(config, options) : undefined;
  if (read && !read.ok) return new Set();
  const { node, text } = read?.value ?? { node: nodeOfValue(config), text: undefined };
  return unknownFieldNames(compiled, effectiveOf(compiled, node, text, options));
};

/** What a config would send; also where diagnostics are off. */
export const predict = (
  config: unknown,
  { release, envelope }: Expectation,
  options: PayloadOptions,
): Result<Prediction> => {
  const plan = planFor(release);
  const build = (preview: boolean) =>
    typeof config === 'string'
      ? plan.fromText(config, { ...options, preview })
      : plan.fromObject(config, { ...options, preview });
  const sent = build(false);
  const result = sent.status === 'disabled' ? build(true) : sent;
  if (result.status !== 'ok') return failed(result.status === 'invalid' ? result.issues : []);
  let side: ReturnType<typeof snapshotOf> | undefined;
  const outer = envelope === undefined ? [] : [envelope];
  const prediction: Prediction = {
    at: (event, property) => valueIn(result.payload, [...outer, event, property]),
    asItIs: (event, property) => {
      side ??= snapshotOf(config, { ...options, release });
      return side.ok ? side.value.fields.get(keyOf(event, property))?.asItIs : undefined;
    },
    offBy: sent.status === 'disabled' ? sent.reason : undefined,
    unknown: unknownIn(config, release, options),
    masked: new Set(result.warnings.flatMap((warning) => (warning.code === 'masked' ? warning.fields : []))),
  };
  return ok(prediction, result.warnings);
};
