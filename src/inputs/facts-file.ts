import { nodeOfValue } from '../json/node.js';
import { readText } from '../json/read.js';
import type { Release } from '../releases/points.js';
import { type FactsOptions, type KnownFacts, readFacts } from '../reports/daily/read-facts.js';
import { ok, type Result } from '../result.js';
import { givenIn, optionsIn, type RequestOptions } from '../transform/request.js';

/** The config in a file of facts, and the options of its payload. */
export interface ConfigOfFacts extends RequestOptions {
  readonly config?: unknown;
}

/** The config that a file of facts holds; nothing where it cannot be read. */
export const configOfFacts = (facts: unknown): ConfigOfFacts => {
  try {
    const read = typeof facts === 'string' ? readText(facts, {}) : ok({ node: nodeOfValue(facts), text: undefined });
    if (!read.ok) return {};
    const { node, text } = read.value;
    const options = optionsIn(node, text, { nullIsUnknown: true });
    const config = givenIn(node, 'config');
    return { ...(options.ok && options.value), ...(config && { config: config.plain() }) };
  } catch {
    return {}; // An object that raises errors: reading the facts reports it.
  }
};

/** Reads facts for a release, or finds why they cannot be read. */
export const factsFor = (facts: unknown, release: Release, { asLoaded = false }: FactsOptions): Result<KnownFacts> =>
  readFacts(facts, release, { asLoaded });
