import type { Release } from '../releases.js';
import { at, gone, statements } from '../timeline.js';
import { events } from './events/index.js';
import type { Field, Rule } from './rules.js';

/** One line of the map: a property, and the rule that computes it from a release on. */
export interface MapStatement {
  readonly event: string;
  readonly property: string;
  /** The release point from which the statement holds; the setting's own first release where the map names none. */
  readonly since?: Release;
  /** `undefined` where the property goes. */
  readonly rule?: Rule;
}

const isRule = (field: Field): field is Rule => 'rule' in field;

/** The rule of a field at a release, whether or not its setting is there. */
export const ruleAt = (field: Field, release: Release): Rule | undefined =>
  isRule(field) ? field : at(field, release);

/** Every property of every event. */
export const allFields = (): readonly { event: string; property: string; field: Field }[] =>
  Object.entries(events).flatMap(([event, properties]) =>
    Object.entries(properties).map(([property, field]) => ({ event, property, field })),
  );

/** The whole map as statements, in the order of events, properties and releases. */
export const mapStatements = (): readonly MapStatement[] =>
  allFields().flatMap(({ event, property, field }): MapStatement[] =>
    isRule(field)
      ? [{ event, property, rule: field }]
      : statements(field).map(([since, rule]) =>
          rule === gone ? { event, property, since } : { event, property, since, rule: rule as Rule },
        ),
  );
