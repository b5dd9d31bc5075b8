import { optionsOf } from '../../arguments.js';
import { type Issue, isPrintableName, type Warning } from '../../issues.js';
import { guarded } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { fieldName } from '../../rules/lookup.js';
import type { Stopping } from '../stopping/switches.js';
import { expectationOf } from '../verify/expectation.js';
import { type Ambiguity, isPlain } from './ambiguity.js';
import { type Difference, differencesOf } from './differences.js';
import { type Snapshot, type SnapshotOptions, withoutFields } from './snapshot.js';
import { comparable, snapshotsOf } from './snapshots.js';
import { type Unseen, unseenOf } from './unseen.js';

/** What is known of both sides, and of each alone. */
export interface DiffOptions extends SnapshotOptions {
  readonly a?: SnapshotOptions;
  readonly b?: SnapshotOptions;
}

/** What one side turned out to be. */
export interface DiffSide {
  readonly sort: 'payload' | 'capture' | 'config' | 'facts';
  readonly release?: Release;
  /** Of a config, or of facts: whether it was taken as the server loads it, and not as it is written. */
  readonly asLoaded?: boolean;
  readonly properties: number;
  /** The event that holds all the others. */
  readonly envelope?: string;
  /** The flag that switches diagnostics off in this config: compared is what would be sent. */
  readonly disabled?: string;
  /** Of a config, or of facts: how diagnostics are switched off, and what that does not stop. */
  readonly stop?: Stopping;
  /** Properties that were seen more than once; the last one is compared. */
  readonly twice: number;
  /** Why two sides are never equal: it cannot be compared as one thing, or is more than what is compared. */
  readonly ambiguity: Ambiguity;
  /** Events that are not compared: of other reports, or not about the config if the other side has only its config. */
  readonly otherEvents: { readonly names: readonly string[]; readonly others: number };
  readonly warnings: readonly Warning[];
}

/** What two payloads, captures, configs or files of facts do not have in common, or why that cannot be said. */
export type Diff =
  | {
      readonly status: 'ok';
      /** The two send the same, as far as that is known. */
      readonly equal: boolean;
      /** Whether two real servers send the same. */
      readonly server: { readonly equal: boolean | 'unknown' };
      /** Whether this package's payloads are the same. */
      readonly payload: { readonly equal: boolean };
      readonly a: DiffSide;
      readonly b: DiffSide;
      readonly totals: {
        readonly same: number;
        readonly changed: number;
        readonly added: number;
        readonly removed: number;
        /** Of these, how many differ on the servers alone: the payloads are the same there. */
        readonly onlyOnServers: number;
        /** Differences under names that are not printed. */
        readonly hidden: number;
        /** Fields that are not compared, because a variable whose value is not known decides on them; absent where there are none. */
        readonly notJudged?: number;
        /** Fields in which the payloads are the same, while they do not hold what a server sends. */
        readonly unknown: number;
      };
      readonly differences: readonly Difference[];
      /** Between two configs: settings that differ without a trace. */
      readonly unseen?: Unseen;
    }
  | { readonly status: 'invalid'; readonly side: 'A' | 'B'; readonly issues: readonly Issue[] };

const described = ({
  sort,
  release,
  asLoaded,
  fields,
  envelope,
  disabled,
  stop,
  twice,
  ambiguity,
  otherEvents,
  warnings,
}: Snapshot): DiffSide => {
  const names = otherEvents.filter(isPrintableName);
  return {
    sort,
    ...(release !== undefined && { release }),
    ...(asLoaded !== undefined && { asLoaded }),
    properties: fields.size,
    ...(envelope !== undefined && { envelope }),
    ...(disabled !== undefined && { disabled }),
    ...(stop && { stop }),
    twice,
    ambiguity,
    otherEvents: { names, others: otherEvents.length - names.length },
    warnings,
  };
};

/** Whether a payload can be the content of the one event that its release sends. */
const canBeInside = ({ sort, release, envelope }: Snapshot): boolean =>
  sort === 'payload' &&
  envelope === undefined &&
  release !== undefined &&
  expectationOf(release).envelope !== undefined;

