import { match } from 'ts-pattern';
import type { ConfigRule } from '../../field-map/rules.js';
import type { Mention } from '../../promises/published.js';
import { bitsOf, type OutputRange, rangeText } from '../../rules/output-range.js';

type Listed = `${Mention['kind']} ${Mention['type']}`;

const values: Readonly<Record<OutputRange['holds'], readonly Listed[]>> = {
  'a constant': [],
  'a flag': ['type bool'],
  'a word of a list': ['type enum'],
  'a text of a fixed form': ['type enum'],
  // The pages call a whole number an enumerated integer, an integer, or a count.
  'a number': ['type int', 'type enum', 'count int'],
};

/** Every way in which a page can announce a field, the best one first. */
const promisesThatFit = (rule: ConfigRule, domain: OutputRange): readonly Listed[] =>
  match(rule)
    .returnType<readonly Listed[]>()
    .with({ rule: 'isDefault' }, { rule: 'alwaysFalse' }, () => ['isdefault bool'])
    .with({ rule: 'isNotEmpty' }, { rule: 'isAbsolutePath' }, { rule: 'flagAndContains' }, () => [
      'type bool',
      'isdefault bool',
    ])
    .with({ rule: 'count' }, () => ['count int'])
    .otherwise(() => values[domain.holds]);

/** How a page should list a setting to announce this field. */
export const mentionOf = (rule: ConfigRule, domain: OutputRange): Mention => {
  const [kind, type] = (promisesThatFit(rule, domain)[0] as Listed).split(' ');
  return { kind, type } as Mention;
};

/** Whether a page that lists a setting so has announced this field. */
export const fits = ({ kind, type }: Mention, rule: ConfigRule, domain: OutputRange): boolean =>
  promisesThatFit(rule, domain).includes(`${kind} ${type}`);

/** Whether a field can disclose more than the page announced, less, or as much in another way. */
export type DisclosureCompared = 'more' | 'less' | 'as much';

/** What the page leads to expect: a `bool` is one bit, anything else is more. */
export const comparedToPromise = ({ type }: Mention, domain: OutputRange): DisclosureCompared => {
  const bits = bitsOf(domain);
  if (type === 'bool') return bits > 1 ? 'more' : bits < 1 ? 'less' : 'as much';
  return bits <= 1 ? 'less' : 'as much';
};

/** How a page lists a setting, in its own word. */
export const mentionText = ({ kind, type }: Mention): string =>
  match(kind)
    .with('type', () => type)
    .with('count', () => `${type} (count)`)
    .with('isdefault', () => `${type} (at its default?)`)
    .exhaustive();

/** What a server sends of these values. Where the payload holds a listed text or “other”, it sends any text. */
const sentText = (domain: OutputRange): string =>
  match(domain)
    .with(
      { holds: 'a word of a list' },
      ({ words }) =>
        `the text as it is written (usually one of ${words.length} ${words.length === 1 ? 'word' : 'words'})`,
    )
    .with({ holds: 'a text of a fixed form' }, ({ form }) => `the text as it is written (usually a ${form})`)
    .otherwise(rangeText);

/** What a field reports, in the words of the page. */
export const reportedText = (rule: ConfigRule, domain: OutputRange): string =>
  match(rule)
    .with({ rule: 'isDefault' }, () => 'whether it is at its default')
    .with({ rule: 'alwaysFalse' }, () => 'always false')
    .with({ rule: 'isNotEmpty' }, () => 'whether it is empty')
    .with({ rule: 'isAbsolutePath' }, () => 'whether it is an absolute path')
    .with({ rule: 'flagAndContains' }, ({ word }) => `whether it is on and "${word}" is asked for`)
    .with({ rule: 'count' }, () => 'how many entries it has')
    .otherwise(() => sentText(domain));
