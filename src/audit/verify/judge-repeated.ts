import { entryKey, sentPerField } from '../../reports/daily/build.js';
import type { SeenEvent } from '../../wire/seen.js';
import { type Key, keyFrom } from '../diff/entries.js';
import type { Expectation } from './expectation.js';
import type { CaptureFinding } from './findings.js';

/** Properties or entries that two events have although each event has its own. */
export const judgeRepeated = (
  seen: readonly SeenEvent[],
  { reports, sentTwice }: Expectation,
): readonly CaptureFinding[] => {
  const times = new Map<string, { readonly event: string; readonly property: string; count: number }>();
  const note = (event: string, property: string, key?: Key): void => {
    const of = JSON.stringify([event, property, key]);
    const known = times.get(of) ?? { event, property, count: 0 };
    times.set(of, known);
    known.count += 1;
  };
  for (const { event, properties } of seen) {
    const fields = reports.get(event);
    if (fields === undefined) continue;
    const id = entryKey(event);
    const key = id && keyFrom(properties.findLast(({ name }) => name === id)?.value);
    if (id !== undefined && key !== undefined) note(event, id, key);
    if (!sentPerField(event)) continue;
    for (const name of new Set(properties.map((property) => property.name))) if (fields.has(name)) note(event, name);
  }
  return [...times.values()].flatMap(({ event, property, count }): readonly CaptureFinding[] =>
    count > 1
      ? [{ code: 'twice', event, property, times: count, apart: true, byServer: sentTwice && count % 2 === 0 }]
      : [],
  );
};
