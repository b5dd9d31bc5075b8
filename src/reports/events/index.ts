export { diffEvents, type EventCounts, type EventsDiff } from './diff.js';
export { type EventsExplained, type ExplainedEvent, type ExplainedProperty, explainEvents } from './explain.js';
export { type EventFinding, isEventLeak } from './findings.js';
export type { RemovedKind } from './redact.js';
export {
  type EventResult,
  type EventsResult,
  type ReducedCall,
  type RemovedCounts,
  reduceEvent,
  reduceEvents,
} from './reduce.js';
export type { ReducedEvent } from './reduce-call.js';
export type { EventOptions } from './reductions.js';
export { type EventsVerified, verifyEvents } from './verify.js';
