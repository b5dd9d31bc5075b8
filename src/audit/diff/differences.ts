import { type AnyRule, settingsRead } from '../../field-map/rules.js';
import { sendsMore } from '../../field-map/server.js';
import { type Found, isPrintableName } from '../../issues.js';
import { sameValue } from '../../json/equal.js';
import type { Release } from '../../releases/points.js';
import { declaredAt, givenBy } from '../../rules/accepts.js';
import { changeOf, type FieldChange } from '../../rules/change.js';
import { type Disclosure, disclosureOf } from '../../rules/disclosure.js';
import { fieldName, rulesOf } from '../../rules/lookup.js';
import type { Reported } from '../../rules/reported.js';
import type { Named } from '../../schema/defaults/derivations.js';
import { derivedDefaults } from '../../schema/defaults/derived.js';
import type { Setting } from '../../schema/kinds.js';
import { compiledFor } from '../../transform/compile.js';
import { dailyEntries } from '../../transform/daily.js';
import { isDailyEvent } from '../../wire/detect.js';
import { type SentByServer, type ServerTold, sentIn } from './server-side.js';
import type { Snapshot, SnapshotElsewhere, SnapshotField } from './snapshot.js';

/** What one side reports: the value where the map allows it, and the type alone where it does not. */
export type ShownValue = { readonly value: Reported } | { readonly found: Found };

/** What each side has, and whether that differs; `unknown` where a payload does not hold what a server sent. */
export interface Answer<T> {
  readonly differs: boolean | 'unknown';
  readonly a?: T;
  readonly b?: T;
}

/** Why a field's value changed although its setting is at its default on both sides. */
export type ByDefault = { readonly release: Release } | { readonly follows: string };

/** What a difference says about the two servers, as data: `describeDifference` makes the sentence. */
export type DifferenceMeaning =
  /** One side alone has the field; without a disclosure no release is known to report it. */
  | { readonly means: 'only one side'; readonly side: 'A' | 'B'; readonly disclosure?: Disclosure }
  | { readonly means: 'starts' | 'stops'; readonly release: Release; readonly disclosure: Disclosure }
  | { readonly means: 'unknown field' | 'impossible value' | 'nothing' }
  | { readonly means: 'another rule'; readonly before: Disclosure; readonly after: Disclosure }
  | { readonly means: 'changed'; readonly change: FieldChange; readonly by?: ByDefault }
  /** The servers differ; what the payloads say of that, where they have values. */
  | { readonly means: 'in clear'; readonly disclosure: Disclosure; readonly payloads?: DifferenceMeaning }
  | { readonly means: 'in another event'; readonly setting: string; readonly when: string };

/** One property that the two sides do not have in common: on the servers, in the payloads, or both. */
export interface Difference {
  readonly event: string;
  readonly property: string;
  readonly sort: 'added' | 'removed' | 'changed';
  /** What the two real servers send. */
  readonly server: Answer<ServerTold>;
  /** What this package's payloads of the two hold. */
  readonly payload: Answer<ShownValue>;
  /** The settings behind it. */
  readonly settings: readonly string[];
  /** What the difference says. */
  readonly says: DifferenceMeaning;
  /** It comes with the release: the other one does not report the property, or reports it by another rule. */
  readonly byRelease?: true;
}

const derivedTable: { readonly [path: string]: Named<unknown> | undefined } = derivedDefaults;

const ruleOf = (release: Release | undefined, { event, property }: SnapshotField): AnyRule | undefined => {
  if (release === undefined) return rulesOf(event, property)[0];
  const fields = isDailyEvent(event) ? dailyEntries(release) : compiledFor(release).fields;
  return fields.find((field) => field.event === event && field.property === property)?.rule;
};

const rulesAllowed = (release: Release | undefined, field: SnapshotField): readonly AnyRule[] => {
  const rule = ruleOf(release, field);
  return release !== undefined && rule ? [rule] : rulesOf(field.event, field.property);
};

const shownOf = (side: Snapshot, field: SnapshotField): ShownValue => {
  const { found, value } = field;
  const allowed = rulesAllowed(side.release, field).some((rule) => givenBy(rule, value));
  return allowed ? { value: value as Reported } : { found };
};

