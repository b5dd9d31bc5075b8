import { events } from '../field-map/config/index.js';
import { dailyEvents } from '../field-map/daily/index.js';
import type { Node } from '../json/node.js';

/** The events that have a property of each name, in any release. */
const eventsWith: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>();
  for (const [event, properties] of [...Object.entries(events), ...Object.entries(dailyEvents)]) {
    for (const property of Object.keys(properties)) {
      const known = found.get(property) ?? new Set<string>();
      found.set(property, known.add(event));
    }
  }
  return found;
})();

/**
 * The event whose properties an object holds, where no other event has all of those that are known; nothing where most
 * are unknown, so that it would be a guess.
 */
export const bareEvent = ({ members = [] }: Node): string | undefined => {
  const known = members.flatMap(({ name, node }) => {
    const found = node.members ? undefined : eventsWith.get(name);
    return found ? [found] : [];
  });
  const [first, ...rest] = known;
  // Any file may have a single word such as `version`.
  const isWord = rest.length === 0 && !members[0]?.name.includes('_');
  if (first === undefined || isWord || known.length * 2 <= members.length) return undefined;
  const candidates = [...first].filter((event) => rest.every((found) => found.has(event)));
  return candidates.length === 1 ? candidates[0] : undefined;
};

/** The value of `properties` if it is the only member: a call without the name of its event. */
export const bareProperties = ({ members = [] }: Node): Node | undefined => {
  const [only, ...others] = members;
  return others.length === 0 && only?.name === 'properties' ? only.node : undefined;
};
