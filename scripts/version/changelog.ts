/** The section of one version in CHANGELOG.md. */
export interface ChangelogSection {
  readonly version: string;
  /** The day of its release; `undefined` while it is being made. */
  readonly released: string | undefined;
  /** The text under each heading, such as `Added`. */
  readonly parts: ReadonlyMap<string, string>;
}

/** The versions of a changelog, newest first. */
export const sectionsOf = (changelog: string): readonly ChangelogSection[] =>
  changelog
    .split(/^## (?=\[)/m)
    .slice(1)
    .map((text) => {
      const [, version = '', day = ''] = /^\[([\d.]+)\] - (\S+)/.exec(text) ?? [];
      const parts = text.split(/^### /m).slice(1);
      return {
        version,
        released: /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined,
        parts: new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part])),
      };
    });
