import type { Issue } from '../issues.js';
import type { Release } from '../releases.js';
import { sendingsOf } from '../reports/daily/build.js';
import type { DailyEvent } from '../reports/daily/events/index.js';
import { type KnownFacts, readFacts } from '../reports/daily/read.js';
import { nodeOfValue } from '../transform/json.js';
import { readText } from '../transform/read.js';
import { memberNamed, optionsIn, type RequestOptions } from '../transform/request.js';
import type { SeenEvent } from './capture.js';
import { type Expectation, reduced } from './expectation.js';
import type { CaptureFinding } from './findings.js';
import { isDailyReport } from './judge.js';

/** The config of a file of facts, and what its payload depends on besides. */
export interface ConfigOfFacts extends RequestOptions {
  readonly config?: unknown;
}

/** The config that a file of facts holds; nothing where it cannot be read. */
export const configOfFacts = (facts: unknown): ConfigOfFacts => {
  try {
    const read = typeof facts === 'string' ? readText(facts, {}) : { node: nodeOfValue(facts), text: undefined };
    if ('issue' in read) return {};
    const options = optionsIn(read.node, read.text);
    const config = memberNamed(read.node, 'config');
    return { ...('options' in options && options.options), ...(config && { config: config.plain() }) };
  } catch {
    return {}; // An object that raises errors: whoever reads the facts says so.
  }
};

const numbered = (seen: readonly SeenEvent[]): readonly (readonly [event: SeenEvent, place: number])[] => {
  const places = new Map<string, number>();
  return seen.map((event) => {
    const place = places.get(event.event) ?? 0;
    places.set(event.event, place + 1);
    return [event, place];
  });
};

/** What daily reports say against the facts: values that differ, and events that are not there. */
export const againstFacts = (
  all: readonly SeenEvent[],
  { reports }: Expectation,
  known: KnownFacts,
): readonly CaptureFinding[] => {
  const seen = all.filter((event) => isDailyReport(event) && reports.has(event.event));
  if (seen.length === 0) return [];
  const predicted = new Map([...reports.keys()].map((event) => [event, sendingsOf(event as DailyEvent, known) ?? []]));
  const differing = numbered(seen).flatMap(([{ event, properties }, place]): readonly CaptureFinding[] => {
    const given = new Map(properties.map((property) => [property.name, property]));
    return [...(reports.get(event) ?? [])].flatMap(([property, field]): readonly CaptureFinding[] => {
      const there = given.get(property);
      const value = there && reduced(field, there);
      const expected = predicted.get(event)?.[place]?.[property];
      if ((there && value === undefined) || (!there && !field.optional) || value === expected) return [];
      return [
        {
          code: 'differsFromPrediction',
          event,
          property,
          setting: field.rule.setting,
          predicted: expected,
          seen: value,
        },
      ];
    });
  });
  const missing = [...predicted].flatMap(([event, sendings]): readonly CaptureFinding[] => {
    const times = seen.filter((one) => one.event === event).length;
    return times < sendings.length ? [{ code: 'missingEvent', event }] : [];
  });
  return [...differing, ...missing];
};

/** Reads facts for a release, or says why they cannot be read. */
export const factsFor = (facts: unknown, release: Release): KnownFacts | readonly Issue[] =>
  readFacts(facts, release, {});
