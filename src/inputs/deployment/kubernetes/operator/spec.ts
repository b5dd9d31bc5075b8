import { inside, isObject } from '../../../packet/objects.js';
import { Refusal } from '../problems.js';

/** The spec of a custom resource. It notes what the API refuses: texts and flags of another kind. */
export class Spec {
  private readonly notTexts = new Set<string>();
  private readonly notFlags = new Set<string>();

  constructor(readonly spec: unknown) {}

  private at(path: string): unknown {
    return inside(this.spec, ...path.split('.'));
  }

  /** A text; the empty one where there is none. */
  text(path: string): string {
    const value = this.at(path) ?? '';
    if (typeof value === 'string') return value;
    this.notTexts.add(path);
    return '';
  }

  flag(path: string): boolean {
    const value = this.at(path) ?? false;
    if (typeof value !== 'boolean') this.notFlags.add(path);
    return value === true;
  }

  /** Whether there is an object under this path. */
  has(path: string): boolean {
    return isObject(this.at(path));
  }

  list(path: string): readonly unknown[] {
    const value = this.at(path);
    return Array.isArray(value) ? value : [];
  }

  /** A text in a map whose names have points. */
  annotation(path: string, name: string): string {
    const value = inside(this.at(path), name) ?? '';
    if (typeof value === 'string') return value;
    this.notTexts.add(path);
    return '';
  }

  /** Refuses what the API refuses. */
  check(): void {
    for (const [code, paths] of [
      ['notTexts', this.notTexts],
      ['notFlags', this.notFlags],
    ] as const) {
      const names = [...paths].map((path) => `spec.${path}`);
      if (names.length > 0)
        throw new Refusal(
          code === 'notTexts' ? { code, of: 'resource', names, others: 0 } : { code, names, others: 0 },
        );
    }
  }
}
