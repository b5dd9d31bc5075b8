import type { Release } from '../../releases/points.js';
import type { Setting } from '../../schema/kinds.js';
import type { SettingAt } from '../../schema/settings-at.js';
import type { MapEntry } from '../map-at.js';
import type { Reach } from '../reach.js';
import type { Field } from '../rules.js';

/** What a lint looks at: the declarations, and what they come to at each release. */
export interface LintInput {
  /** Every setting by path. */
  readonly declared: ReadonlyMap<string, Setting>;
  /** Every fact by path. */
  readonly facts: ReadonlyMap<string, Setting>;
  readonly fields: readonly { readonly event: string; readonly property: string; readonly field: Field }[];
  readonly withheld: { readonly [path: string]: string | undefined };
  readonly releases: readonly AtRelease[];
  /** The names of the files in which settings and fields are declared, where there are any to look at. */
  readonly files?: { readonly sections: readonly string[]; readonly events: readonly string[] };
}

export interface AtRelease {
  readonly release: Release;
  readonly settings: ReadonlyMap<string, SettingAt>;
  readonly entries: readonly MapEntry[];
  readonly reach: ReadonlyMap<string, Reach>;
}

/** One small rule that the map must follow. */
export interface Lint {
  readonly name: string;
  readonly description: string;
  /** How to mend what it finds. */
  readonly tip: string;
  /** What is wrong, a sentence each. */
  readonly check: (input: LintInput) => readonly string[];
}

export interface Finding {
  readonly lint: string;
  readonly text: string;
  readonly tip: string;
}

/** One sentence for something that holds at several releases. */
export const once = (found: readonly { readonly what: string; readonly release: Release }[]): readonly string[] => {
  const spans = new Map<string, Release[]>();
  for (const { what, release } of found) spans.set(what, [...(spans.get(what) ?? []), release]);
  return [...spans].map(([what, at]) => `${what} (${at.length === 1 ? at[0] : `${at[0]} to ${at.at(-1)}`})`);
};
