import { type Release, releases } from '../../releases/points.js';
import type { WireFinding } from '../../wire/findings.js';
import type { Captured } from '../../wire/read.js';
import { judgeAround } from '../verify/around.js';

/** Why what was seen cannot be compared as one thing, or is more than what is compared. */
export interface Ambiguity {
  /** Names that are given more than once in one object: receivers differ in which one they take. */
  readonly repeated: number;
  /** Properties that were seen more than once, with another value each time. */
  readonly unlike: number;
  /** What no client library puts there, or spells so. It is not compared: `verify` judges it. */
  readonly strange: number;
}

export const plain: Ambiguity = { repeated: 0, unlike: 0, strange: 0 };

/** Whether nothing speaks against comparing what was seen. */
export const isPlain = ({ repeated, unlike, strange }: Ambiguity): boolean => repeated + unlike + strange === 0;

type AmbiguousCapture = Extract<Captured, { readonly around: unknown }>;

const repeatedIn = ({ events }: AmbiguousCapture): number =>
  events.reduce((sum, { properties }) => sum + properties.length - new Set(properties.map(({ name }) => name)).size, 0);

const times = (findings: readonly WireFinding[]): number => findings.reduce((sum, { count }) => sum + count, 0);

/** What of a capture is ambiguous, or is not compared. `unlike` is found where its properties are put side by side. */
export const ambiguityOf = (seen: AmbiguousCapture, release: Release | undefined, unlike: number): Ambiguity => {
  const findings = [...seen.found, ...judgeAround(seen.around, release ?? (releases.at(-1) as Release))];
  const isRepetition = ({ code }: WireFinding): boolean => code === 'memberTwice';
  const spelled = seen.events.flatMap(({ properties }) => properties.filter(({ spelling }) => spelling));
  return {
    repeated: repeatedIn(seen) + times(findings.filter(isRepetition)),
    unlike,
    strange: times(findings.filter((finding) => !isRepetition(finding))) + spelled.length,
  };
};
