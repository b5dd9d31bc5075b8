import type { Sighting } from './collection.js';

/** What was seen, by name, with when. The names are known ones, so there are never many. */
export class Sightings {
  readonly #seen = new Map<string, Sighting & { readonly bytes: number }>();

  add(name: string, at: string, bytes = 0): void {
    const { times, first, bytes: before } = this.#seen.get(name) ?? { times: 0, first: at, bytes: 0 };
    this.#seen.set(name, { times: times + 1, first, last: at, bytes: before + bytes });
  }

  has(name: string): boolean {
    return this.#seen.has(name);
  }

  get all(): readonly (readonly [name: string, seen: Sighting & { readonly bytes: number }])[] {
    return [...this.#seen];
  }
}
