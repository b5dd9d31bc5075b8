import { optionsWithRelease } from '../arguments.js';
import { type MapEntry, mapAt } from '../field-map/map-at.js';
import { guarded, invalid } from '../misuse.js';
import type { Release } from '../releases/points.js';
import { findRelease } from '../releases/resolve.js';
import type { ConfigFor } from '../schema/paths.js';
import { compiledFor } from './compile.js';
import type { PayloadResult } from './outcome.js';
import { type LinePlan, type PayloadOptions, type Plan, planOf } from './plan.js';

/** The release of the server, as in `5.6`, `v5.6.0` or `5.6.3`, and what else its payload depends on. */
export interface ForRelease extends PayloadOptions {
  readonly release: string;
}

/** Takes a config as the release has it, so that editors know its settings, or whatever else was read from somewhere. */
export interface FromConfig<Options, T> {
  <const V extends string>(config: ConfigFor<V>, options: Options & { readonly release: V }): T;
  (config: unknown, options: Options): T;
}

const plans = new Map<Release, ReturnType<typeof planOf>>();

const plansFor = (release: Release): ReturnType<typeof planOf> => {
  const found = plans.get(release) ?? planOf(compiledFor(release));
  plans.set(release, found);
  return found;
};

/** What {@link planFor} gives, for lines. */
export const linePlanFor = (release: Release): LinePlan => plansFor(release).lines;

/**
 * The compiled map of a release. Keep it when you have many configs: compiling takes some milliseconds, using it far less.
 *
 * @param release - a release point; {@link resolveRelease} finds it for any version
 * @returns the plan; the same one each time
 * @throws `ArgumentError` where it is no release point
 * @example
 * const plan = planFor('5.6');
 * const results = ['{}', '{"LogSettings":{"EnableDiagnostics":false}}'].map((text) => plan.fromText(text).status);
 * // ['ok', 'disabled']
 */
export const planFor = (release: Release): Plan => guarded(() => plansFor(release).plan);

const withPlan = (given: ForRelease, use: (plan: Plan, options: PayloadOptions) => PayloadResult): PayloadResult => {
  const { release, ...options } = optionsWithRelease(given);
  const found = findRelease(release);
  return found.ok ? use(planFor(found.value), options) : invalid(found.issues);
};

/**
 * The payload that a server reports for a config.json, given as an object.
 *
 * A parsed object cannot show how an integer was spelled (`10.0` is read as 10) or that a name was repeated; give the
 * text to {@link buildPayloadFromText} where that matters.
 *
 * An object in which nothing is a section of any release is used as a server would use it: all is at its default, and
 * the first warning is `notAConfig`. The commands, `explain`, `prove`, `diff` and the page refuse it.
 *
 * @param config - the whole config.json, as `JSON.parse` gives it
 * @param options - the server's release, and what else the payload depends on
 * @returns `ok` with payload and warnings, `disabled` with the setting that switches diagnostics off, or `invalid` with
 * issues. It never throws because of a config's content.
 * @example
 * const result = buildPayload({ ServiceSettings: { SiteURL: 'https://chat.example.com' } }, { release: '5.6' });
 * if (result.status === 'ok') console.log(result.payload.config_service?.isdefault_site_url); // false
 */
export const buildPayload: FromConfig<ForRelease, PayloadResult> = (
  config: unknown,
  options: ForRelease,
): PayloadResult => guarded(() => withPlan(options, (plan, rest) => plan.fromObject(config, rest)), invalid);

/**
 * The payload that a server reports for the text of its config.json.
 *
 * @param text - the file's text; one leading byte-order mark is skipped with a warning
 * @param options - the server's release, and what else the payload depends on
 * @returns as {@link buildPayload}; issues carry line and column
 * @example
 * const result = buildPayloadFromText('{"TeamSettings": {"MaxUsersPerTeam": "many"}}', { release: '5.6' });
 * if (result.status === 'invalid') console.log(result.issues.map(describeIssue));
 */
export const buildPayloadFromText = (text: string, options: ForRelease): PayloadResult =>
  guarded(() => withPlan(options, (plan, rest) => plan.fromText(text, rest)), invalid);

/**
 * The field map of a release as data: every property that leaves, and the rule that computes it.
 *
 * @param release - a release point
 * @returns one entry per property, by event
 * @throws `ArgumentError` where it is no release point
 * @example
 * fieldMap('5.6').find(({ property }) => property === 'isdefault_site_url')?.rule;
 * // { rule: 'isDefault', setting: 'ServiceSettings.SiteURL' }
 */
export const fieldMap = (release: Release): readonly MapEntry[] => guarded(() => mapAt(release));
