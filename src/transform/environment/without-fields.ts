import type { Payload } from '../payload-type.js';

type Properties = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null;

const without = (events: Properties, names: ReadonlySet<string>): Properties =>
  Object.fromEntries(
    Object.entries(events).map(([event, properties]) => [
      event,
      isObject(properties)
        ? Object.fromEntries(Object.entries(properties).filter(([property]) => !names.has(`${event}.${property}`)))
        : properties,
    ]),
  );

/**
 * A payload without some of its fields, named as `event.property`: those of which nothing is known. Their events stay, as
 * a server sends them in any case.
 */
export const withoutFields = (payload: Payload, names: ReadonlySet<string>, envelope: string | undefined): Payload => {
  if (names.size === 0) return payload;
  const inner: unknown = envelope === undefined ? payload : payload[envelope];
  if (!isObject(inner)) return payload;
  const left = without(inner, names);
  return (envelope === undefined ? left : { [envelope]: left }) as Payload;
};
