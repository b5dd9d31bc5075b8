import { optionsWithRelease } from '../../arguments.js';
import type { DailyEvent } from '../../field-map/daily/index.js';
import { optOut } from '../../field-map/opt-out.js';
import type { AnyRule } from '../../field-map/rules.js';
import { securityConstants, securityOptOut } from '../../field-map/security-address.js';
import { guarded, invalid } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { lastForm } from '../../releases/server-version.js';
import { at } from '../../releases/timeline.js';
import { ruleText } from '../../rules/describe.js';
import { type Disclosure, disclosureOf } from '../../rules/disclosure.js';
import type { Reported } from '../../rules/reported.js';
import type { CompiledField } from '../../transform/compile-field.js';
import type { Slot } from '../../transform/layout.js';
import type { Outcome } from '../../transform/outcome.js';
import { insteadOf } from '../departures.js';
import { keysOf } from '../security-check/check.js';
import { securityRemarks } from '../security-check/promises.js';
import { eventsOfReport, fieldsOfEvents, type ReportName, type ReportOptions, sendingsOf, withFacts } from './build.js';
import type { KnownFacts } from './read-facts.js';
import { dailyRemarks } from './remarks.js';
import { isUnknown } from './unknown-facts.js';

/** One property of a report, and what it discloses. */
export interface ReportField {
  readonly event: string;
  readonly property: string;
  /** What leaves, once for each time that the event is sent; `null` where the property is left out. */
  readonly values: readonly (Reported | null)[];
  /** The facts do not say what it depends on. */
  readonly unknown?: true;
  /** The rule, by name and in a few words. */
  readonly by: AnyRule['rule'];
  readonly rule: string;
  /** What the receiver learns from it. */
  readonly learn: Disclosure;
  /** The facts that it reads. */
  readonly reads: readonly string[];
  /** What the real server sends, where this package sends less on purpose. */
  readonly departure?: string;
  /** What its name does not show. */
  readonly oddity?: string;
}

/** What a report discloses, and where the published pages differ; or why there is no report. */
export type ReportExplanation = Outcome<{
  readonly fields: readonly ReportField[];
  readonly remarks: readonly string[];
}>;

type ReportedValues = readonly (Reported | null)[];

const explained = (field: CompiledField, values: ReportedValues, { unknown }: KnownFacts): ReportField => {
  const { event, property, rule, reads } = field;
  const about = reads[0] as Slot;
  const departure = insteadOf(field);
  return {
    event,
    property,
    ...(isUnknown(field, unknown) ? { values: [], unknown: true as const } : { values }),
    by: rule.rule,
    rule: ruleText(rule, about.default),
    learn: disclosureOf(rule, about, 'value'),
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
      known,
    ),
  );
};

/** What is sent with the properties and is the same for every server. */
const constantsOf = (release: Release): readonly string[] =>
  Object.entries(at(securityConstants, release) ?? {}).map(
    ([key, constant]) => `${key}=${constant} is sent as well. It is the same for every server, so it reveals nothing.`,
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
 * const explanation = explainReport('security-check', {}, { release: '10.8' });
 * if (explanation.status === 'ok') console.log(explanation.remarks[0]); // 'The pages list the date and time of the last check: …'
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
        {
          switchedBy: securityOptOut,
          fields: keysOf,
          give: (known) => ({
            fields: keysOf(known).map((field) =>
              explained(field, [field.compute(known.values, known.config.surroundings) ?? null], known),
            ),
            remarks: [...constantsOf(known.daily.release), ...securityRemarks],
          }),
        },
      );
    }
    const events = eventsOfReport(name);
    return withFacts(facts, options, {
      switchedBy: optOut,
      fields: fieldsOfEvents(events),
      give: (known) => ({
        fields: events.flatMap((event) => ofEvent(event, known)),
        remarks: events.flatMap((event) => dailyRemarks[event] ?? []),
      }),
    });
  }, invalid);
