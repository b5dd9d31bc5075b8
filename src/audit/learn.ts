import { match } from 'ts-pattern';
import { sentElsewhere } from '../field-map/elsewhere.js';
import type { AnyRule } from '../field-map/rules.js';
import { sendsMore } from '../field-map/server.js';
import type { Release } from '../releases.js';
import type { Setting } from '../schema/kinds.js';
import { at, type Timeline } from '../timeline.js';
import { claimOf, headOf, subjectOf } from './subject.js';

/** What a sentence about a field needs to know of the setting that its rule reads. */
export interface About {
  readonly setting: Setting;
  /** Its constant default at the release in question. */
  readonly default: unknown;
  readonly release?: Release | undefined;
}

/**
 * What the server sends in a field: the value that the payload holds too, or what the setting holds, as it is; that may
 * be empty.
 */
export type Sending = 'value' | 'in clear' | 'empty';

const quoted = (constant: unknown): string =>
  typeof constant === 'string' ? `“${constant}”` : JSON.stringify(constant);

const mostWords = 6;

const wordsOfChoice = ({ vocabulary }: Setting): string => {
  const list = vocabulary?.list?.map((word) => (word === '' ? 'nothing' : word));
  if (vocabulary?.name !== 'words' || list === undefined) return `a ${vocabulary?.name}`;
  return list.length > mostWords ? `one of ${list.length} words` : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;
};

const byValue = (path: string, { setting }: About): string => {
  if (setting.kind === 'flag') return `whether ${claimOf(path)}`;
  return setting.kind === 'integer' ? `${subjectOf(path)}, as a number` : subjectOf(path);
};

const elsewhere: { readonly [path: string]: Timeline<{ readonly events: readonly string[] }> | undefined } =
  sentElsewhere;

/** Whether the server sends a setting in clear in another event. */
export const isSentElsewhere = (path: string, release: Release): boolean =>
  at(elsewhere[path] ?? {}, release) !== undefined;

