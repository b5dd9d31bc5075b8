import { planFor } from '../build.js';
import type { Issue, Warning } from '../issues.js';
import type { Payload, PayloadOptions } from '../transform/plan.js';
import type { AsItIs } from './answers.js';
import type { Expectation } from './expectation.js';
import { keyOf, sideOf } from './side.js';

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
  readonly warnings: readonly Warning[];
}

/** The prediction of a config, or why there is none. */
export type Predicted = Prediction | readonly Issue[];

export const isPrediction = (predicted: Predicted): predicted is Prediction =>
  'at' in predicted && 'offBy' in predicted;

const valueIn = (payload: Payload, path: readonly string[]): Value | undefined => {
  let inner: unknown = payload;
  for (const name of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name)) return undefined;
    inner = (inner as Record<string, unknown>)[name];
  }
  return inner as Value;
};

/** What a config would send; also where diagnostics are off. */
export const predict = (config: unknown, { release, envelope }: Expectation, options: PayloadOptions): Predicted => {
  const plan = planFor(release);
  const build = (preview: boolean) =>
    typeof config === 'string'
      ? plan.fromText(config, { ...options, preview })
      : plan.fromObject(config, { ...options, preview });
  const result = build(true);
  if (result.status === 'invalid') return result.issues;
  if (result.status === 'disabled') return [];
  const off = build(false);
  let side: ReturnType<typeof sideOf> | undefined;
  const outer = envelope === undefined ? [] : [envelope];
  return {
    at: (event, property) => valueIn(result.payload, [...outer, event, property]),
    asItIs: (event, property) => {
      side ??= sideOf(config, { ...options, release });
      return 'fields' in side ? side.fields.get(keyOf(event, property))?.asItIs : undefined;
    },
    offBy: off.status === 'disabled' ? off.reason : undefined,
    masked: new Set(result.warnings.flatMap((warning) => (warning.code === 'masked' ? warning.fields : []))),
    warnings: result.warnings,
  };
};
