import type { Release } from '../../src/index.js';
import type { Embedded } from '../../src/inspector/embedded.js';
import type { Guess } from '../model/guess.js';
import type { Report } from '../model/report.js';
import type { Context } from '../model/upgrade.js';

/** What the page knows. Nothing of it outlives the page. */
export interface State {
  readonly release: Release;
  readonly context: Context;
  readonly file?: { readonly name: string; readonly text: string; readonly guess?: Guess };
  /** What was put into the page when it was written; a file takes its place. */
  readonly embedded?: Embedded;
  readonly report?: Report;
  /** Why the file that was chosen could not even be read. */
  readonly problem?: string;
}

/** The config that was chosen; nothing where the file turned out to be something else. */
export const configIn = ({ file, report }: State): State['file'] => (report?.status === 'stranger' ? undefined : file);
