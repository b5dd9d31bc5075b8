import type { Timeline } from '../../releases/timeline.js';
import type { SettingPath } from '../paths.js';

/** Where the System Console and the public documentation have a setting. */
interface DeclaredPlace {
  /** What the console calls it, or the documentation where the console does not show it. */
  readonly title: string;
  /** The menu path of 10.x, or of the last release that shows it; a timeline where that of every release is known. */
  readonly menu?: string | Timeline<string>;
  /** The chapter of the documentation's pages about configuration, and the heading in it. */
  readonly page?: `${string}#${string}`;
}

export type ConsolePlaces = { readonly [P in SettingPath]?: DeclaredPlace };
