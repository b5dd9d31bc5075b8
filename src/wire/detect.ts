import { events } from '../field-map/config/index.js';
import { dailyEvents } from '../field-map/daily/index.js';
import { envelope } from '../field-map/envelope.js';
import { otherReports } from '../field-map/other-reports.js';
import { fold } from '../json/fold.js';
import { type Node, nodeOfValue } from '../json/node.js';
import { readText } from '../json/read.js';
import { statements } from '../releases/timeline.js';
import { facts, perScheme } from '../schema/facts/index.js';
import { isSection } from '../schema/section-names.js';
import { optionNames } from '../transform/request.js';

/** The events that hold others. */
export const envelopes: ReadonlySet<unknown> = new Set(statements(envelope).map(([, name]) => name));
const known: ReadonlySet<string> = new Set(Object.keys(events));

const prefixOf = (event: string): string => event.slice(0, event.indexOf('_') + 1);
const prefixes: ReadonlySet<string> = new Set([...known].map(prefixOf).filter((prefix) => prefix !== ''));

/** Whether an event is about the config, by its name. Other reports have other names. */
export const isConfigEvent = (event: string): boolean =>
  known.has(event) || envelopes.has(event) || prefixes.has(prefixOf(event));

const daily: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(dailyEvents).map(([event, properties]) => [event, new Set(Object.keys(properties))]),
);

/** Whether an event is sent every day and is not about the config. */
export const isDailyEvent = (event: string): boolean => daily.has(event);

const factsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ['config', ...Object.keys(perScheme), ...Object.keys(facts)].map((name) => {
    const section: unknown = Object.hasOwn(facts, name) ? facts[name as keyof typeof facts] : {};
    return [name, new Set(Object.keys(section as object))];
  }),
);

/** Whether an object is a file of facts: it names one that is no event, or in an event something that is no property. */
export const isFacts = ({ members = [] }: Node): boolean =>
  members.some(({ name, node }) => {
    const [section, properties] = [factsOf.get(name), daily.get(name)];
    if (section === undefined) return false;
    if (properties === undefined) return true;
    return node.members?.some((inner) => section.has(inner.name) && !properties.has(inner.name)) ?? false;
  });

const foldedFacts: ReadonlySet<string> = new Set([...factsOf.keys(), ...optionNames].map(fold));

/** Whether something has names, and none of them is that of a fact. */
export const holdsNoFact = ({ members = [] }: Node): boolean =>
  members.length > 0 && !members.some(({ name }) => foldedFacts.has(fold(name)));

/** Whether an object can be a file of facts: each of its names is that of a fact, and so is each inside an event. */
export const mayBeFacts = ({ members }: Node): boolean =>
  members?.every(({ name, node }) => {
    // The list of installed plugins has the name of an event, which is an object.
    if (optionNames.has(name) && !(daily.has(name) && node.members)) return true;
    const section = factsOf.get(name);
    if (section === undefined) return false;
    return !daily.has(name) || (node.members?.every((inner) => section.has(inner.name)) ?? node.found === 'null');
  }) ?? false;

/** Every event of which it is known that a server or a client sends it. */
export const isKnownEvent = (event: string): boolean =>
  known.has(event) || envelopes.has(event) || daily.has(event) || otherReports.has(event);

/** The members that a receiver takes for the one of this name: one in Go does not mind case. The last one counts. */
export const takenAs = ({ members = [] }: Node, name: string): readonly Node[] => {
  const taken: Node[] = [];
  for (const member of members)
    if (member.name === name || (member.name.length === name.length && fold(member.name) === fold(name)))
      taken.push(member.node);
  return taken;
};

const isCall = (node: Node): boolean => {
  const names = new Set(node.members?.map(({ name }) => fold(name)));
  const has = (name: string): boolean => names.has(fold(name));
  return has('batch') || (has('event') && has('properties')) || (has('type') && has('userId'));
};

/** What a JSON value looks like. Whatever is neither a payload nor a capture is taken for a config. */
export const sortOf = (node: Node): 'payload' | 'capture' | 'config' => {
  if (isCall(node) || node.items?.some(isCall)) return 'capture';
  if (isFacts(node)) return 'config';
  const names = (node.members ?? []).map(({ name }) => name);
  const sectionsNamed = names.filter(isSection).length;
  return names.filter((name) => isConfigEvent(name) || isDailyEvent(name)).length > sectionsNamed
    ? 'payload'
    : 'config';
};

/** Whether an event is identified by its name or by a property that only it has: any file may have a license. */
const isEvent = (name: string, node: Node): boolean => {
  const entries = node.items ?? [node];
  if (!entries.every(({ members }) => members !== undefined)) return false;
  if (isConfigEvent(name)) return true;
  const properties = daily.get(name);
  return (
    properties !== undefined &&
    entries.some(({ members = [] }) => members.length === 0 || members.some((member) => properties.has(member.name)))
  );
};

/** Whether an object is meant as a payload: some event in it is one that a server sends. */
export const holdsEvents = ({ members = [] }: Node): boolean => members.some(({ name, node }) => isEvent(name, node));

/** The root node of a text or a value. The reader reports a text that is not JSON. */
export const rootOf = (given: unknown): Node => {
  const read = typeof given === 'string' ? readText(given, {}) : undefined;
  return read?.ok ? read.value.node : nodeOfValue(read ? null : given);
};