const constantOf = (rule: AnyRule, release: Release | undefined): unknown =>
  release && compiledFor(release).layout.slotOf.get(rule.setting)?.default;

const learned = (rule: AnyRule, release: Release | undefined): Disclosure =>
  disclosureOf(rule, {
    setting: declaredAt(rule.setting) as Setting,
    default: constantOf(rule, release),
    release,
  });

type Says = Pick<Difference, 'says' | 'byRelease'>;

const onlyIn = (side: 'A' | 'B', here: Snapshot, there: Snapshot, field: SnapshotField): Says => {
  const rule = ruleOf(here.release, field) ?? rulesOf(field.event, field.property)[0];
  if (rule === undefined) return { says: { means: 'only one side', side } };
  const disclosure = learned(rule, here.release);
  if (here.release === undefined || there.release === undefined || ruleOf(there.release, field))
    return { says: { means: 'only one side', side, disclosure } };
  const says: DifferenceMeaning =
    side === 'B'
      ? { means: 'starts', release: here.release, disclosure }
      : { means: 'stops', release: there.release, disclosure };
  return { says, byRelease: true };
};

/** Whether a config leaves the settings of a rule to their defaults. */
const leavesToDefault = ({ config }: Snapshot, rule: AnyRule): boolean =>
  config !== undefined &&
  settingsRead(rule).every((path) => {
    const slot = config.compiled.layout.slotOf.get(path);
    return slot !== undefined && config.effective.explicit[slot.index] === undefined;
  });

/** What a change of the payload's value says of the setting behind it. */
const valueChanged = (a: Snapshot, b: Snapshot, rule: AnyRule, before: Reported, after: Reported): Says => {
  const says = { means: 'changed', change: changeOf(rule, before, after) } as const;
  if (!leavesToDefault(a, rule) || !leavesToDefault(b, rule)) return { says };
  if (a.release !== b.release && b.release !== undefined)
    return { says: { ...says, by: { release: b.release } }, byRelease: true };
  const follows = derivedTable[rule.setting]?.name;
  return { says: follows === undefined ? says : { ...says, by: { follows } } };
};

const inClear = (sent: ServerTold | undefined): boolean => sent !== undefined && 'inClear' in sent;

const changed = (
  a: Snapshot,
  b: Snapshot,
  [inA, inB]: readonly [SnapshotField, SnapshotField],
  server: Answer<ServerTold>,
): Says => {
  const [ruleA, ruleB] = [ruleOf(a.release, inA), ruleOf(b.release, inB)];
  const rule = ruleB ?? ruleA;
  if (rule === undefined) return { says: { means: 'unknown field' } };
  if (ruleA && ruleB && !sameValue(ruleA, ruleB)) {
    const [before, after] = [learned(ruleA, a.release), learned(ruleB, b.release)];
    return { says: { means: 'another rule', before, after }, byRelease: true };
  }
  const [shownA, shownB] = [shownOf(a, inA), shownOf(b, inB)];
  const isValue = 'value' in shownA && 'value' in shownB;
  const payloads =
    isValue && !sameValue(shownA, shownB) ? valueChanged(a, b, rule, shownA.value, shownB.value) : undefined;
  const more = sendsMore(rule, declaredAt(rule.setting) ?? {});
  if (more === undefined && !isValue) return { says: { means: 'impossible value' } };
  const isClear = inClear(server.a) || inClear(server.b);
  if (!isClear || more === undefined) return payloads ?? { says: { means: 'nothing' } };
  const disclosure = learned(rule, b.release);
  if (!isValue) return { says: { means: 'in clear', disclosure } };
  return { says: { means: 'in clear', disclosure, payloads: payloads?.says ?? { means: 'nothing' } } };
};

