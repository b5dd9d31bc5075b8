import { match } from 'ts-pattern';
import { nameIn, optionsWithRelease } from '../../arguments.js';
import type { DailyEvent } from '../../field-map/daily/index.js';
import { type WhenSent, whenSent } from '../../field-map/daily/when-sent.js';
import { optOut } from '../../field-map/opt-out.js';
import { guarded, invalid } from '../../misuse.js';
import { findRelease } from '../../releases/resolve.js';
import type { Reported } from '../../rules/reported.js';
import { type EventProperties, type SwitchedOff, switchedOff } from '../../transform/compile.js';
import type { CompiledField } from '../../transform/compile-field.js';
import type { Values } from '../../transform/layout.js';
import type { Outcome } from '../../transform/outcome.js';
import { type FactsOptions, type KnownFacts, readFacts, settingAt } from './read-facts.js';
import { isUnknown, warnOfUnknown } from './unknown-facts.js';

/** The release of the server, and how to read the facts. */
export interface ReportOptions extends FactsOptions {
  /** As in `5.6`, `v5.6.0` or `5.6.3`. */
  readonly release: string;
  /** Give the report also where it is switched off. Default: false. */
  readonly preview?: boolean;
  /** Take every warning for an issue. Default: false. */
  readonly strict?: boolean;
}

/** What one report holds: events, and in each its properties; a list where the event is sent more than once, or never. */
export interface ReportPayload {
  readonly [event: string]: EventProperties | readonly EventProperties[];
}

/** What came of a report: its payload, or why there is none. */
export type ReportResult = Outcome<{ readonly payload: ReportPayload }>;

/** Which events belong to which report. */
const eventsOf = {
  activity: ['activity'],
  license: ['license'],
  server: ['server'],
  plugins: ['plugins'],
  permissions: ['permissions_general', 'permissions_system_scheme', 'permissions_team_schemes'],
  groups: ['groups'],
  'channel-moderation': ['channel_moderation'],
  elasticsearch: ['elasticsearch'],
  'warn-metrics': ['warn_metrics'],
} as const satisfies { readonly [name: string]: readonly DailyEvent[] };

/** The name of a report that is sent once a day. */
export type ReportName = keyof typeof eventsOf;

/** The names of the daily reports other than the config. */
export const reportNames: readonly ReportName[] = Object.keys(eventsOf) as ReportName[];

/** The events of a report, in the order in which they are sent. */
export const eventsOfReport = (name: ReportName): readonly DailyEvent[] => {
  return eventsOf[nameIn(name, 'the report', reportNames, 'a name in reportNames')];
};

const propertiesOf = (
  fields: readonly CompiledField[],
  values: Values,
  { unknown, config: { surroundings } }: KnownFacts,
): EventProperties => {
  const properties: Record<string, Reported> = {};
  for (const field of fields) {
    const reported = isUnknown(field, unknown) ? undefined : field.compute(values, surroundings);
    if (reported !== undefined) properties[field.property] = reported;
  }
  return properties;
};

/** How often an event is sent, each time with its properties; `undefined` where the release does not have it. */
export const sendingsOf = (event: DailyEvent, known: KnownFacts): readonly EventProperties[] | undefined => {
  const fields = known.daily.events.get(event);
  if (fields === undefined) return undefined;
  const reported = (values: Values): EventProperties => propertiesOf(fields, values, known);
  return match(whenSent[event])
    .returnType<readonly EventProperties[]>()
    .with({ sent: 'always' }, () => [reported(known.values)])
    .with({ sent: 'with' }, ({ section }) => (known.stateOf(section) === 'given' ? [reported(known.values)] : []))
    .with({ sent: 'while' }, ({ setting, section }) =>
      settingAt(known, setting) === true && known.stateOf(section) !== 'null' ? [reported(known.values)] : [],
    )
    .with({ sent: 'per field' }, () =>
      Object.entries(reported(known.values)).map(([property, value]) => ({ [property]: value })),
    )
    .with({ sent: 'per entry' }, ({ atMost }) => known.schemes.slice(0, atMost).map(reported))
    .exhaustive();
};

