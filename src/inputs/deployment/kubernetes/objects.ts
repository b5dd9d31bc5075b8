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

/** How many lists may be in each other. */
const mostLists = 4;

/** What is in a list of objects, which may itself have lists. */
function* unlisted(value: unknown, kind?: string, depth = 0): Generator<unknown> {
  const ownKind = textIn(value, 'kind');
  const items = Array.isArray(value) ? value : ownKind?.endsWith('List') ? inside(value, 'items') : undefined;
  const itemKind = ownKind === undefined || ownKind === 'List' ? undefined : ownKind.slice(0, -'List'.length);
  if (Array.isArray(items) && depth < mostLists) for (const item of items) yield* unlisted(item, itemKind, depth + 1);
  else if (kind !== undefined && ownKind === undefined && isObject(value)) yield { ...value, kind };
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
