import { sameValue } from '../../json/equal.js';
import { at, type Timeline } from '../../releases/timeline.js';
import type { Result } from '../../result.js';
import { environmentExceptions, environmentRules } from '../../schema/loading/environment.js';
import type { PayloadOptions } from '../../transform/plan.js';
import type { SeenEvent } from '../../wire/seen.js';
import { comparable, type Expectation, type ExpectedField } from './expectation.js';
import type { CaptureFinding, LikelyCause } from './findings.js';
import { type Prediction, predict, type Value } from './prediction.js';

/** Where a capture and a prediction part. */
export interface PredictionDifference {
  readonly event: string;
  readonly property: string;
  readonly setting: string;
  readonly predicted: Value | undefined;
  readonly seen: Value | undefined;
  /** The value that was seen is not possible there; `seen` is what this package sends in its place. */
  readonly reduced?: true;
  /** The server sends the setting as it is, and what was seen is not what the config holds. */
  readonly inClear?: true;
}

/** Every difference; values that cannot be compared, because they leaked or are of a wrong type, are left out. */
export const differencesOf = (
  seen: readonly SeenEvent[],
  expectation: Expectation,
  prediction: Prediction,
): readonly PredictionDifference[] =>
  seen.flatMap(({ event, properties }) => {
    const given = new Map(properties.map((property) => [property.name, property]));
    return [...(expectation.events.get(event) ?? [])].flatMap(([property, field]): readonly PredictionDifference[] => {
      const there = given.get(property);
      if (prediction.unknown.has(`${event}.${property}`)) return [];
      if (there === undefined && !field.optional) return [];
      const found = there ? comparable(field, there) : { seen: undefined };
      const predicted = prediction.at(event, property);
      const place = { event, property, setting: field.rule.setting, predicted };
      if (found === undefined) return [];
      if (found.seen !== predicted) return [{ ...place, ...found }];
      const asItIs = 'reduced' in found && prediction.asItIs(event, property);
      return asItIs && there && !sameValue(asItIs.raw, there.value) ? [{ ...place, ...found, inClear: true }] : [];
    });
  });

/** One way in which the prediction may be wrong, and what it would be then. */
interface Hypothesis {
  readonly likely: LikelyCause;
  readonly predicted: Result<Prediction>;
}

const exceptions: { readonly [path: string]: Timeline<unknown> | undefined } = environmentExceptions;

/** Whether a variable of the environment may have changed what a field reads. */
const mayBeOverridden = ({ rule, setting }: ExpectedField, { release }: Expectation): boolean => {
  const rules = at(environmentRules, release);
  if (rules === undefined || rule.rule === 'alwaysFalse') return false;
  if (setting.setting.kind === 'map' && rules.maps !== 'are JSON') return false;
  return at(exceptions[rule.setting] ?? {}, release) !== 'never';
};

/** What could be otherwise than the options say, most likely first. */
const hypotheses = (
  config: unknown,
  expectation: Expectation,
  options: PayloadOptions,
  others: readonly Expectation[],
): readonly Hypothesis[] => {
  const asLoaded = !options.asLoaded;
  const enterpriseReady = !options.enterpriseReady;
  const { env, ...without } = options;
  const under = (likely: LikelyCause, changed: PayloadOptions, at = expectation): Hypothesis => ({
    likely,
    predicted: predict(config, at, changed),
  });
  return [
    under({ because: 'loader', asLoaded }, { ...options, asLoaded }),
    under({ because: 'enterpriseReady', enterpriseReady }, { ...options, enterpriseReady }),
    ...(env ? [under({ because: 'environment', applied: true }, without)] : []),
    ...others.map((other) => under({ because: 'release', release: other.release }, options, other)),
  ];
};

/** A difference as a finding, with its likely explanation, if there is one. */
const explained = (
  difference: PredictionDifference,
  field: ExpectedField,
  expectation: Expectation,
  { masked }: Prediction,
  tried: readonly Hypothesis[],
): CaptureFinding => {
  const { event, property, seen } = difference;
  const found = difference.inClear
    ? undefined
    : tried.find(({ predicted }) => predicted.ok && predicted.value.at(event, property) === seen);
  const likely: LikelyCause | undefined = masked.has(`${event}.${property}`)
    ? { because: 'masked' }
    : field.rule.rule === 'pluginVersion'
      ? { because: 'plugins' }
      : (found?.likely ??
        (mayBeOverridden(field, expectation) ? { because: 'environment', applied: false } : undefined));
  return { code: 'differsFromPrediction', ...difference, ...(likely && { likely }) };
};

/** What a capture says against a config that sends nothing. */
export const thoughOff = (seen: readonly SeenEvent[], { offBy }: Prediction): readonly CaptureFinding[] =>
  offBy !== undefined && seen.length > 0 ? [{ code: 'sentThoughOff', setting: offBy }] : [];

/** What a capture says against a config: each difference with its likely explanation. */
export const compared = (
  seen: readonly SeenEvent[],
  config: unknown,
  expectation: Expectation,
  prediction: Prediction,
  options: PayloadOptions,
  others: readonly Expectation[],
): readonly CaptureFinding[] => {
  const differences = differencesOf(seen, expectation, prediction);
  const tried = differences.length === 0 ? [] : hypotheses(config, expectation, options, others);
  const fieldOf = (event: string, property: string) => expectation.events.get(event)?.get(property) as ExpectedField;
  return differences.map((difference) =>
    explained(difference, fieldOf(difference.event, difference.property), expectation, prediction, tried),
  );
};
