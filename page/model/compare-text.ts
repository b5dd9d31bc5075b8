import type { Diff, DiffSide } from '../../src/audit.js';
import { telemetryTitle } from '../../src/wording/switches.js';
import type { Share } from './share-of-whole.js';
import type { VerdictText } from './verdict.js';
import { counted, many } from './words.js';

/** Two files that could be compared. */
export type Compared = Extract<Diff, { status: 'ok' }>;

/** How many facts are not the same. */
const differing = ({ totals: { changed, added, removed, hidden } }: Compared): number =>
  changed + added + removed + hidden;

const isOff = ({ disabled }: DiffSide): boolean => disabled !== undefined;

const is = (count: number): string => (count === 1 ? 'is' : 'are');

const theSame = (count: number): string => (count === 1 ? 'the same fact' : `the same ${many(count)} facts`);

const ifOn = (compared: Compared, who: string): string => {
  const count = differing(compared);
  const { same } = compared.totals;
  if (count === 0) return `If ${who} did, both would send ${theSame(same)}.`;
  return `If ${who} did, ${counted(count, 'fact')} would differ and ${many(same)} would be the same.`;
};

/** The verdict on two files. */
export const comparedVerdict = (compared: Compared): VerdictText => {
  const { a, b, equal, server, totals } = compared;
  const { same, unknown, notJudged = 0 } = totals;
  if (isOff(a) && isOff(b)) return { finding: 'Neither sends telemetry.', rest: ifOn(compared, 'they') };
  if (isOff(a) || isOff(b))
    return { finding: `Only ${isOff(a) ? 'B' : 'A'} sends telemetry.`, rest: ifOn(compared, isOff(a) ? 'A' : 'B') };
  if (equal && server.equal !== 'unknown') return { finding: 'No difference.', rest: `Both send ${theSame(same)}.` };
  if (equal) {
    const open = unknown + notJudged;
    return {
      finding: 'No known difference.',
      rest: `${counted(same, 'fact')} ${is(same)} the same, ${many(open)} ${is(open)} not known.`,
    };
  }
  const count = differing(compared);
  if (count === 0)
    return { finding: 'Not quite the same.', rest: `${counted(same, 'fact')} ${is(same)}, but not what holds them.` };
  const others = same === 1 ? 'The other is the same.' : `The other ${many(same)} are the same.`;
  return {
    finding: `${counted(count, 'fact differs', 'facts differ')}.`,
    rest: same === 0 ? 'None is the same.' : others,
  };
};

/** Why two sides are never equal, or what of them is not compared. */
const notesOfSide = (name: string, side: DiffSide): readonly string[] => {
  const { twice, ambiguity, otherEvents, disabled, stop } = side;
  const others = [...otherEvents.names, ...(otherEvents.others === 0 ? [] : [`${otherEvents.others} not shown`])];
  return [
    ...(disabled === undefined ? [] : [`${name}: ${stop ? telemetryTitle(stop, true) : `${disabled} is false`}.`]),
    ...(twice === 0 ? [] : [`${name} holds ${counted(twice, 'fact')} more than once; the last one is compared.`]),
    ...(ambiguity.repeated === 0
      ? []
      : [
          `${name} gives ${counted(ambiguity.repeated, 'name')} more than once in one object: receivers differ in which one they take.`,
        ]),
    ...(ambiguity.unlike === 0 ? [] : [`${name} holds ${counted(ambiguity.unlike, 'fact')} again with another value.`]),
    ...(ambiguity.strange === 0
      ? []
      : [
          `${name} holds ${counted(ambiguity.strange, 'part')} that no client library writes. It is not compared: see Capture.`,
        ]),
    ...(others.length === 0 ? [] : [`${name} also holds other reports, which are not compared: ${others.join(', ')}.`]),
  ];
};

const eventsText = ({ envelope }: DiffSide): string =>
  envelope === undefined ? 'sends one event per group' : `sends a single event, ${envelope}`;

/** What else there is to know of the two. */
export const comparedNotes = ({ a, b, totals }: Compared): readonly string[] => [
  ...notesOfSide('A', a),
  ...notesOfSide('B', b),
  ...(a.envelope === b.envelope ? [] : [`A ${eventsText(a)}; B ${eventsText(b)}.`]),
  ...(totals.hidden === 0
    ? []
    : [`Not shown: ${counted(totals.hidden, 'difference')} under names that may be secrets.`]),
  ...(totals.unknown === 0
    ? []
    : [
        `Not known: ${counted(totals.unknown, 'fact')} that ${is(totals.unknown)} the same in the payloads, where a server may send text in clear.`,
      ]),
  ...(totals.notJudged === undefined
    ? []
    : [`Not compared: ${counted(totals.notJudged, 'fact')} that variables of unknown value decide.`]),
];

/** What of the two leaves no trace, and whether one sends more. */
export const comparedLead = (compared: Compared): string => {
  const { totals, unseen, equal } = compared;
  const { added, removed, onlyOnServers } = totals;
  const more = added + removed === 0 ? 'Both send the same fields.' : sendsMore(added, removed);
  return [
    ...(equal || differing(compared) === 0 ? [] : [more]),
    ...(onlyOnServers === 0
      ? []
      : [
          `${many(onlyOnServers)} of them ${onlyOnServers === 1 ? 'differs' : 'differ'} only in what real servers send in clear.`,
        ]),
    ...(unseen === undefined || unseen.withheld === 0
      ? []
      : [
          `${counted(unseen.withheld, 'setting differs, and nothing about it', 'settings differ, and nothing about them')} is sent.`,
        ]),
    ...(unseen === undefined || unseen.others === 0
      ? []
      : [
          `${counted(unseen.others, 'other setting differs', 'other settings differ')} without effect on what is sent.`,
        ]),
  ].join(' ');
};

const sendsMore = (added: number, removed: number): string => {
  if (removed === 0) return `B sends ${counted(added, 'fact')} that A does not.`;
  if (added === 0) return `A sends ${counted(removed, 'fact')} that B does not.`;
  return `${counted(removed, 'fact is', 'facts are')} only in A, ${many(added)} only in B.`;
};

/** The facts of two files, by what becomes of them. */
export const comparedShares = ({ totals }: Compared): readonly Share[] => {
  const { same, changed, added, removed } = totals;
  const one = added + removed;
  return [
    { tone: 'part', count: same, word: 'same' },
    { tone: 'sent', count: changed, word: 'changed', to: 'changed' },
    { tone: 'one', count: one, word: 'on one side', to: added > 0 ? 'added' : 'removed' },
  ];
};
