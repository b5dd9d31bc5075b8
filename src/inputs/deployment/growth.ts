/** No value of a variable is longer: Linux takes no longer one. */
const longest = 2 ** 20;

/** How much all values of a deployment may come to that are made of other variables. */
const most = 2 ** 24;

/** Counts what values come to when variables are put in: each may name another several times. */
export class Growth {
  private total = 0;

  /** Whether another value of this length is not too much. */
  takes(length: number): boolean {
    this.total += length;
    return length <= longest && this.total <= most;
  }
}

/** Whether a value is longer than any that reaches a server. */
export const isTooLong = (length: number): boolean => length > longest;
