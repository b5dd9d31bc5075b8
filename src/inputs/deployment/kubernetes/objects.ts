import { inside, isObject } from '../../packet/objects.js';

/** An object of Kubernetes. */
export interface KubeObject {
  readonly kind: string;
  readonly apiVersion: string;
  readonly name: string;
  /** Nothing where it is not said: it is that of whoever creates the object. */
  readonly namespace: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A text; nothing for any other value. */
export const textIn = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = inside(value, ...path);
  return typeof found === 'string' ? found : undefined;
};

/** The items of a list; none for any other value. */
export const listIn = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = inside(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** What is in a list of objects, which may itself have lists. */
function* unlisted(value: unknown, kind?: string): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const item of value) yield* unlisted(item, kind);
    return;
  }
  const listed = textIn(value, 'kind');
  const items = inside(value, 'items');
  if (listed?.endsWith('List') && Array.isArray(items))
    yield* unlisted(items, listed === 'List' ? undefined : listed.slice(0, -'List'.length));
  else if (kind !== undefined && isObject(value) && listed === undefined) yield { ...value, kind };
  else yield value;
}

/** The object that a value is; nothing where it is none. */
const objectOf = (body: unknown): KubeObject | undefined => {
  const kind = textIn(body, 'kind');
  if (!isObject(body) || kind === undefined) return undefined;
  const metadata = inside(body, 'metadata');
  const { name = '', namespace } = { name: textIn(metadata, 'name'), namespace: textIn(metadata, 'namespace') };
  return { kind, apiVersion: textIn(body, 'apiVersion') ?? '', name, namespace: namespace || undefined, body };
};

/** The objects among documents, and the documents that are none. */
export const objectsIn = (documents: readonly unknown[]) => {
  const objects: KubeObject[] = [];
  const others: unknown[] = [];
  for (const document of documents)
    for (const value of unlisted(document)) {
      const object = objectOf(value);
      if (object !== undefined) objects.push(object);
      else if (value !== null) others.push(value);
    }
  return { objects, others };
};
