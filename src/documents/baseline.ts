/** A finding that is known, in a file for `--baseline`. It holds no value. */
export interface BaselineEntry {
  /** The first 16 hexadecimal digits of the SHA-256 of the code, a space, and the field. */
  readonly fingerprint: string;
  /** The code of the finding, as `--json` shows it. */
  readonly code: string;
  /** What it is about, as in `config_service.site_url`; `*` for a name that is not shown. */
  readonly field: string;
  /** A leak: it still fails, until there is a reason why it may be sent. */
  readonly leak?: true;
  /** Why it is known, for people; required of a leak. */
  readonly reason?: string;
}

/** What a file for `--baseline` holds. */
export interface Baseline {
  /** The command that found these, such as `verify` or `map-diff`; for no other one does the file hold. */
  readonly command: string;
  readonly findings: readonly BaselineEntry[];
}

/** A finding by its code and what it is about. */
interface FindingNamed {
  readonly code: string;
  readonly field: string;
}

/** What a baseline meant for what was found. */
export interface BaselineUse {
  /** Findings that are known and do not fail. */
  readonly known: readonly FindingNamed[];
  /** How many findings are not known. */
  readonly others: number;
  /** What the baseline lists, and was not found. */
  readonly stale: readonly FindingNamed[];
}

/** The same data, and what a baseline meant for it, where one was given. */
export type WithBaseline<T> = T & { readonly baseline?: BaselineUse };
