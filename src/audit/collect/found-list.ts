import { type Badness, badnesses, badnessOf, type CollectedFinding, type Found, keyOf } from './findings.js';

/** So many findings of each badness are kept apart, and so many files are named of each. */
const most = { findings: 200, files: 3 } as const;

/** Findings as they come, each once. What is found is bounded, whatever is sent: leaks have room of their own. */
export class FoundList {
  readonly #of: { readonly [B in Badness]: Map<string, CollectedFinding> } = {
    'uncalled for': new Map(),
    leak: new Map(),
    other: new Map(),
  };
  #notListed = 0;

  add(found: Found, file: string | undefined): void {
    const known = this.#of[badnessOf(found)];
    const key = keyOf(found);
    const { bodies, files, ...earlier } = known.get(key) ?? { ...found, bodies: 0, files: [] };
    if (bodies === 0 && known.size >= most.findings) {
      this.#notListed += 1;
      return;
    }
    const named = file !== undefined && files.length < most.files && !files.includes(file) ? [...files, file] : files;
    known.set(key, { ...earlier, bodies: bodies + 1, files: named });
  }

  get all(): readonly CollectedFinding[] {
    return badnesses.flatMap((badness) => [...this.#of[badness].values()]);
  }

  get notListed(): number {
    return this.#notListed;
  }

  /** How many there are, and how many of them are leaks or should not have been sent at all. */
  get counts(): { readonly findings: number; readonly leaks: number } {
    const bad = this.#of['uncalled for'].size + this.#of.leak.size;
    return { findings: bad + this.#of.other.size + this.#notListed, leaks: bad };
  }
}
