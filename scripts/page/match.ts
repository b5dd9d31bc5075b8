/** What the page needs of ts-pattern, which is larger than all patterns in it: a first pattern that fits, and its answer. */

type Fits = (value: unknown) => boolean;

/** A pattern that is none of the values themselves. */
class Pattern {
  constructor(readonly fits: Fits) {}
}

const any = new Pattern(() => true);

export const P = {
  _: any,
  any,
  string: new Pattern((value) => typeof value === 'string'),
  nonNullable: new Pattern((value) => value !== null && value !== undefined),
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const fits = (pattern: unknown, value: unknown): boolean => {
  if (pattern instanceof Pattern) return pattern.fits(value);
  if (typeof pattern === 'function' || Array.isArray(pattern))
    throw new Error('neither conditions nor lists are patterns here');
  if (!isObject(pattern)) return Object.is(pattern, value);
  return isObject(value) && Object.keys(pattern).every((name) => name in value && fits(pattern[name], value[name]));
};

class Match {
  #answer: (() => unknown) | undefined;

  constructor(readonly value: unknown) {}

  returnType(): this {
    return this;
  }

  with(...given: readonly unknown[]): this {
    const { value } = this;
    const answer = given.at(-1) as (value: unknown) => unknown;
    if (this.#answer === undefined && given.slice(0, -1).some((pattern) => fits(pattern, value))) {
      const answered = answer(value);
      this.#answer = () => answered;
    }
    return this;
  }

  otherwise(answer: (value: unknown) => unknown): unknown {
    return this.#answer ? this.#answer() : answer(this.value);
  }

  exhaustive(): unknown {
    return this.otherwise(() => {
      throw new Error('no pattern fits');
    });
  }
}

export const match = (value: unknown): Match => new Match(value);
