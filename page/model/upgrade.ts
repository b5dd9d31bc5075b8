import { type Diff, type Difference, diff, type MapChange, mapDiff } from '../../src/audit.js';
import type { PayloadOptions, Release } from '../../src/index.js';
import type { DeploymentOverrides } from '../../src/inputs/deployment/overrides.js';
import { changeText, fieldText, subjectOf, valuesOf } from './change-text.js';

/** What besides the config a payload depends on. */
export interface UpgradeOptions {
  /** Take the config as the server loads it; else it is taken as it is written. */
  readonly asLoaded?: boolean;
  readonly enterpriseReady?: boolean;
  readonly env?: NonNullable<PayloadOptions['env']>;
  readonly envIncomplete?: boolean;
  /** Why values of variables are not known, by their names. */
  readonly unknown?: NonNullable<DeploymentOverrides['unknown']>;
  readonly plugins?: NonNullable<PayloadOptions['plugins']>;
}

/** What is taken for granted of a server until more is known. */
export const usual: UpgradeOptions = { asLoaded: true };

/** Whether a payload tells more, as much or less; or only another value, by another default. */
type ChangeSort = 'wider' | 'equal' | 'narrower' | 'value';

/** One property that an upgrade changes. */
export interface UpgradeRow {
  readonly sort: ChangeSort;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly settings: readonly string[];
  /** What it is about, for people who do not program. */
  readonly subject: string;
  /** What its value comes to, where that changes. */
  readonly words?: string;
  /** The rule before and after. */
  readonly before?: string;
  readonly after?: string;
  readonly because?: string;
  /** What the two releases send for this config. */
  readonly a?: string;
  readonly b?: string;
}

/** What an upgrade changes in what is told, wider changes first. */
export interface Upgrade {
  /** How many facts are the same, and how many each of the two releases sends. */
  readonly same: number;
  readonly facts: { readonly a: number; readonly b: number };
  readonly rows: readonly UpgradeRow[];
}

const subject = (one: MapChange | Difference, from: Release, to: Release): string => {
  const release = ('change' in one ? one.change : one.sort) === 'removed' ? from : to;
  return 'server' in one
    ? subjectOf(one, release)
    : (fieldText(one.event, one.property, release) ?? 'A field that no known version sends');
};

const rowOf = (
  sort: ChangeSort,
  [from, to]: readonly [Release, Release],
  mapped: MapChange | undefined,
  seen: Difference | undefined,
): UpgradeRow => {
  const { a, b } = seen ? valuesOf(seen) : {};
  return {
    sort,
    name: nameOf((mapped ?? seen) as MapChange | Difference),
    subject: subject((seen ?? mapped) as MapChange | Difference, from, to),
    change: mapped?.change ?? seen?.sort ?? 'changed',
    settings: seen?.settings ?? [],
    ...(a !== undefined && b !== undefined && seen && { words: changeText(seen.says) }),
    ...(mapped?.before !== undefined && { before: mapped.before }),
    ...(mapped?.after !== undefined && { after: mapped.after }),
    ...(mapped?.because !== undefined && { because: mapped.because }),
    ...(a !== undefined && { a }),
    ...(b !== undefined && { b }),
  };
};

const nameOf = ({ event, property }: MapChange | Difference): string => `${event}.${property}`;

/** What release `to` tells of a config otherwise than `from`: the map's changes, with what they come to here. */
export const upgradeOf = (
  config: unknown,
  from: Release,
  to: Release,
  context: UpgradeOptions,
): Upgrade | Extract<Diff, { status: 'invalid' }> => {
  const compared = diff(config, config, { ...context, a: { release: from }, b: { release: to } });
  if (compared.status === 'invalid') return compared;
  const { changes } = mapDiff(from, to);
  const seen = new Map(compared.differences.map((difference) => [nameOf(difference), difference]));
  const mapped = changes.map((change) => rowOf(change.mark, [from, to], change, seen.get(nameOf(change))));
  const names = new Set(mapped.map(({ name }) => name));
  const others = [...seen].filter(([name]) => !names.has(name));
  const values = others.map(([, difference]) => rowOf('value', [from, to], undefined, difference));
  return {
    same: compared.totals.same,
    facts: { a: compared.a.properties, b: compared.b.properties },
    rows: [...mapped, ...values],
  };
};
