import { fold as foldOf } from '../../json/fold.js';
import { isSlot, type SectionLayout } from '../../transform/layout.js';

const folded = new Map<string, string>();

/** Names that were folded before need not be folded again; long ones are not kept. */
const fold = (name: string): string => {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const result = foldOf(name);
  if (name.length <= 64 && folded.size < 10_000) folded.set(name, result);
  return result;
};

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** What becomes of a config. `undefined` takes something out. */
export interface Changes {
  /** New values by the path of their setting. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** The values of names that the release does not know, by the path of the section. */
  readonly strangers: ReadonlyMap<string, Json | undefined>;
}

/** The same as a tree: what becomes of each name, by folded name. */
interface Branch {
  readonly name: string;
  readonly inner: Map<string, Branch>;
  leaf?: { readonly value: unknown };
  strangers?: Json | undefined;
  changesStrangers?: true;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const treeOf = ({ settings, strangers }: Changes): Branch => {
  const tree: Branch = { name: '', inner: new Map() };
  const branchAt = (path: string): Branch => {
    let branch = tree;
    for (const name of path === '' ? [] : path.split('.')) {
      const next = branch.inner.get(fold(name)) ?? { name, inner: new Map() };
      branch.inner.set(fold(name), next);
      branch = next;
    }
    return branch;
  };
  for (const [path, value] of settings) branchAt(path).leaf = { value };
  for (const [path, names] of strangers) {
    const branch = branchAt(path);
    branch.changesStrangers = true;
    branch.strangers = names;
  }
  return tree;
};

const gives = ({ leaf, inner, strangers }: Branch): boolean =>
  leaf ? leaf.value !== undefined : strangers !== undefined || [...inner.values()].some(gives);

const edited = (object: Json, branch: Branch, section: SectionLayout): Json => {
  const { inner, strangers, changesStrangers } = branch;
  const done = new Set<Branch>();
  const members = Object.entries(object).flatMap(([name, value]): [string, unknown][] => {
    const folded = fold(name);
    const known = section.members.get(folded);
    if (known === undefined) return changesStrangers ? [] : [[name, value]];
    const change = inner.get(folded);
    if (change === undefined) return [[name, value]];
    if (!isSlot(known)) {
      if (!isObject(value)) return [[name, value]];
      done.add(change);
      return [[name, edited(value, change, known)]];
    }
    if (done.has(change) || change.leaf?.value === undefined) return [];
    done.add(change);
    return [[name, change.leaf.value]];
  });
  for (const [folded, change] of inner) {
    if (done.has(change) || !gives(change)) continue;
    const known = section.members.get(folded);
    if (known === undefined) continue;
    members.push([change.name, isSlot(known) ? change.leaf?.value : edited({}, change, known)]);
  }
  return Object.fromEntries(strangers ? [...members, ...Object.entries(strangers)] : members);
};

/** A config with some settings replaced wherever its file gives them, or taken out. */
export const withChanges = (config: Json, changes: Changes, file: SectionLayout): Json =>
  edited(config, treeOf(changes), file);

const none: Changes['strangers'] = new Map();

/** The same for settings alone. */
export const withValues = (config: Json, settings: Changes['settings'], file: SectionLayout): Json =>
  withChanges(config, { settings, strangers: none }, file);

/** The config with this section; it is added as an empty one if it is missing. */
export const withSection = (config: Json, path: string): Json =>
  Object.entries(config).some(([name, value]) => fold(name) === fold(path) && isObject(value))
    ? config
    : Object.fromEntries([...Object.entries(config), [path, {}]]);
