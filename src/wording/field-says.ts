import type { AnyRule } from '../field-map/rules.js';
import type { Release } from '../releases/points.js';
import { declaredAt } from '../rules/accepts.js';
import { type About, type Disclosure, disclosureOf, payloadSays } from '../rules/disclosure.js';
import { rulesOf } from '../rules/lookup.js';
import type { Setting } from '../schema/kinds.js';
import { compiledFor } from '../transform/compile.js';

/** What a field of the payload is about. */
export interface FieldSays {
  /** What its value says. */
  readonly value: Disclosure;
  /** What a server sends there that sends the setting as it is. */
  readonly inClear: Disclosure;
}

const ruleOf = (event: string, property: string, release: Release | undefined): AnyRule | undefined => {
  const fields = release === undefined ? [] : compiledFor(release).fields;
  const field = fields.find((one) => one.event === event && one.property === property);
  return field?.rule ?? rulesOf(event, property)[0];
};

/** What a field says at a release, or at the newest that has it; nothing where none has. */
export const fieldSays = (event: string, property: string, release?: Release): FieldSays | undefined => {
  const rule = ruleOf(event, property, release);
  if (rule === undefined) return undefined;
  const about: About = {
    setting: declaredAt(rule.setting) as Setting,
    default: release && compiledFor(release).layout.slotOf.get(rule.setting)?.default,
    release,
  };
  return { value: payloadSays(rule, about, 'value'), inClear: disclosureOf(rule, about, 'in clear') };
};