/** Whether an event can be sent more than once a day. */
export const isRepeated = (event: DailyEvent): boolean => whenSent[event].sent.startsWith('per ');

const sentAs = (event: string): WhenSent | undefined =>
  Object.hasOwn(whenSent, event) ? whenSent[event as DailyEvent] : undefined;

/** The property with the id of the entry, of an event that is sent once for each entry of a list. */
export const entryKey = (event: string): string | undefined => {
  const sent = sentAs(event);
  return sent?.sent === 'per entry' ? sent.id : undefined;
};

/** Whether an event is sent once for each property, with that property alone. */
export const sentPerField = (event: string): boolean => sentAs(event)?.sent === 'per field';

const payloadOf = (name: ReportName, known: KnownFacts): ReportPayload =>
  Object.fromEntries(
    eventsOfReport(name).flatMap((event): [string, ReportPayload[string]][] => {
      const sendings = sendingsOf(event, known);
      if (sendings === undefined) return [];
      const [only] = sendings;
      return isRepeated(event) ? [[event, sendings]] : only ? [[event, only]] : [];
    }),
  );

/** What switches a report off in the config among the facts. */
const offIn = ({ config: { compiled, effective, env } }: KnownFacts, path: string): SwitchedOff | undefined => {
  const slot = compiled.layout.slotOf.get(path);
  if (slot === undefined) return undefined;
  const stoppedBy = slot === compiled.switchedBy ? compiled.stoppedBy : undefined;
  return switchedOff({ switchedBy: slot, stoppedBy }, effective, env);
};

/** The fields of some events. */
export const fieldsOfEvents =
  (events: readonly DailyEvent[]) =>
  ({ daily }: KnownFacts): readonly CompiledField[] =>
    events.flatMap((event) => daily.events.get(event) ?? []);

/** What is made of facts. */
interface Making<T> {
  /** The setting that switches it off. */
  readonly switchedBy: string;
  readonly fields: (known: KnownFacts) => readonly CompiledField[];
  readonly give: (known: KnownFacts) => T;
}

/** Reads facts and gives what is made of them, unless a flag of the config switches that off. */
export const withFacts = <T extends object>(
  facts: unknown,
  options: ReportOptions,
  { switchedBy, fields, give }: Making<T>,
): Outcome<T> => {
  const { release: version, preview, strict, ...reading } = optionsWithRelease(options);
  const found = findRelease(version);
  if (!found.ok) return invalid(found.issues);
  const release = found.value;
  const read = readFacts(facts, release, reading);
  if (!read.ok) return invalid(read.issues);
  const known = read.value;
  const warnings = [...read.warnings, ...warnOfUnknown(fields(known), known.unknown)];
  if (strict && warnings.length > 0) {
    return { status: 'invalid', issues: warnings.map((warning) => ({ code: 'refusedWarning', warning })) };
  }
  const off = preview ? undefined : offIn(known, switchedBy);
  if (off) return { status: 'disabled', release, ...off, warnings };
  return { status: 'ok', release, warnings, ...give(known) };
};

/**
 * Builds one of the daily reports that are not about the config.
 *
 * Facts that are missing or null are unknown, and are reported as the server reports what it does not know: as 0, as -1,
 * or not at all. A text leaves only where it is a word of a closed list, a version or an id.
 *
 * @param name - one of {@link reportNames}
 * @param facts - what the server knows about itself: the text of a file of facts, or the parsed object
 * @param options - the server's release
 * @returns `ok` with the payload, `disabled` with the setting that switches diagnostics off in the config among the
 * facts, or `invalid` with issues
 * @example
 * const report = buildReport('activity', { activity: { posts: 12 } }, { release: '5.6' });
 * if (report.status === 'ok') console.log(report.payload.activity); // { active_users_daily: 0, …, posts: 12, … }
 */
export const buildReport = (name: ReportName, facts: unknown, options: ReportOptions): ReportResult =>
  guarded(
    () =>
      withFacts(facts, options, {
        switchedBy: optOut,
        fields: fieldsOfEvents(eventsOfReport(name)),
        give: (known) => ({ payload: payloadOf(name, known) }),
      }),
    invalid,
  );
