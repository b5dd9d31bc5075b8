import { type Explained, type ExplainedSetting, explain } from '../../src/audit.js';
import { type Release, releases } from '../../src/index.js';
import type { Upgrade, UpgradeOptions, UpgradeRow } from './upgrade.js';
import type { VerdictText } from './verdict.js';
import { counted, many } from './words.js';

const isSent = ({ a, b }: UpgradeRow): boolean => a !== undefined || b !== undefined;

/** Facts that are sent of this config, by what becomes of them. */
const factsOf = ({ rows }: Upgrade) => {
  const sent = rows.filter(isSent);
  return {
    adds: sent.filter(({ a }) => a === undefined).length,
    drops: sent.filter(({ b }) => b === undefined).length,
    changes: sent.filter(({ a, b }) => a !== undefined && b !== undefined).length,
  };
};

/** Numbers of facts in a sentence: the first says what is counted. */
const countedOnce = (counts: readonly (readonly [verb: string, count: number])[]): string => {
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([verb, count], index) => `${verb}\u00a0${index === 0 ? counted(count, 'fact') : many(count)}`);
  return parts.join(', ').replace(/, ([^,]*)$/, ' and $1');
};

/** The verdict on another version. */
export const upgradeVerdict = (upgrade: Upgrade, from: Release, to: Release): VerdictText => {
  const going = releases.indexOf(to) < releases.indexOf(from) ? 'Going back' : 'Upgrading';
  const { adds, drops, changes } = factsOf(upgrade);
  const { same } = upgrade;
  if (from === to) return { finding: 'The same version.', rest: `It sends ${counted(same, 'fact')}.` };
  if (adds + drops + changes === 0)
    return { finding: `${going} changes nothing.`, rest: `Both versions send the same ${counted(same, 'fact')}.` };
  const what = countedOnce([
    ['adds', adds],
    ['drops', drops],
    ['changes', changes],
  ]);
  return {
    finding: `${going} ${what}.`,
    rest: same === 0 ? '' : `The other ${many(same)} ${same === 1 ? 'stays' : 'stay'} the same.`,
  };
};

/** A config as both versions read it; nothing of one that cannot. */
export interface ReadByBoth {
  readonly from?: Explained;
  readonly to?: Explained;
}

export const readByBoth = (config: string, from: Release, to: Release, context: UpgradeOptions): ReadByBoth => {
  const [before, after] = [from, to].map((release) => explain(config, { ...context, release }));
  return {
    ...(before?.status === 'ok' && { from: before }),
    ...(after?.status === 'ok' && { to: after }),
  };
};

const namesInClear = ({ inClear }: Explained): readonly string[] =>
  inClear.map(({ event, property }) => `${event}.${property}`);

/** What both versions send in clear of a config. */
export const inClearText = ({ from, to }: ReadByBoth): string => {
  if (from === undefined || to === undefined) return '';
  const [before, after] = [namesInClear(from), namesInClear(to)];
  if (before.length + after.length === 0) return '';
  const texts = (count: number): string => (count === 0 ? 'no text' : counted(count, 'text'));
  const same = before.length === after.length && before.every((name) => after.includes(name));
  if (same) return `Both versions send the same ${texts(after.length)} in clear.`;
  return `${from.release} sends ${texts(before.length)} in clear, ${to.release} ${texts(after.length)}.`;
};

const froms: { readonly [F in NonNullable<ExplainedSetting['from']>]: string } = {
  file: 'From your file.',
  environment: 'From a variable.',
  default: 'From a default.',
  unknown: 'A variable of unknown value decides.',
};

/** Where the value of a fact comes from that only one of the versions sends. */
export const fromText = ({ a, b, settings: [path] }: UpgradeRow, { from, to }: ReadByBoth): string => {
  const explained = a === undefined ? to : from;
  if (explained === undefined || (a === undefined) === (b === undefined)) return '';
  return froms[explained.settings.find((setting) => setting.path === path)?.from ?? 'default'];
};

const ruleIn = ({ change, before, after }: UpgradeRow): string => {
  if (change === 'added') return after ?? '';
  if (change === 'removed') return before ?? '';
  if (before === undefined || after === undefined) return '';
  return before === after ? after : `${before}; now ${after}`;
};

/** The rule of a field in words, before and after. The row names the setting. */
export const ruleText = (row: UpgradeRow): string => {
  const [setting] = row.settings;
  const rule = setting === undefined ? ruleIn(row) : ruleIn(row).replaceAll(setting, 'the setting');
  return rule === '' || rule === 'value of the setting' ? '' : `Rule: ${rule}.`;
};
