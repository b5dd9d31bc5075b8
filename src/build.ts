import { optionsWithRelease } from './arguments.js';
import { type MapEntry, mapAt } from './field-map/view.js';
import { describeIssue, type Issue } from './issues.js';
import { guarded, invalid } from './misuse.js';
import type { Release } from './releases.js';
import { resolveRelease } from './resolve.js';
import { compilePlan, type Payload, type PayloadOptions, type Plan, type Result } from './transform/plan.js';

/** The release of the server, as in `5.6`, `v5.6.0` or `5.6.3`, besides what else its payload depends on. */
export interface ForRelease extends PayloadOptions {
  readonly release: string;
}

const plans = new Map<Release, Plan>();

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
export const planFor = (release: Release): Plan =>
  guarded(() => {
    const plan = plans.get(release) ?? compilePlan(release);
    plans.set(release, plan);
    return plan;
  });

const withPlan = (given: ForRelease, use: (plan: Plan, options: PayloadOptions) => Result): Result => {
  const { release, ...options } = optionsWithRelease(given);
  const found = resolveRelease(release);
  return typeof found === 'string' ? use(planFor(found), options) : { status: 'invalid', issues: [found] };
};

/**
 * The payload that a server reports for a config.json, given as an object.
 *
 * A parsed object cannot show how an integer was spelled (`10.0` is read as 10) or that a name stood twice; give the
 * text to {@link buildPayloadFromText} where that matters.
 *
 * An object in which nothing is a section of any release is used as a server would use it: all is at its default, and
 * the first warning is `notAConfig`. The commands, `explain`, `prove`, `diff` and the page refuse it.
 *
 * @param config - the whole config.json, as `JSON.parse` gives it
 * @param options - the server's release, and what else the payload depends on
 * @returns `ok` with payload and warnings, `disabled` with the setting that switches diagnostics off, or `invalid` with
 * issues. It never throws for what stands in a config.
 * @example
 * const result = buildPayload({ ServiceSettings: { SiteURL: 'https://chat.example.com' } }, { release: '5.6' });
 * if (result.status === 'ok') console.log(result.payload.config_service?.isdefault_site_url); // false
 */
export const buildPayload = (config: unknown, options: ForRelease): Result =>
  guarded(() => withPlan(options, (plan, rest) => plan.fromObject(config, rest)), invalid);

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
export const buildPayloadFromText = (text: string, options: ForRelease): Result =>
  guarded(() => withPlan(options, (plan, rest) => plan.fromText(text, rest)), invalid);

/** Why {@link payloadOrThrow} gave no payload. Neither message nor stack holds a value of the config. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
  /** The issues; none where diagnostics are switched off. */
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[]) {
    super(message);
    this.issues = issues;
  }
}

/**
 * The payload itself, for programs that treat anything else as an error.
 *
 * @param config - the text of a config.json, or the parsed object
 * @param options - the server's release, and what else the payload depends on
 * @returns the payload: events, and in each its properties
 * @throws {@link PayloadError} with the issues, or because diagnostics are switched off
 * @example
 * const payload = payloadOrThrow('{}', { release: '5.6' });
 * canonicalText(payload); // '{"config_analytics":{"isdefault_max_users_for_statistics":true},…'
 */
export const payloadOrThrow = (config: unknown, options: ForRelease): Payload => {
  const result = typeof config === 'string' ? buildPayloadFromText(config, options) : buildPayload(config, options);
  if (result.status === 'ok') return result.payload;
  if (result.status === 'disabled') throw new PayloadError(`diagnostics are switched off by ${result.reason}`, []);
  throw new PayloadError(result.issues.map(describeIssue).join('\n'), result.issues);
};

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
