import type { Issue } from './issues.js';

/**
 * A function was called with an argument that it does not take, or that raised an error while it was read. Functions that
 * give issues raise nothing: there the same is an issue. Neither message nor stack holds anything of the argument.
 *
 * @example
 * try {
 *   planFor('99.9' as never);
 * } catch (error) {
 *   if (error instanceof ArgumentError) console.log(error.message);
 * }
 */
export class ArgumentError extends RangeError {
  override readonly name = 'ArgumentError';
  /** What is wrong with which argument, as far as that is known. */
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[] = []) {
    super(message);
    this.issues = issues;
  }
}

const unreadable: readonly Issue[] = [{ code: 'unreadable', path: 'an argument' }];

/**
 * What a public function does: it raises {@link ArgumentError} alone, because whatever else an argument makes it raise may
 * hold anything, such as the message of a caller's getter. With `otherwise` it gives a result in place of the error.
 */
export const guarded = <R>(run: () => R, otherwise?: (issues: readonly Issue[]) => R): R => {
  try {
    return run();
  } catch (error) {
    const known = error instanceof ArgumentError ? error : undefined;
    if (otherwise) return otherwise(known && known.issues.length > 0 ? known.issues : unreadable);
    throw known ?? new ArgumentError('an argument is not what the function takes, or raised an error');
  }
};

/** What a function gives in place of a result whose status says that there is none. */
export const invalid = (
  issues: readonly Issue[],
): { readonly status: 'invalid'; readonly issues: readonly Issue[] } => ({ status: 'invalid', issues });
