/**
 * What an auditor asks about a server: how much it can tell, what a release tells more than another, and whether that is
 * what was published.
 *
 * @packageDocumentation
 */
export { type Budget, budget, type FieldBudget, type Share } from './audit/budget.js';
export type { Domain } from './audit/domain.js';
export { type MapChange, type MapDiff, mapDiff } from './audit/map-diff.js';
export type { Mark } from './audit/widening.js';