/** Whether the events of both come alike: inside one, or each by itself. */
const sameEnvelope = (a: Snapshot, b: Snapshot): boolean =>
  a.envelope === b.envelope || canBeInside(a) || canBeInside(b);

/** Whether it is a field of the payload, and not of another event. */
const isField = ({ payload: { a, b } }: Difference): boolean => a !== undefined || b !== undefined;

/** A payload does not show whether the config that it came from is switched off. */
const showsSwitch = ({ sort }: Snapshot): boolean => sort === 'config' || sort === 'facts';

const comparing = (a: unknown, b: unknown, options: DiffOptions): Diff => {
  const { a: ofA, b: ofB, ...both } = optionsOf(options);
  const [readA, readB] = snapshotsOf(
    [a, { ...both, ...optionsOf(ofA, 'options.a') }],
    [b, { ...both, ...optionsOf(ofB, 'options.b') }],
  );
  if (!readA.ok) return { status: 'invalid', side: 'A', issues: readA.issues };
  if (!readB.ok) return { status: 'invalid', side: 'B', issues: readB.issues };
  const [given, other] = comparable(readA.value, readB.value);
  const unknownKeys = new Set([...(given.unknown ?? []), ...(other.unknown ?? [])]);
  const [first, second] = [given, other].map((side) => withoutFields(side, unknownKeys)) as [Snapshot, Snapshot];
  const { found: differences, hidden, unknown } = differencesOf(first, second);
  const counted = (sort: Difference['sort']): number => differences.filter((one) => one.sort === sort).length;
  const names = new Set([...first.fields.keys(), ...second.fields.keys()]);
  const seen = new Set(differences.flatMap((one) => (isField(one) ? [fieldName(one)] : one.settings)));
  const unseen = unseenOf(first, second, seen);
  const sameSwitch =
    !showsSwitch(first) || !showsSwitch(second) || (first.disabled === undefined) === (second.disabled === undefined);
  const isWhole = isPlain(first.ambiguity) && isPlain(second.ambiguity);
  const alike = hidden === 0 && sameEnvelope(first, second) && sameSwitch && isWhole;
  const equal = alike && differences.length === 0;
  return {
    status: 'ok',
    equal,
    server: { equal: equal && unknown + unknownKeys.size > 0 ? 'unknown' : equal },
    payload: { equal: alike && differences.every(({ payload }) => payload.differs === false) },
    a: described(first),
    b: described(second),
    totals: {
      same: names.size - differences.filter(isField).length - hidden - unknown,
      changed: counted('changed'),
      added: counted('added'),
      removed: counted('removed'),
      onlyOnServers: differences.filter(({ payload }) => payload.differs === false).length,
      hidden,
      ...(unknownKeys.size > 0 && { notJudged: unknownKeys.size }),
      unknown,
    },
    differences,
    ...(unseen && { unseen }),
  };
};

/**
 * Compares what two sides report: payloads, captures, configs and files of facts in any pair, each recognised by its
 * shape; of facts that is the whole day. A change
 * in a setting that leaves no trace in the payload is counted, and not shown.
 *
 * @param a - the text of a payload, a capture or a config, or the parsed JSON
 * @param b - the other one
 * @param options - releases, and what else a payload depends on. A config needs its release; for a payload or a capture
 * it decides which rules apply
 * @returns `ok` with the differences, or `invalid` with the side and its issues
 * @example
 * const config = { LdapSettings: { Enable: true } };
 * const upgrade = diff(config, config, { a: { release: '9.11' }, b: { release: '10.8' } });
 * if (upgrade.status === 'ok') upgrade.differences.filter(({ sort }) => sort === 'added').map(({ says }) => says);
 */
export const diff = (a: unknown, b: unknown, options: DiffOptions = {}): Diff =>
  guarded(
    () => comparing(a, b, options),
    (issues) => ({ status: 'invalid', side: 'A', issues }),
  );
