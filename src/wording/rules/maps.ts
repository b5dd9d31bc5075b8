import type { FoundCanary } from '../../audit/canary/search.js';
import type { Disagreement } from '../../audit/drift/drift.js';
import { driftCells, driftTexts } from '../drift.js';
import { capital } from '../printed.js';
import type { RuleText } from './rule-text.js';

/** The sorts of changes by which a version reveals more. */
export type Widening = 'newField' | 'widerField';

const beforeUpgrade =
  'Read what the new version sends before you upgrade (mm-diagnostics diff, with two versions of one config), and decide whether it may.';

/** What each change means by which a version reveals more than an earlier one. */
export const wideningRules: { readonly [W in Widening]: RuleText } = {
  newField: {
    title: 'New field',
    says: 'The newer version sends a field that the older one does not.',
    help: beforeUpgrade,
  },
  widerField: {
    title: 'Wider field',
    says: 'The newer version sends more in a field than the older one.',
    help: beforeUpgrade,
  },
};

/** The sorts of disagreement between a page and what a version sends. */
export type DriftCode = Disagreement['code'] | 'sentenceWithoutEvent' | 'eventWithoutSentence';

const correct = 'Correct the page, or ask who publishes it.';

/** What each disagreement means. */
export const driftRules: { readonly [C in DriftCode]: RuleText } = {
  notPromised: {
    ...driftTexts.notPromised,
    help: 'Ask why it is not announced. Telemetry can be switched off (docs/turn-it-off.md).',
  },
  notReported: { ...driftTexts.notReported, help: correct },
  otherSection: { ...driftTexts.otherSection, help: correct },
  otherName: { ...driftTexts.otherName, help: correct },
  otherKind: { ...driftTexts.otherKind, help: correct },
  listedTwice: { ...driftTexts.listedTwice, help: correct },
  sentenceWithoutEvent: {
    title: 'Sentence without an event',
    says: 'The page describes something that no event of the version sends.',
    help: correct,
  },
  eventWithoutSentence: {
    title: 'Event in no sentence',
    says: 'The version can send an event that the page does not describe.',
    help: 'Ask why it is not announced. Telemetry can be switched off (docs/turn-it-off.md).',
  },
};

/** What it means that a canary was found. */
export const canaryRule: RuleText = {
  title: 'Canary sent',
  says: 'A string of the canary config was found in what was captured, so the text of that setting is sent.',
  help: 'Find out which program sends it. If it is the server, switch telemetry off or leave the setting empty.',
};

/** How a canary is written where it was found, and how often. */
export const canaryText = ({ encoding, times }: FoundCanary): string =>
  `It is written as ${encoding}, ${times === 1 ? 'once' : `${times} times`}.`;

/** A disagreement between a page and a version, in a sentence: what the columns of its table say. */
export const driftText = (disagreement: Disagreement): string => {
  const { columns } = driftTexts[disagreement.code];
  const [, ...cells] = driftCells(disagreement);
  return `${cells.map((cell, index) => `${capital(columns[index + 1] as string)}: ${cell}`).join('; ')}.`;
};
