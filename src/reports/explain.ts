import { optionsWithRelease } from '../arguments.js';
import { learnOf } from '../audit/learn.js';
import { optOut } from '../field-map/opt-out.js';
import type { AnyRule } from '../field-map/rules.js';
import { ruleText } from '../field-map/text.js';
import { guarded, invalid } from '../misuse.js';
import type { Release } from '../releases.js';
import { lastForm } from '../server-version.js';
import { at } from '../timeline.js';
import type { CompiledField, Reported } from '../transform/fields.js';
import type { Slot } from '../transform/layout.js';
import type { Outcome } from '../transform/plan.js';
import { eventsOfReport, type ReportName, type ReportOptions, sendingsOf, withFacts } from './daily/build.js';
import type { DailyEvent } from './daily/events/index.js';
import { meanings } from './daily/meanings.js';
import type { KnownFacts } from './daily/read.js';
import { dailyRemarks } from './daily/remarks.js';
import { insteadOf } from './departures.js';
import { securityConstants, securityOptOut } from './security-check/address.js';
import { compiledKeys } from './security-check/check.js';
import { securityRemarks } from './security-check/promises.js';

/** One property of a report, and what it tells. */
export interface ReportField {
  readonly event: string;
  readonly property: string;
  /** What leaves, once for each time that the event is sent; `null` where the property is left out. */
  readonly values: readonly (Reported | null)[];
  /** The rule, by name and in a few words. */
  readonly by: AnyRule['rule'];
  readonly rule: string;
  /** A sentence for people who do not program: “they learn whether …”. */
  readonly learn: string;
  /** The facts that it reads. */
  readonly reads: readonly string[];
  /** What the real server sends, where this package sends less on purpose. */
  readonly departure?: string;
  /** What its name does not tell. */
  readonly oddity?: string;
}

/** What a report tells, and what the published pages say otherwise; or why there is no report. */
export type ReportExplanation = Outcome<{
  readonly fields: readonly ReportField[];
  readonly remarks: readonly string[];
}>;

type Values = readonly (Reported | null)[];

const told: { readonly [path: string]: string | undefined } = meanings;

const meaningOf = (rule: AnyRule): string | undefined => {
  const meaning = told[rule.setting];
  return meaning && rule.rule === 'dotted' ? `${meaning}, and ${told[rule.and]}` : meaning;
};

const explained = (field: CompiledField, values: Values): ReportField => {
  const { event, property, rule, reads } = field;
  const about = reads[0] as Slot;
  const departure = insteadOf(field);
  return {
    event,
    property,
    values,
    by: rule.rule,
    rule: ruleText(rule, about.default),
    learn: `they learn ${meaningOf(rule) ?? learnOf(rule, about)}`,
    reads: reads.map(({ path }) => path),
    ...(departure !== undefined && { departure }),
    ...(rule.oddity !== undefined && { oddity: rule.oddity }),
  };
};

const ofEvent = (event: DailyEvent, known: KnownFacts): readonly ReportField[] => {
  const sendings = sendingsOf(event, known) ?? [];
  return (known.daily.events.get(event) ?? []).map((field) =>
    explained(
      field,
      sendings.map((properties) => properties[field.property] ?? null),
    ),
  );
};

/** What is sent besides the properties, and is the same for every server. */
const constantsOf = (release: Release): readonly string[] =>
  Object.entries(at(securityConstants, release) ?? {}).map(
    ([key, constant]) => `${key}=${constant} is sent as well. It is the same for every server, and tells nothing.`,
  );

/**
 * Explains one of the reports: every property with what leaves and what is learned from it, and what the published
 * pages say that the server does not do. It holds no fact but what leaves.
 *
 * @param name - one of `reportNames`, or `'security-check'`
 * @param facts - the text of a file of facts, or the parsed object
 * @param options - the server's release
 * @returns as `buildReport`, with fields and remarks in place of the payload
 * @example
 * const told = explainReport('security-check', {}, { release: '10.8' });
 * if (told.status === 'ok') console.log(told.remarks[0]); // 'The pages list the date and time of the last check: …'
 */
export const explainReport = (
  name: ReportName | 'security-check',
  facts: unknown,
  options: ReportOptions,
): ReportExplanation =>
  guarded(() => {
    if (name === 'security-check') {
      const asked = optionsWithRelease(options);
      return withFacts(
        facts,
        { ...asked, release: lastForm(asked.release) },
        securityOptOut,
        ({ daily: { release }, values, config }) => ({
          fields: compiledKeys(release).map((field) =>
            explained(field, [field.compute(values, config.surroundings) ?? null]),
          ),
          remarks: [...constantsOf(release), ...securityRemarks],
        }),
      );
    }
    return withFacts(facts, options, optOut, (known) => {
      const events = eventsOfReport(name);
      return {
        fields: events.flatMap((event) => ofEvent(event, known)),
        remarks: events.flatMap((event) => dailyRemarks[event] ?? []),
      };
    });
  }, invalid);
