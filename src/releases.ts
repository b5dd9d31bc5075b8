/**
 * The release points: every release in which something about the configuration or the payload changed, oldest first.
 * A release line is written without its `.0`. Source: `reference/releases.json`.
 */
export const releases = ['5.6', '5.7'] as const;

/** One release point, such as `'5.6'`. A release that is not in the list does not compile. */
export type Release = (typeof releases)[number];

const order: ReadonlyMap<string, number> = new Map(releases.map((release, index) => [release, index]));

/** The place of a release point in the list: a smaller number is an older release. */
export const orderOf = (release: Release): number => order.get(release) as number;
