import { type AnyRule, settingsRead } from '../field-map/rules.js';
import { sendsMore } from '../field-map/server.js';
import { type Found, isPrintableName } from '../issues.js';
import type { Release } from '../releases.js';
import { dailyEntries } from '../reports/daily/compile.js';
import type { Named } from '../schema/derivations.js';
import { derivedDefaults } from '../schema/derived.js';
import type { Reported } from '../transform/fields.js';
import { changeOf } from './change.js';
import { declaredAt, isInDomain } from './in-domain.js';
import { compiledFor, fieldName, rulesOf } from './known.js';
import { learnOf } from './learn.js';
import { sameValue } from './same.js';
import { type Sent, type ServerTold, sentIn } from './server-side.js';
import { isDailyEvent } from './shape.js';
import type { Side, SideBesides, SideField } from './side.js';
import { subjectOf } from './subject.js';

/** What one side reports: the value where the map allows it, and the type alone where it does not. */
export type Told = { readonly value: Reported } | { readonly found: Found };

/** What each side has, and whether that differs; `unknown` where a payload does not hold what a server sent. */
export interface Answer<T> {
  readonly differs: boolean | 'unknown';
  readonly a?: T;
  readonly b?: T;
}

/** One property that the two sides do not have in common: on the servers, in the payloads, or both. */
export interface Difference {
  readonly event: string;
  readonly property: string;
  readonly sort: 'added' | 'removed' | 'changed';
  /** What the two real servers send. */
  readonly server: Answer<ServerTold>;
  /** What this package's payloads of the two hold. */
  readonly payload: Answer<Told>;
  /** The settings behind it. */
  readonly settings: readonly string[];
  /** What the difference says, for people who do not program. */
  readonly says: string;
  /** It comes with the release: the other one does not report the property, or reports it by another rule. */
  readonly byRelease?: true;
}

const derivedTable: { readonly [path: string]: Named<unknown> | undefined } = derivedDefaults;

const ruleOf = (release: Release | undefined, { event, property }: SideField): AnyRule | undefined => {
  if (release === undefined) return rulesOf(event, property)[0];
  const fields = isDailyEvent(event) ? dailyEntries(release) : compiledFor(release).fields;
  return fields.find((field) => field.event === event && field.property === property)?.rule;
};

const rulesAllowed = (release: Release | undefined, field: SideField): readonly AnyRule[] => {
  const rule = ruleOf(release, field);
  return release !== undefined && rule ? [rule] : rulesOf(field.event, field.property);
};

const toldOf = (side: Side, field: SideField): Told => {
  const { found, value } = field;
  const allowed = rulesAllowed(side.release, field).some((rule) => isInDomain(rule, value));
  return allowed ? { value: value as Reported } : { found };
};

const constantOf = (rule: AnyRule, release: Release | undefined): unknown =>
  release && compiledFor(release).layout.slotOf.get(rule.setting)?.default;

const learned = (rule: AnyRule, release: Release | undefined): string => {
  const setting = declaredAt(rule.setting);
  return setting === undefined ? 'something' : learnOf(rule, { setting, default: constantOf(rule, release), release });
};

const onlyIn = (name: string, here: Side, there: Side, field: SideField): Pick<Difference, 'says' | 'byRelease'> => {
  const rule = ruleOf(here.release, field) ?? rulesOf(field.event, field.property)[0];
  if (rule === undefined) return { says: `only ${name} has it, and no release is known to report it` };
  const byRelease = here.release !== undefined && there.release !== undefined && !ruleOf(there.release, field);
  if (!byRelease) return { says: `only ${name} tells ${learned(rule, here.release)}` };
  const verb = name === 'B' ? `release ${here.release} starts to tell` : `release ${there.release} no longer tells`;
  return { says: `${verb} ${learned(rule, here.release)}`, byRelease: true };
};

/** Whether a config leaves the settings of a rule to their defaults. */
const leavesToDefault = ({ config }: Side, rule: AnyRule): boolean =>
  config !== undefined &&
  settingsRead(rule).every((path) => {
    const slot = config.compiled.layout.slotOf.get(path);
    return slot !== undefined && config.settled.given[slot.index] === undefined;
  });

type Says = Pick<Difference, 'says' | 'byRelease'>;

/** What a change of the payload's value says of the setting behind it. */
const valueChanged = (a: Side, b: Side, rule: AnyRule, before: Reported, after: Reported): Says => {
  const says = changeOf(rule, before, after);
  if (!leavesToDefault(a, rule) || !leavesToDefault(b, rule)) return { says };
  if (a.release !== b.release) return { says: `${says}, by another default of release ${b.release}`, byRelease: true };
  const follows = derivedTable[rule.setting]?.name;
  return { says: follows === undefined ? says : `${says}, as its default follows another setting: ${follows}` };
};

