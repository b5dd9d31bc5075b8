import { inside, isObject } from '../../packet/objects.js';
import { decoded } from './base64.js';
import { markedNames } from './names.js';
import { type KubeObject, textIn } from './objects.js';
import { Refusal, type StoreKind } from './problems.js';

/** Marks a value that is not Base64, so that the API refuses it. */
export const notBase64 = Symbol('not Base64');

/** What an object keeps under a key. */
type Stored = string | typeof notBase64;

/** A ConfigMap or Secret that was given. */
export interface Store {
  readonly kind: StoreKind;
  readonly name: string;
  readonly namespace: string | undefined;
  /** What can become variables. */
  readonly entries: () => ReadonlyMap<string, Stored>;
  /** The keys of all that. */
  readonly keys: () => readonly string[];
  /** What can become a file. */
  readonly file: (key: string) => string | undefined;
}

/** The members of an object whose values are all texts, or null for the empty text. */
const textsIn = (value: unknown): readonly (readonly [string, string])[] => {
  if (!isObject(value)) return [];
  const texts: (readonly [string, string])[] = [];
  const wrong: string[] = [];
  for (const [key, text] of Object.entries(value))
    if (typeof text === 'string' || text === null) texts.push([key, text ?? '']);
    else wrong.push(key);
  if (wrong.length > 0) throw new Refusal({ code: 'notTexts', of: 'data', ...markedNames(wrong) });
  return texts;
};

const inBase64 = (value: unknown): readonly (readonly [string, Stored])[] =>
  textsIn(value).map(([key, text]) => [key, decoded(text) ?? notBase64]);

const storeOf = ({ kind, name, namespace, body }: KubeObject): Store | undefined => {
  if (kind !== 'ConfigMap' && kind !== 'Secret') return undefined;
  const plain = inside(body, kind === 'Secret' ? 'stringData' : 'data');
  const encoded = inside(body, kind === 'Secret' ? 'data' : 'binaryData');
  // A Secret's texts are stronger than its data; a ConfigMap's binary data never becomes a variable.
  let read: ReadonlyMap<string, Stored> | undefined;
  const entries = () => {
    read ??= new Map<string, Stored>([...(kind === 'Secret' ? inBase64(encoded) : []), ...textsIn(plain)]);
    return read;
  };
  const file = (key: string): string | undefined => {
    const text = textIn(encoded, key);
    return textIn(plain, key) ?? (text === undefined ? undefined : decoded(text));
  };
  const keys = () =>
    [plain, kind === 'Secret' ? encoded : undefined].flatMap((one) => (isObject(one) ? Object.keys(one) : []));
  return { kind, name, namespace, entries, keys, file };
};

/** Whether two objects may be in one namespace: one that does not say its own is created in that of the others. */
export const canShare = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** The ConfigMaps and Secrets that were given. */
export class Stores {
  readonly all: readonly Store[];
  private readonly byName = new Map<string, Store[]>();

  constructor(objects: readonly KubeObject[]) {
    this.all = objects.flatMap((object) => storeOf(object) ?? []);
    for (const store of this.all) {
      const key = `${store.kind}/${store.name}`;
      const named = this.byName.get(key);
      if (named === undefined) this.byName.set(key, [store]);
      else named.push(store);
    }
  }

  /** The object of that name in the namespace of a server; else the only one of that name that can be in it. */
  find(kind: StoreKind, name: string, namespace: string | undefined): Store | undefined {
    const named = this.byName.get(`${kind}/${name}`) ?? [];
    const own = named.findLast((store) => store.namespace === namespace);
    const [possible, ...others] = named.filter((store) => canShare(store.namespace, namespace));
    return own ?? (others.length === 0 ? possible : undefined);
  }
}
