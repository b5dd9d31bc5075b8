import type { Issue } from '../issues.js';
import type { Release } from '../releases.js';
import { type FactsOptions, type KnownFacts, readFacts } from '../reports/daily/read.js';
import { nodeOfValue } from '../transform/json.js';
import { readText } from '../transform/read.js';
import { givenIn, optionsIn, type RequestOptions } from '../transform/request.js';

/** The config of a file of facts, and what its payload depends on besides. */
export interface ConfigOfFacts extends RequestOptions {
  readonly config?: unknown;
}

/** The config that a file of facts holds; nothing where it cannot be read. */
export const configOfFacts = (facts: unknown): ConfigOfFacts => {
  try {
    const read = typeof facts === 'string' ? readText(facts, {}) : { node: nodeOfValue(facts), text: undefined };
    if ('issue' in read) return {};
    const options = optionsIn(read.node, read.text, { nullIsUnknown: true });
    const config = givenIn(read.node, 'config');
    return { ...('options' in options && options.options), ...(config && { config: config.plain() }) };
  } catch {
    return {}; // An object that raises errors: whoever reads the facts says so.
  }
};

/** Reads facts for a release, or says why they cannot be read. */
export const factsFor = (
  facts: unknown,
  release: Release,
  { asLoaded = false }: FactsOptions,
): KnownFacts | readonly Issue[] => readFacts(facts, release, { asLoaded });
