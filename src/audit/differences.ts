import { type AnyRule, settingsRead } from '../field-map/rules.js';
import { type Found, isPrintableName } from '../issues.js';
import type { Release } from '../releases.js';
import { dailyEntries } from '../reports/daily/compile.js';
import type { Named } from '../schema/derivations.js';
import { derivedDefaults } from '../schema/derived.js';
import type { Reported } from '../transform/fields.js';
import { changeOf } from './change.js';
import { declaredAt, isInDomain } from './in-domain.js';
import { compiledFor, rulesOf } from './known.js';
import { learnOf } from './learn.js';
import { sameValue } from './same.js';
import { isDailyEvent } from './shape.js';
import type { Side, SideField } from './side.js';

/** What one side reports: the value where the map allows it, and the type alone where it does not. */
export type Told = { readonly value: Reported } | { readonly found: Found };

/** One property that the two sides do not have in common. */
export interface Difference {
  readonly event: string;
  readonly property: string;
  readonly sort: 'added' | 'removed' | 'changed';
  readonly a?: Told;
  readonly b?: Told;
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

const learned = (rule: AnyRule, release: Release | undefined): string => {
  const setting = declaredAt(rule.setting);
  const slot = release && compiledFor(release).layout.slotOf.get(rule.setting);
  return setting === undefined ? 'something' : learnOf(rule, { setting, default: slot?.default });
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

const changed = (a: Side, b: Side, inA: SideField, inB: SideField): Pick<Difference, 'says' | 'byRelease'> => {
  const [before, after] = [ruleOf(a.release, inA), ruleOf(b.release, inB)];
  const rule = after ?? before;
  if (rule === undefined) return { says: 'it changed, and no release is known to report it' };
  const [toldA, toldB] = [toldOf(a, inA), toldOf(b, inB)];
  if (!('value' in toldA && 'value' in toldB)) return { says: 'a value stands there that this field cannot have' };
  if (before && after && !sameValue(before, after)) {
    return {
      says: `the rule changed: it told ${learned(before, a.release)}; now ${learned(after, b.release)}`,
      byRelease: true,
    };
  }
  const says = changeOf(rule, toldA.value, toldB.value);
  if (!leavesToDefault(a, rule) || !leavesToDefault(b, rule)) return { says };
  if (a.release !== b.release) return { says: `${says}, by another default of release ${b.release}`, byRelease: true };
  const follows = derivedTable[rule.setting]?.name;
  return { says: follows === undefined ? says : `${says}, as its default follows another setting: ${follows}` };
};

/** What two sides do not have in common, sorted by name, and how many of it have names that are not printed. */
export const differencesOf = (a: Side, b: Side): { readonly found: readonly Difference[]; readonly hidden: number } => {
  const keys = [...new Set([...a.fields.keys(), ...b.fields.keys()])].sort();
  let hidden = 0;
  const found = keys.flatMap((key): readonly Difference[] => {
    const [inA, inB] = [a.fields.get(key), b.fields.get(key)];
    const field = (inA ?? inB) as SideField;
    if (inA && inB && sameValue(inA.value, inB.value)) return [];
    const { event, property } = field;
    if (!isPrintableName(event) || !isPrintableName(property)) {
      hidden += 1;
      return [];
    }
    const rule = (inB && ruleOf(b.release, inB)) ?? (inA && ruleOf(a.release, inA)) ?? rulesOf(event, property)[0];
    const settings = rule === undefined ? [] : settingsRead(rule);
    const common = { event: field.place ? `${event}.${field.place + 1}` : event, property, settings };
    if (inA && inB)
      return [{ ...common, sort: 'changed', a: toldOf(a, inA), b: toldOf(b, inB), ...changed(a, b, inA, inB) }];
    return inB
      ? [{ ...common, sort: 'added', b: toldOf(b, inB), ...onlyIn('B', b, a, inB) }]
      : [{ ...common, sort: 'removed', a: toldOf(a, field), ...onlyIn('A', a, b, field) }];
  });
  return { found, hidden };
};
