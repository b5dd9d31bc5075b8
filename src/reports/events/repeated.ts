import { fold } from '../../json/fold.js';
import type { Node } from '../../json/node.js';

/** A name that is given more than once in one object, with the names from the call, or from the batch, to it. */
export interface Repeated {
  readonly path: readonly string[];
}

/** The members whose own members have names that a receiver knows. */
const parts: ReadonlySet<string> = new Set(['properties', 'context', 'integrations', 'traits']);

const repeatedIn = ({ members = [] }: Node, path: readonly string[]): readonly Repeated[] => {
  const times = new Map<string, { readonly name: string; count: number }>();
  for (const { name } of members) {
    // A receiver in Go takes the members of a call in any case; those of its properties as they are.
    const key = path.length === 0 ? fold(name) : name;
    const known = times.get(key) ?? { name, count: 0 };
    times.set(key, known);
    known.count += 1;
  }
  return [...times.values()].flatMap(({ name, count }) => (count > 1 ? [{ path: [...path, name] }] : []));
};

/** The names that a call or a batch gives more than once, in itself and in its parts. */
export const repeatedNames = (node: Node): readonly Repeated[] => [
  ...repeatedIn(node, []),
  ...(node.members ?? []).flatMap(({ name, node: part }) =>
    parts.has(name)
      ? [
          ...repeatedIn(part, [name]),
          ...(name === 'context' ? (part.members ?? []) : []).flatMap((inner) =>
            repeatedIn(inner.node, [name, inner.name]),
          ),
        ]
      : [],
  ),
];