const inClear = (told: ServerTold | undefined): boolean => told !== undefined && 'inClear' in told;

const changed = (a: Side, b: Side, [inA, inB]: readonly [SideField, SideField], server: Answer<ServerTold>): Says => {
  const [before, after] = [ruleOf(a.release, inA), ruleOf(b.release, inB)];
  const rule = after ?? before;
  if (rule === undefined) return { says: 'it changed, and no release is known to report it' };
  if (before && after && !sameValue(before, after)) {
    return {
      says: `the rule changed: it told ${learned(before, a.release)}; now ${learned(after, b.release)}`,
      byRelease: true,
    };
  }
  const [toldA, toldB] = [toldOf(a, inA), toldOf(b, inB)];
  const isValue = 'value' in toldA && 'value' in toldB;
  const { says, byRelease } =
    isValue && !sameValue(toldA, toldB)
      ? valueChanged(a, b, rule, toldA.value, toldB.value)
      : { says: '', byRelease: undefined };
  const more = sendsMore(rule, declaredAt(rule.setting) ?? {});
  if (more === undefined && !isValue) return { says: 'a value stands there that this field cannot have' };
  const isClear = inClear(server.a) || inClear(server.b);
  if (!isClear || more === undefined) return { says, ...(byRelease && { byRelease }) };
  const seen = `the two differ in ${learned(rule, b.release)}`;
  if (!isValue) return { says: seen };
  return { says: says === '' ? `${seen}; the payloads say the same` : `${seen}; by the payloads, ${says}` };
};

const answers = (
  a: Side,
  b: Side,
  inA: SideField | undefined,
  inB: SideField | undefined,
): { readonly server: Answer<ServerTold>; readonly payload: Answer<Told> } => {
  const sentOf = (side: Side, field: SideField | undefined): Sent | undefined =>
    field &&
    sentIn(
      side,
      field,
      rulesAllowed(side.release, field).find((rule) => isInDomain(rule, field.value)) ?? ruleOf(side.release, field),
    );
  const [sentA, sentB] = [sentOf(a, inA), sentOf(b, inB)];
  const [toldA, toldB] = [inA && toldOf(a, inA), inB && toldOf(b, inB)];
  const isKnown = sentA?.exact !== undefined && sentB?.exact !== undefined;
  const isThere = inA !== undefined && inB !== undefined;
  const payloadDiffers = !isThere || !sameValue(inA.value, inB.value);
  const serverDiffers = isThere && isKnown ? !sameValue(sentA.exact?.value, sentB.exact?.value) : !isThere || 'unknown';
  return {
    server: { differs: serverDiffers, ...(sentA && { a: sentA.told }), ...(sentB && { b: sentB.told }) },
    payload: { differs: payloadDiffers, ...(toldA && { a: toldA }), ...(toldB && { b: toldB }) },
  };
};

/** Events besides those about the config, in which servers with two configs send something else in clear. */
const besidesDiffering = (a: Side, b: Side): readonly Difference[] => {
  if (!a.besides || !b.besides) return [];
  const [inA, inB] = [a.besides, b.besides].map((list) => new Map(list.map((one) => [fieldName(one), one])));
  const names = [...new Set([...(inA?.keys() ?? []), ...(inB?.keys() ?? [])])];
  return names.flatMap((name): readonly Difference[] => {
    const [one, two] = [inA?.get(name), inB?.get(name)];
    const { event, property, setting, when } = (one ?? two) as SideBesides;
    if (one && two && sameValue(one.raw, two.raw)) return [];
    const told = { inClear: 'a text' } as const;
    return [
      {
        ...{ event, property, settings: [setting], sort: one && two ? 'changed' : two ? 'added' : 'removed' },
        server: { differs: true, ...(one && { a: told }), ...(two && { b: told }) },
        payload: { differs: false },
        says: `the two differ in ${subjectOf(setting)} itself, which is sent when ${when}; no payload holds it`,
      },
    ];
  });
};

/** What two sides do not have in common, and what was compared besides. */
export interface Differences {
  /** Sorted by name. */
  readonly found: readonly Difference[];
  /** How many have names that are not printed. */
  readonly hidden: number;
  /** In how many fields the payloads are the same, while what a server sends is not known. */
  readonly unknown: number;
}

/** Compares two sides: what real servers send, and what the payloads hold. */
export const differencesOf = (a: Side, b: Side): Differences => {
  const keys = [...new Set([...a.fields.keys(), ...b.fields.keys()])].sort();
  let hidden = 0;
  let unknown = 0;
  const found = keys.flatMap((key): readonly Difference[] => {
    const [inA, inB] = [a.fields.get(key), b.fields.get(key)];
    const field = (inA ?? inB) as SideField;
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
  return { found: [...found, ...besidesDiffering(a, b)], hidden, unknown };
};
