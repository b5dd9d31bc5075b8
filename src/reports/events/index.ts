export { canonicalEvent, describeEventFinding } from './describe.js';
export { diffEvents, type EventCounts, type EventsDiff } from './diff.js';
export {
  type EventDrift,
  type EventWithoutSentence,
  eventDrift,
  type NoEventBecause,
  type SentenceWithoutEvent,
} from './drift.js';
export { type EventsExplained, type ExplainedEvent, type ExplainedProperty, explainEvents } from './explain.js';
export { type EventFinding, isEventLeak } from './findings.js';
export {
  type EventOptions,
  type EventResult,
  type EventsResult,
  type ReducedCall,
  type RemovedCounts,
  reduceEvent,
  reduceEvents,
} from './reduce.js';
export type { ReducedEvent } from './reduce-call.js';
export { type Sentence, type SentenceId, sentences } from './sentences.js';
export type { RemovedKind } from './sift.js';
export { type EventsVerified, verifyEvents } from './verify.js';
