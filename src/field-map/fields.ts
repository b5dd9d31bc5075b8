import type { Release } from '../releases/points.js';
import { at, gone, statements, type Timeline } from '../releases/timeline.js';
import { events } from './config/index.js';
import type { AnyRule, EventOf, FieldOf, Rule } from './rules.js';

/** One line of the map: a property, and the rule that computes it from a release on. */
export interface MapStatement {
  readonly event: string;
  readonly property: string;
  /** The release point from which the statement holds; the setting's own first release where the map names none. */
  readonly since?: Release;
  /** `undefined` where the property goes. */
  readonly rule?: Rule;
}

const isRule = <R extends AnyRule>(field: FieldOf<R>): field is R => 'rule' in field;

const isTimeline = <R extends AnyRule>(field: FieldOf<R>): field is Timeline<R> => !isRule(field);

/** The rule of a field at a release, whether or not its setting is there. */
export const ruleAt = <R extends AnyRule>(field: FieldOf<R>, release: Release): R | undefined =>
  isTimeline(field) ? at(field, release) : field;

/** A property of an event, and how it is computed. */
export interface DeclaredField<R> {
  readonly event: string;
  readonly property: string;
  readonly field: FieldOf<R>;
}

/** Every property of some events. */
export const fieldsIn = <R>(declared: { readonly [event: string]: EventOf<R> }): readonly DeclaredField<R>[] =>
  Object.entries(declared).flatMap(([event, properties]) =>
    Object.entries(properties).map(([property, field]) => ({ event, property, field })),
  );

/** Every property of every event about the config. */
export const allFields = (): readonly DeclaredField<Rule>[] => fieldsIn(events);

/** The whole map as statements, in the order of events, properties and releases. */
export const mapStatements = (): readonly MapStatement[] =>
  allFields().flatMap(({ event, property, field }): MapStatement[] =>
    isRule(field)
      ? [{ event, property, rule: field }]
      : statements(field).map(([since, rule]) =>
          rule === gone ? { event, property, since } : { event, property, since, rule: rule as Rule },
        ),
  );