const answers = (
  a: Snapshot,
  b: Snapshot,
  inA: SnapshotField | undefined,
  inB: SnapshotField | undefined,
): { readonly server: Answer<ServerTold>; readonly payload: Answer<ShownValue> } => {
  const sentOf = (side: Snapshot, field: SnapshotField | undefined): SentByServer | undefined =>
    field &&
    sentIn(
      side,
      field,
      rulesAllowed(side.release, field).find((rule) => givenBy(rule, field.value)) ?? ruleOf(side.release, field),
    );
  const [sentA, sentB] = [sentOf(a, inA), sentOf(b, inB)];
  const [shownA, shownB] = [inA && shownOf(a, inA), inB && shownOf(b, inB)];
  const isKnown = sentA?.exact !== undefined && sentB?.exact !== undefined;
  const isThere = inA !== undefined && inB !== undefined;
  const payloadDiffers = !isThere || !sameValue(inA.value, inB.value);
  const serverDiffers = isThere && isKnown ? !sameValue(sentA.exact?.value, sentB.exact?.value) : !isThere || 'unknown';
  return {
    server: { differs: serverDiffers, ...(sentA && { a: sentA.shown }), ...(sentB && { b: sentB.shown }) },
    payload: { differs: payloadDiffers, ...(shownA && { a: shownA }), ...(shownB && { b: shownB }) },
  };
};

/** Differences in what servers with these configs send in clear in events that are not about the config. */
const elsewhereDiffering = (a: Snapshot, b: Snapshot): readonly Difference[] => {
  if (!a.elsewhere || !b.elsewhere) return [];
  const [inA, inB] = [a.elsewhere, b.elsewhere].map((list) => new Map(list.map((one) => [fieldName(one), one])));
  const names = [...new Set([...(inA?.keys() ?? []), ...(inB?.keys() ?? [])])];
  return names.flatMap((name): readonly Difference[] => {
    const [one, two] = [inA?.get(name), inB?.get(name)];
    const { event, property, setting, when } = (one ?? two) as SnapshotElsewhere;
    if (one && two && sameValue(one.raw, two.raw)) return [];
    const sent = { inClear: 'a string' } as const;
    return [
      {
        ...{ event, property, settings: [setting], sort: one && two ? 'changed' : two ? 'added' : 'removed' },
        server: { differs: true, ...(one && { a: sent }), ...(two && { b: sent }) },
        payload: { differs: false },
        says: { means: 'in another event', setting, when },
      },
    ];
  });
};

/** The differences between two sides, and counts of those that are not listed. */
export interface DifferencesFound {
  /** Sorted by name. */
  readonly found: readonly Difference[];
  /** How many have names that are not printed. */
  readonly hidden: number;
  /** In how many fields the payloads are the same, while what a server sends is not known. */
  readonly unknown: number;
}

/** Whether two configs of one release send the same in a field, in clear too: most do, and no rule need be looked up. */
const isUnchanged = (a: SnapshotField, b: SnapshotField): boolean =>
  sameValue(a.value, b.value) &&
  (a.asItIs === undefined) === (b.asItIs === undefined) &&
  sameValue(a.asItIs?.raw, b.asItIs?.raw);

/** Compares two sides: what real servers send, and what the payloads hold. */
export const differencesOf = (a: Snapshot, b: Snapshot): DifferencesFound => {
  const keys = [...new Set([...a.fields.keys(), ...b.fields.keys()])].sort();
  const alike = a.sort === 'config' && b.sort === 'config' && a.release === b.release;
  let hidden = 0;
  let unknown = 0;
  const found = keys.flatMap((key): readonly Difference[] => {
    const [inA, inB] = [a.fields.get(key), b.fields.get(key)];
    const field = (inA ?? inB) as SnapshotField;
    if (alike && inA && inB && isUnchanged(inA, inB)) return [];
    const both = answers(a, b, inA, inB);
    if (both.server.differs === false) return [];
    if (both.server.differs === 'unknown' && !both.payload.differs) {
      unknown += 1;
      return [];
    }
    const { event, property } = field;
    if (!isPrintableName(event) || !isPrintableName(property)) {
      hidden += 1;
      return [];
    }
    const rule = (inB && ruleOf(b.release, inB)) ?? (inA && ruleOf(a.release, inA)) ?? rulesOf(event, property)[0];
    const settings = rule === undefined ? [] : settingsRead(rule);
    const common = { event: field.place ? `${event}.${field.place + 1}` : event, property, settings, ...both };
    if (inA && inB) return [{ ...common, sort: 'changed', ...changed(a, b, [inA, inB], both.server) }];
    return inB
      ? [{ ...common, sort: 'added', ...onlyIn('B', b, a, inB) }]
      : [{ ...common, sort: 'removed', ...onlyIn('A', a, b, field) }];
  });
  return { found: [...found, ...elsewhereDiffering(a, b)], hidden, unknown };
};
