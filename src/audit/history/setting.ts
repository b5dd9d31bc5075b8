import { textOf } from '../../arguments.js';
import { allFields } from '../../field-map/fields.js';
import { optOut } from '../../field-map/opt-out.js';
import { whyWithheld } from '../../field-map/reach.js';
import { settingsRead } from '../../field-map/rules.js';
import type { WithheldReason } from '../../field-map/withheld.js';
import { guarded } from '../../misuse.js';
import { releases } from '../../releases/points.js';
import { knownName, type Lifetime, rulesOf } from '../../rules/lookup.js';
import { derivedDefaults } from '../../schema/defaults/derived.js';
import { replacedValues } from '../../schema/defaults/replaced.js';
import { dependenciesOf } from '../../schema/dependencies.js';
import type { Kind } from '../../schema/kinds.js';
import { type FieldSpan, fieldHistory } from './history.js';

/** A field that is computed from a setting, and what it was over the releases. */
export interface FedField {
  readonly event: string;
  readonly property: string;
  readonly history: readonly FieldSpan[];
}

/** What becomes of a setting over all releases. */
export interface SettingHistory extends Lifetime {
  readonly setting: string;
  readonly kind: Kind;
  /** The fields that are computed from it in some release. */
  readonly fields: readonly FedField[];
  /** The settings whose default follows it, and that are sent in some release. */
  readonly followedBy: readonly string[];
  /** It switches telemetry off. */
  readonly switch?: true;
  /** Why it is not sent, where no release sends anything of it. */
  readonly withheld?: { readonly reason: WithheldReason; readonly says: string };
}

const fedBy = (path: string): readonly FedField[] =>
  allFields().flatMap(({ event, property }) => {
    if (!rulesOf(event, property).some((rule) => settingsRead(rule).includes(path))) return [];
    const history = fieldHistory(event, property).filter(({ reads }) => reads.includes(path));
    return [{ event, property, history }];
  });

/** Settings with a default that depends on another setting in some release. */
const dependent = [...new Set([...Object.keys(derivedDefaults), ...Object.keys(replacedValues)])];

const followersOf = (path: string): readonly string[] =>
  dependent.filter(
    (other) => releases.some((release) => dependenciesOf(other, release).includes(path)) && fedBy(other).length > 0,
  );

/**
 * What becomes of one setting over all releases: the fields that it feeds, or why it is not sent.
 *
 * @param path - the setting, as in `TeamSettings.SiteName`, in any case
 * @returns nothing where no release has it
 * @example
 * settingHistory('TeamSettings.SiteName')?.fields.map(({ property }) => property); // ['isdefault_site_name']
 */
export const settingHistory = (path: string): SettingHistory | undefined =>
  guarded(() => {
    const known = knownName(textOf(path, 'the setting'));
    if (known?.setting === undefined) return undefined;
    const { path: setting, first, last } = known;
    const fields = fedBy(setting);
    const followedBy = followersOf(setting);
    const isSwitch = setting === optOut;
    return {
      setting,
      kind: known.setting.kind,
      first,
      last,
      fields,
      followedBy,
      ...(isSwitch && { switch: true as const }),
      ...(fields.length === 0 && followedBy.length === 0 && !isSwitch && { withheld: whyWithheld(setting) }),
    };
  });
