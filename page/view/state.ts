import type { Release } from '../../src/index.js';
import type { ConfigOrigins } from '../../src/inputs/maybe-silent.js';
import type { Asked, PageReport } from '../model/report.js';
import type { Started } from '../model/together.js';

/** What the page knows. Nothing of it outlives the page. */
export interface PageState extends Asked {
  readonly file?: {
    readonly name: string;
    readonly text: string;
    readonly origins: ConfigOrigins;
    readonly isExample?: true;
    /** What to know of it. */
    readonly warnings?: readonly string[];
  };
  /** What starts the server, where files say it. */
  readonly started?: Started;
  /** What named the version, where nobody chose it. */
  readonly versionBy?: string;
  readonly report?: PageReport | undefined;
  /** Why the file that was chosen could not even be read. */
  readonly problem?: string;
}

/** The config that was chosen; nothing where the file turned out to be something else. */
export const configIn = ({ file, report }: PageState): PageState['file'] =>
  report?.status === 'stranger' ? undefined : file;

/** The release whose rules a file is read by, where somebody said so or the guess is good enough to go on. */
export const releaseIn = ({ silent, release, report }: PageState): Release | undefined =>
  silent !== undefined || report?.status === 'unsure' ? undefined : release;
