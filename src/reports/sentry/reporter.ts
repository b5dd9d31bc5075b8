import { type AllowList, kept, record } from '../shared/allow-list.js';

/** What every error report has, with the instruction that the receiver must not infer the sender's address. */
export interface KeptReport {
  readonly sdk: { readonly settings: { readonly infer_ip: 'never' } };
}

/**
 * What builds the error reports of one kind anew, by what may leave of an event. It never throws: an event that raises
 * errors while it is read, from getters of its own, leaves as the report that says no more than that something went wrong.
 */
export const reporter = <Report extends KeptReport>(
  allowed: { readonly [name: string]: AllowList },
  minimal: Partial<Report>,
) => {
  const allowList = record(allowed);
  const read = (event: unknown): Partial<Report> => {
    try {
      return (kept(allowList, event) ?? {}) as Partial<Report>;
    } catch {
      return minimal;
    }
  };
  return (event: unknown): Report => {
    const report = read(event);
    return { ...report, sdk: { ...report.sdk, settings: { infer_ip: 'never' } } } as Report;
  };
};
