import { configOfFacts, factsFor } from '../../inputs/facts-file.js';
import type { Issue, Warning } from '../../issues.js';
import type { Release } from '../../releases/points.js';
import type { ServerVersion } from '../../releases/server-version.js';
import type { KnownFacts } from '../../reports/daily/read-facts.js';
import { failed, ok, type Result } from '../../result.js';
import type { PayloadOptions } from '../../transform/plan.js';
import { rootOf } from '../../wire/detect.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { type Expectation, expectationOf } from './expectation.js';
import { type Prediction, predict } from './prediction.js';

/** The config and the facts that captures are compared with. */
export interface Subject {
  readonly config?: unknown;
  readonly facts?: unknown;
  /** What else a prediction depends on. */
  readonly options: PayloadOptions;
}

interface SubjectOptions extends PayloadOptions {
  readonly config?: unknown;
  readonly facts?: unknown;
}

/** What a capture is compared with: facts may hold the config as well. */
export const takenFrom = ({ facts, ...given }: SubjectOptions): Result<Subject> => {
  const fromFacts = facts === undefined ? {} : configOfFacts(facts);
  const { config, ...options } = {
    ...fromFacts,
    ...given,
    enterpriseReady: given.enterpriseReady || fromFacts.enterpriseReady === true,
  };
  const refused = given.config === undefined ? [] : refusedAsConfig(rootOf(given.config));
  return refused.length > 0 ? failed(refused) : ok({ config, facts, options });
};

/** All that captures are judged by. It is the same for every capture of a release. */
export interface Basis extends Subject {
  readonly status: 'ok';
  /** A version that was named and sends none of these events. */
  readonly silent: ServerVersion | undefined;
  readonly expectation: Expectation;
  readonly prediction: Prediction | undefined;
  readonly known: KnownFacts | undefined;
  readonly warnings: readonly Warning[];
}

/** Works out what a release sends of a config and of facts, or why that is not known. */
export const basisOf = (
  release: Release,
  silent: ServerVersion | undefined,
  subject: Subject,
): Basis | { readonly status: 'invalid'; readonly of: 'config' | 'facts'; readonly issues: readonly Issue[] } => {
  const { config, facts, options } = subject;
  const expectation = expectationOf(release);
  const predicted = config === undefined ? undefined : predict(config, expectation, options);
  if (predicted?.ok === false) return { status: 'invalid', of: 'config', issues: predicted.issues };
  const known = facts === undefined ? undefined : factsFor(facts, release, options);
  if (known?.ok === false) return { status: 'invalid', of: 'facts', issues: known.issues };
  return {
    ...{ status: 'ok', ...subject, silent, expectation },
    prediction: predicted?.value,
    known: known?.value,
    warnings: predicted?.warnings ?? [],
  };
};
