import fc from 'fast-check';
import type { AllowList } from '../../../src/reports/shared/allow-list.js';
import { canary, canaryAddress, canaryNumber } from './canary.js';

const namesIn = (keep: AllowList): readonly string[] => {
  if (keep.sort === 'leaf') return [];
  if (keep.sort === 'list') return namesIn(keep.entry);
  return Object.entries(keep.members).flatMap(([name, member]) => [name, ...namesIn(member)]);
};

/** Names of what an event can have and that may not leave. */
const others = [
  ...'user request tags extra modules transaction fingerprint threads spans data vars function abs_path context_line pre_context server_name abs_path breadcrumbs debug_meta contexts'.split(
    ' ',
  ),
];

const secrets = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? canary() : canaryAddress()));
const text = fc.constantFrom(...secrets);

/** Shapes in which a canary is where a word, a path or a version is expected. */
export const disguised = fc.oneof(
  text,
  text.map((secret) => `ENOENT: no such file or directory, open '/home/${secret}'`),
  text.map((secret) => `TypeError ${secret}`),
  text.map((secret) => `app:///${secret}.js`),
  text.map((secret) => `app:///dist/index.js?${secret}`),
  text.map((secret) => `/home/${secret}/app.asar/dist/index.js`),
  text.map((secret) => `app@6.1.0-${secret}`),
  text.map((secret) => `Linux ${secret}`),
  text.map((secret) => `errors[${secret}]`),
  text.map((secret) => `github.com/mattermost/mattermost-server/v5/${secret}`),
  text.map((secret) => `github.com/${secret}/mux.(*${secret})`),
  text.map((secret) => `(*App).${secret}`),
  text.map((secret) => `/home/${secret}/src/net/http/server.go`),
  text.map((secret) => `github.com/mattermost/mattermost/server/v8/channels/app/${secret}.go`),
  text.map((secret) => `*model.${secret}`),
  text.map((secret) => `runtime error: index out of range [${secret}]`),
  text.map((secret) => `go1.21.8-${secret}`),
  text.map((secret) => `2026-01-31T12:00:00Z ${secret}`),
  text.map((secret) => `RECEIVED_${secret}`),
  text.map((secret) => `/var/mobile/${secret}/main.jsbundle`),
);

const scalar = fc.oneof(
  { weight: 4, arbitrary: disguised },
  fc.constant(canaryNumber),
  fc.constant(BigInt(canaryNumber)),
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.constant(() => canary()),
  fc.constant(Symbol('x')),
);

const nameOf = (allowList: AllowList): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...new Set([...namesIn(allowList), ...others])) }, text);

const treeOf = (name: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.letrec<{ tree: unknown; list: unknown[]; object: { [name: string]: unknown } }>((tie) => ({
    tree: fc.oneof({ maxDepth: 6 }, scalar, tie('list'), tie('object')),
    list: fc.array(tie('tree'), { maxLength: 4 }),
    object: fc.dictionary(name, tie('tree'), { maxKeys: 8 }),
  })).tree;

/** A part of an event: where it belongs, each a canary or a tree of them. */
const partOf = (keep: AllowList, name: fc.Arbitrary<string>, tree: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  if (keep.sort === 'leaf') return fc.oneof({ weight: 5, arbitrary: scalar }, tree);
  if (keep.sort === 'list') {
    const list = fc.array(partOf(keep.entry, name, tree), { maxLength: 3 });
    return keep.orValues ? fc.oneof(list, fc.record({ values: list })) : list;
  }
  const members = Object.fromEntries(
    Object.entries(keep.members).map(([member, inner]) => [member, partOf(inner, name, tree)]),
  );
  return fc
    .tuple(fc.record(members, { requiredKeys: [] }), fc.dictionary(name, tree, { maxKeys: 2 }))
    .map(([built, more]) => ({ ...more, ...built }));
};

/** Events full of canaries: in every part that an allow-list has, and in parts that it does not have. */
export const eventsFor = (members: { readonly [name: string]: AllowList }): fc.Arbitrary<unknown> => {
  const allowList: AllowList = { sort: 'record', members };
  const name = nameOf(allowList);
  const tree = treeOf(name);
  return fc.oneof({ weight: 4, arbitrary: partOf(allowList, name, tree) }, tree);
};

/** An event that raises an error when one of its parts is looked at for the nth time. */
export const trapped = (event: unknown, patience: number): unknown => {
  let left = patience;
  const inside = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? new Proxy(value, {
          get(target, member) {
            left -= 1;
            if (left === 0) throw new Error(canary());
            return inside(Reflect.get(target, member));
          },
        })
      : value;
  return inside(event);
};
