import { addedByClients, blanks, namesInside } from '../../promises/added-by-clients.js';
import type { SeenCall } from '../../wire/findings.js';
import { type Judgeable, looksOf } from '../../wire/value-class.js';
import type { CaptureFinding } from './findings.js';

type Added = Extract<CaptureFinding, { readonly code: 'addedByClient' }>;

const isBlank = ({ members, items, plain }: Judgeable): boolean =>
  members || items ? (members ?? items)?.length === 0 : plain() === null || blanks.has(plain());

const added = (part: string, where: string, node: Judgeable): readonly Added[] =>
  isBlank(node) ? [] : [{ code: 'addedByClient', part, where: `call.${where}`, count: 1, looksLike: looksOf(node) }];

const isShown = (name: string): boolean => (namesInside as readonly string[]).includes(name);

/** What is in a part, by names that may be shown; the rest of it is named after the part. */
const inside = (part: string, where: string, node: Judgeable): readonly Added[] =>
  node.members
    ? node.members.flatMap(({ name, node: one }) => added(part, isShown(name) ? `${where}.${name}` : where, one))
    : added(part, where, node);

const addedTo = ({ node, by }: SeenCall): readonly Added[] =>
  (node().members ?? []).flatMap(({ name, node: value }): readonly Added[] => {
    // A server repeats its own id as the anonymous one, and what it may add to the traits is known by release.
    if (name === 'anonymousId' && by) return added(name, name, value);
    if (name === 'properties' && by === 'page')
      return inside('page', name, { ...value, members: value.members?.filter((one) => isShown(one.name)) });
    if (name !== 'context') return [];
    return (value.members ?? []).flatMap((one) =>
      Object.hasOwn(addedByClients, one.name) && (by || one.name !== 'traits')
        ? inside(one.name, `context.${one.name}`, one.node)
        : [],
    );
  });

const order = Object.keys(addedByClients);
const rankOf = ({ part, where }: Added): number =>
  100 * order.indexOf(part) + (namesInside as readonly string[]).indexOf(where.split('.').at(-1) ?? '');

/** What client libraries added to calls, most revealing first. The same is said once. */
export const addedParts = (calls: readonly SeenCall[]): readonly Added[] => {
  const found = new Map<string, Added>();
  for (const one of calls.flatMap(addedTo)) {
    const key = `${one.where} ${one.looksLike}`;
    found.set(key, { ...one, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b));
};