/** What a field does not say of its setting, unless the server sends that setting in another event. */
const hidden = (path: string, { setting: { kind }, release }: About): string => {
  const head = kind === 'integer' ? 'the number' : kind === 'list' ? 'what is in it' : headOf(path);
  const also = release && at(elsewhere[path] ?? {}, release);
  if (also) return `; another event, ${also.events[0]}, may send ${head} in clear`;
  return kind === 'flag' ? '' : `; they do not learn ${head}`;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isDefault = (path: string, about: About, rule: Extract<AnyRule, { rule: 'isDefault' }>): string => {
  const subject = subjectOf(path);
  if (!('comparedTo' in rule) || same(rule.comparedTo, about.default)) return `whether you changed ${subject}`;
  if (rule.comparedTo === '') return `whether you left ${subject} empty`;
  return `whether ${subject} is ${quoted(rule.comparedTo)}`;
};

/** What the value itself says: of a field that holds one, and that no departure touches. */
const valueSays = (rule: AnyRule, about: About): string =>
  match(rule)
    .with({ rule: 'value' }, { rule: 'asText' }, { rule: 'asDigit' }, { rule: 'unlessZero' }, ({ setting }) =>
      byValue(setting, about),
    )
    .with({ rule: 'negated' }, ({ setting }) => `whether ${claimOf(setting)}, told the other way round`)
    .with({ rule: 'both' }, ({ setting, and }) => `whether ${claimOf(setting)} and ${claimOf(and)}, both at once`)
    .with(
      { rule: 'flagAndContains' },
      ({ setting, and, word }) => `whether ${claimOf(setting)} and ${subjectOf(and)} contains “${word}”, both at once`,
    )
    .with({ rule: 'isDefault' }, (compared) => isDefault(compared.setting, about, compared))
    .with({ rule: 'alwaysFalse' }, ({ setting }) => `nothing about ${subjectOf(setting)}: it is always false`)
    .with({ rule: 'isNotEmpty' }, ({ setting }) => `whether there is anything in ${subjectOf(setting)}`)
    .with({ rule: 'isAbsolutePath' }, ({ setting }) => `whether ${subjectOf(setting)} starts at the root of the disk`)
    .with({ rule: 'count' }, ({ setting }) => `how many entries there are in ${subjectOf(setting)}`)
    .with({ rule: 'rounded' }, ({ setting }) => `${subjectOf(setting)}, rounded down`)
    .with({ rule: 'joined' }, ({ setting }) => subjectOf(setting))
    .with({ rule: 'dotted' }, ({ setting, and }) => `${byValue(setting, about)}, and likewise ${subjectOf(and)}`)
    .with({ rule: 'pluginEnabled' }, ({ plugin }) => `whether the plugin ${plugin} is switched on`)
    .with({ rule: 'pluginVersion' }, ({ plugin }) => `whether the plugin ${plugin} is installed, and its version`)
    .with({ rule: 'pluginFlag' }, ({ plugin, key }) => `whether “${key}” is on in the plugin ${plugin}`)
    .exhaustive();

/** What of a setting does not follow from a field that says but a bit or a count of it. */
const withheldOf = (rule: AnyRule, about: About): string =>
  match(rule)
    .with({ rule: 'flagAndContains' }, ({ and }) => `; they learn nothing else of ${headOf(and)}`)
    .with({ rule: 'count' }, ({ setting }) => hidden(setting, about).replace('what is in it', 'what they are'))
    .with({ rule: 'isDefault' }, { rule: 'isNotEmpty' }, { rule: 'isAbsolutePath' }, ({ setting }) =>
      hidden(setting, about),
    )
    .otherwise(() => '');

/** What the server sends where it sends the setting, or what a plugin holds, as it is. */
const clearSays = (rule: AnyRule): string => {
  const { departure } = rule;
  return match(rule)
    .with({ rule: 'isDefault' }, ({ setting }) => `${subjectOf(setting)} itself`)
    .with({ rule: 'count' }, ({ setting }) => `what is in ${subjectOf(setting)}, entry by entry`)
    .with(
      { rule: 'value' },
      { rule: 'joined' },
      ({ setting }) => departure ?? `${subjectOf(setting)}, as it is written`,
    )
    .with({ rule: 'dotted' }, ({ setting, and }) => `${subjectOf(setting)} and ${subjectOf(and)}, as they are written`)
    .with({ rule: 'pluginFlag' }, ({ plugin, key }) => `whatever “${key}” of the plugin ${plugin} holds`)
    .otherwise(() => departure ?? '');
};

const emptySays = (rule: AnyRule): string =>
  `that ${'key' in rule ? `“${rule.key}” of the plugin ${rule.plugin}` : subjectOf(rule.setting)} is empty`;

/**
 * What the receiver learns from a field of a real server, for people who do not program. It goes on after “they learn”.
 * Without `sends` it is what holds of any config.
 */
export const learnOf = (rule: AnyRule, about: About, sends?: Sending): string => {
  if (sends === 'empty') return emptySays(rule);
  const more = sendsMore(rule, about.setting);
  if (more === undefined) return valueSays(rule, about) + withheldOf(rule, about);
  if (sends === 'value') return valueSays(rule, about);
  if (rule.rule !== 'pluginVersion') return clearSays(rule);
  return sends === undefined
    ? `whether the plugin ${rule.plugin} is installed, and its version as the plugin words it`
    : `the version of the plugin ${rule.plugin}, as the plugin words it`;
};

/** What the payload of this package says, where the server sends more: of any config, or of one that is known. */
const lessSays = (rule: AnyRule, about: About, known: boolean): string =>
  match(rule)
    .with({ rule: 'value' }, () => {
      const words = wordsOfChoice(about.setting);
      return known ? `only that it is not ${words}` : `it, if it is ${words}; otherwise only that it is not`;
    })
    .with({ rule: 'pluginVersion' }, () =>
      known
        ? 'only that the plugin is installed'
        : 'the version, if it is a plain number; otherwise only that there is one',
    )
    .with({ rule: 'pluginFlag' }, ({ otherwise }) =>
      known ? `${otherwise}, as for anything that is no flag` : `whether it is on; ${otherwise}, if it is no flag`,
    )
    .with({ rule: 'isDefault' }, (compared) =>
      isDefault(compared.setting, about, compared)
        .replace(subjectOf(compared.setting), 'it')
        .replace('whether', 'only whether'),
    )
    .with({ rule: 'count' }, () => 'only how many entries it has')
    .otherwise(() => valueSays(rule, about));

/** What the payload of this package says in a field. Without `sends` it is what holds of any config. */
export const payloadSays = (rule: AnyRule, about: About, sends?: Sending): string => {
  const more = sendsMore(rule, about.setting);
  return more === undefined || sends === 'value' ? valueSays(rule, about) : lessSays(rule, about, sends !== undefined);
};
