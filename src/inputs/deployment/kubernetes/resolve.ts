import { isOverrideName } from '../../../schema/loading/environment.js';
import { inside, isObject } from '../../packet/objects.js';
import type { UnknownValue } from '../deployment.js';
import { Growth } from '../growth.js';
import { put, type Variables, type VariableValue } from '../variables.js';
import { expanded, isOfService } from './expand.js';
import { textIn } from './objects.js';
import { Refusal, type StoreKind, storeRef } from './problems.js';
import type { Remarks } from './remarks.js';
import type { EnvEntry, Server } from './server.js';
import { notBase64, type Store, type Stores } from './stores.js';

/** The variables of a server. */
export interface Resolved {
  readonly variables: Variables;
  readonly incomplete: boolean;
  /** Those that are not known, but only as the address of a database. */
  readonly databases: ReadonlySet<string>;
}

const isVariableName = (name: string): boolean => /^(?!\.\.?$|\.\.)[-._A-Za-z][-._A-Za-z0-9]*$/.test(name);

const notGiven = (kind: StoreKind, object: string): UnknownValue => ({
  because: kind === 'Secret' ? 'secret' : 'configMap',
  object,
});

/** Whether names that start so may be those of overrides. */
const canBeOverrides = (prefix: string): boolean => /^(?:m?|mm.*)$/is.test(prefix);

/** A text as it is, unless something fills it in before Kubernetes reads it. */
const untemplated = (text: string): VariableValue => (text.includes('{{') ? { because: 'template' } : text);

class Resolving {
  readonly variables: Variables = new Map();
  readonly databases = new Set<string>();
  incomplete = false;
  private readonly growth = new Growth();
  /** Whether a reference can be to a variable that is not known to be set. */
  private mayHaveOthers = false;

  constructor(
    private readonly server: Server,
    private readonly stores: Stores,
    private readonly remarks: Remarks,
  ) {}

  private noteLineBreak(name: string, value: VariableValue): void {
    if (typeof value === 'string' && isOverrideName(name) && /[\r\n]$/.test(value))
      this.remarks.name('lineBreak', name);
  }

  private all(store: Store, prefix: string): void {
    for (const [key, stored] of store.entries()) {
      const name = prefix + key;
      if (!isVariableName(name)) this.remarks.skip();
      else if (stored !== notBase64) this.variables.set(name, untemplated(stored));
      else {
        this.remarks.key('notBase64', store.kind, store.name, name);
        this.variables.set(name, notGiven(store.kind, store.name));
      }
    }
  }

  from(source: unknown): void {
    const prefix = textIn(source, 'prefix') ?? '';
    for (const kind of ['ConfigMap', 'Secret'] as const) {
      const name = textIn(source, kind === 'Secret' ? 'secretRef' : 'configMapRef', 'name');
      if (name === undefined) continue;
      const store = this.stores.find(kind, name, this.server.namespace);
      if (store !== undefined) {
        this.all(store, prefix);
        continue;
      }
      this.mayHaveOthers = true;
      // The object may have these names too, and it is stronger than what came before.
      for (const earlier of this.variables.keys())
        if (earlier.startsWith(prefix)) this.variables.set(earlier, notGiven(kind, name));
      if (!canBeOverrides(prefix)) continue;
      this.incomplete = true;
      this.remarks.add({ code: 'objectNotGiven', ...storeRef(kind, name) });
    }
  }

  private reference(name: string): string | null | undefined {
    const value = this.variables.get(name);
    if (value === undefined) return this.mayHaveOthers || isOfService(name) ? null : undefined;
    return typeof value === 'string' ? value : null;
  }

  /** The value under a key of an object; nothing where it stays unset. */
  private stored(kind: StoreKind, ref: unknown, variable: string): VariableValue | undefined {
    const object = textIn(ref, 'name') ?? '';
    const store = this.stores.find(kind, object, this.server.namespace);
    if (store === undefined) return notGiven(kind, object);
    const stored = store.entries().get(textIn(ref, 'key') ?? '');
    if (typeof stored === 'string') return untemplated(stored);
    if (stored === undefined && inside(ref, 'optional') === true) return undefined;
    this.remarks.key(stored === undefined ? 'keyMissing' : 'notBase64', kind, object, variable);
    return notGiven(kind, object);
  }

  private valueOf({ name, value, literal, valueFrom, unknown }: EnvEntry): VariableValue | undefined {
    if (unknown !== undefined) return unknown;
    if (literal !== undefined) return untemplated(literal);
    if (isObject(valueFrom)) {
      const { secretKeyRef, configMapKeyRef } = valueFrom;
      if (isObject(secretKeyRef)) return this.stored('Secret', secretKeyRef, name);
      if (isObject(configMapKeyRef)) return this.stored('ConfigMap', configMapKeyRef, name);
      return { because: 'pod' };
    }
    if (typeof untemplated(value ?? '') !== 'string') return { because: 'template' };
    const filled = expanded(value ?? '', (reference) => this.reference(reference));
    if (!this.growth.takes(filled.text.length)) throw new Refusal({ code: 'valueGrows' });
    return filled.unknown === undefined ? filled.text : { because: 'refersTo', name: filled.unknown };
  }

  entry(entry: EnvEntry): void {
    const value = this.valueOf(entry);
    if (value === undefined) return;
    put(this.variables, [[entry.name, value]]);
    if (entry.isDatabase && typeof value !== 'string') this.databases.add(entry.name);
    else this.databases.delete(entry.name);
  }

  list(): void {
    const listed = new Set<string>();
    for (const entry of this.server.env) {
      if (listed.has(entry.name) && isOverrideName(entry.name)) this.remarks.name('givenTwice', entry.name);
      listed.add(entry.name);
      this.entry(entry);
    }
    for (const [name, value] of this.variables) this.noteLineBreak(name, value);
  }
}

/** What the variables of a server are: those of whole objects first, then its list, in order. */
export const resolve = (server: Server, stores: Stores, remarks: Remarks): Resolved => {
  const resolving = new Resolving(server, stores, remarks);
  for (const entry of server.base) resolving.entry(entry);
  for (const source of server.envFrom) resolving.from(source);
  resolving.list();
  const { variables, incomplete, databases } = resolving;
  return { variables, incomplete, databases };
};
