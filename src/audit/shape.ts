import { envelope } from '../field-map/envelope.js';
import { events } from '../field-map/events/index.js';
import { sections } from '../schema/sections/index.js';
import { statements } from '../timeline.js';
import type { Node } from '../transform/json.js';
import { fold } from '../transform/layout.js';

/** The events that hold others. */
export const envelopes: ReadonlySet<unknown> = new Set(statements(envelope).map(([, name]) => name));
const known: ReadonlySet<string> = new Set(Object.keys(events));
const sectionNames: ReadonlySet<string> = new Set(Object.keys(sections).map(fold));

const prefixOf = (event: string): string => event.slice(0, event.indexOf('_') + 1);
const prefixes: ReadonlySet<string> = new Set([...known].map(prefixOf).filter((prefix) => prefix !== ''));

/** Whether an event is, or calls itself, one that tells about the config. Other reports have other names. */
export const isConfigEvent = (event: string): boolean =>
  known.has(event) || envelopes.has(event) || prefixes.has(prefixOf(event));

/** A member of an object; the last one of its name. */
export const memberOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.members?.findLast((member) => member.name === name)?.node;

const isCall = (node: Node): boolean => {
  const names = new Set(node.members?.map(({ name }) => name));
  return (
    names.has('batch') || (names.has('event') && names.has('properties')) || (names.has('type') && names.has('userId'))
  );
};

/** What a JSON value looks like. Whatever is neither a payload nor a capture is taken for a config. */
export const sortOf = (node: Node): 'payload' | 'capture' | 'config' => {
  if (isCall(node) || node.items?.some(isCall)) return 'capture';
  const names = (node.members ?? []).map(({ name }) => name);
  const sectionsNamed = names.filter((name) => sectionNames.has(fold(name))).length;
  return names.filter(isConfigEvent).length > sectionsNamed ? 'payload' : 'config';
};
