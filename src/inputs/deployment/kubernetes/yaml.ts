import { isObject } from '../../packet/objects.js';
import { isNestedDeeply } from '../../yaml-nesting.js';
import { decoded } from './base64.js';
import { plainScalar } from './scalar.js';

/** The documents of a text as kubectl and Helm read them. */
export interface Documents {
  readonly values: readonly unknown[];
  /** Names that a map has more than once; the last one counts. */
  readonly twice: ReadonlySet<string>;
}

/** Why there are none. */
export interface NoDocuments {
  readonly problem: 'unreadable' | 'tooLarge';
  readonly line?: number;
}

type Yaml = typeof import('yaml');

/** Longer texts of YAML take long. What kubectl prints as JSON may be longer. */
const longest = 2 ** 21;

/** How many values may be read, those behind aliases counted each time. */
const most = 500_000;

class Stop extends Error {
  constructor(readonly because: NoDocuments) {
    super(because.problem);
  }
}

const unreadable = (): Stop => new Stop({ problem: 'unreadable' });

/** Makes values of nodes. What an anchor names is shared, and its size counts wherever it is used. */
class Reading {
  private readonly anchors = new Map<string, readonly [value: unknown, size: number]>();

  constructor(
    private readonly yaml: Yaml,
    private readonly limit: { used: number },
    private readonly twice: Set<string>,
  ) {}

  private count(values: number): void {
    this.limit.used += values;
    if (this.limit.used > most) throw new Stop({ problem: 'tooLarge' });
  }

  value(node: unknown): unknown {
    const { used } = this.limit;
    this.count(1);
    if (node === null || node === undefined) return null;
    if (this.yaml.isAlias(node)) {
      // An anchor is known once its value ends, so nothing contains itself.
      const [value, size] = this.anchors.get(node.source) ?? [];
      if (size === undefined) throw unreadable();
      this.count(size);
      return value;
    }
    const value = this.content(node);
    const { anchor } = node as { readonly anchor?: string };
    if (anchor !== undefined) this.anchors.set(anchor, [value, this.limit.used - used]);
    return value;
  }

  private content(node: unknown): unknown {
    const { yaml } = this;
    if (yaml.isScalar(node)) {
      const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
      if (node.tag?.endsWith(':binary')) return decoded(text) ?? text;
      return node.type === 'PLAIN' && !node.tag?.endsWith(':str') ? plainScalar(text) : text;
    }
    if (yaml.isSeq(node)) return node.items.map((item) => this.value(item));
    if (!yaml.isMap(node)) throw unreadable();
    return this.members(node.items);
  }

  private members(pairs: readonly { readonly key: unknown; readonly value?: unknown }[]): unknown {
    const own = new Map<string, unknown>();
    const merged: unknown[] = [];
    for (const { key, value } of pairs) {
      if (!this.yaml.isScalar(key)) throw unreadable();
      const name = String(key.value ?? '');
      if (name === '<<' && key.type === 'PLAIN') merged.push(this.value(value));
      else {
        if (own.has(name)) this.twice.add(name);
        own.set(name, this.value(value));
      }
    }
    const maps = merged.flat();
    for (const map of maps) {
      if (!isObject(map)) throw unreadable();
      this.count(Object.keys(map).length);
    }
    // What is merged first counts most, and what the map has itself counts more.
    return Object.fromEntries([...maps.reverse().flatMap((map) => Object.entries(map as object)), ...own]);
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const inYaml = async (text: string): Promise<Documents> => {
  if (text.length > longest) throw new Stop({ problem: 'tooLarge' });
  const yaml = await import('yaml');
  if (isNestedDeeply(text, yaml)) throw new Stop({ problem: 'tooLarge' });
  const documents = yaml.parseAllDocuments(text, {
    schema: 'failsafe',
    // Comparing each name with each other would take long in a file of many: a map does that above.
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const [limit, twice] = [{ used: 0 }, new Set<string>()];
  const values: unknown[] = [];
  for (const document of 'empty' in documents ? [] : documents) {
    const [error] = document.errors;
    if (error !== undefined) throw new Stop({ problem: 'unreadable', line: lineAt(text, error.pos[0]) });
    // An anchor is known in its own document alone.
    values.push(new Reading(yaml, limit, twice).value(document.contents));
  }
  return { values, twice };
};

const parsed = (text: string): unknown => {
  try {
    return /^\s*[{[]/.test(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

/** How deep JSON may be nested. Objects of Kubernetes are less than half as deep. */
const deepest = 64;

/** The whole text as JSON; nothing where it is none. */
const inJson = (text: string): Documents | undefined => {
  const value = parsed(text);
  if (value === undefined) return undefined;
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw new Stop({ problem: 'tooLarge' });
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return { values: [value], twice: new Set() };
};

/** The documents of a text of JSON or YAML, or why there are none. It takes bounded time and memory. */
export const documentsIn = async (text: string): Promise<Documents | NoDocuments> => {
  try {
    return inJson(text) ?? (await inYaml(text));
  } catch (error) {
    return error instanceof Stop ? error.because : { problem: 'unreadable' };
  }
};
