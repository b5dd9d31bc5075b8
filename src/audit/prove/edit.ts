import { isSlot, type SectionLayout } from '../../transform/layout.js';
import { fold } from './fold-again.js';

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

const partsByPath = new Map<string, readonly (readonly [name: string, folded: string])[]>();

/** The names in a path, each with its folded form. Only settings and sections have paths: there are few. */
const partsOf = (path: string): readonly (readonly [name: string, folded: string])[] => {
  const known = partsByPath.get(path);
  if (known !== undefined) return known;
  const parts = path === '' ? [] : path.split('.').map((name) => [name, fold(name)] as const);
  partsByPath.set(path, parts);
  return parts;
};

const treeOf = ({ settings, strangers }: Changes): Branch => {
  const tree: Branch = { name: '', inner: new Map() };
  const branchAt = (path: string): Branch => {
    let branch = tree;
    for (const [name, folded] of partsOf(path)) {
      const next: Branch = branch.inner.get(folded) ?? { name, inner: new Map() };
      branch.inner.set(folded, next);
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

/** Gives an object a member, whatever its name is. */
const give = (object: Record<string, unknown>, name: string, value: unknown): void => {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
};

const edited = (object: Json, branch: Branch, section: SectionLayout): Json => {
  const { inner, strangers, changesStrangers } = branch;
  const done = new Set<Branch>();
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(object)) {
    const value = object[name];
    const folded = fold(name);
    const known = section.members.get(folded);
    const change = known && inner.get(folded);
    if (known === undefined) {
      if (!changesStrangers) give(result, name, value);
    } else if (change === undefined) give(result, name, value);
    else if (!isSlot(known)) {
      if (isObject(value)) done.add(change);
      give(result, name, isObject(value) ? edited(value, change, known) : value);
    } else if (!done.has(change) && change.leaf?.value !== undefined) {
      done.add(change);
      give(result, name, change.leaf.value);
    }
  }
  for (const [folded, change] of inner) {
    if (done.has(change) || !gives(change)) continue;
    const known = section.members.get(folded);
    if (known === undefined) continue;
    give(result, change.name, isSlot(known) ? change.leaf?.value : edited({}, change, known));
  }
  if (strangers) for (const [name, value] of Object.entries(strangers)) give(result, name, value);
  return result;
};

/** A config with some settings replaced wherever its file gives them, or taken out. */
export const withChanges = (config: Json, changes: Changes, file: SectionLayout): Json =>
  changes.settings.size + changes.strangers.size === 0 ? config : edited(config, treeOf(changes), file);

const none: Changes['strangers'] = new Map();

/** The same for settings alone. */
export const withValues = (config: Json, settings: Changes['settings'], file: SectionLayout): Json =>
  withChanges(config, { settings, strangers: none }, file);

/** The config with this section; it is added as an empty one if it is missing. */
export const withSection = (config: Json, path: string): Json =>
  Object.entries(config).some(([name, value]) => fold(name) === fold(path) && isObject(value))
    ? config
    : Object.fromEntries([...Object.entries(config), [path, {}]]);
