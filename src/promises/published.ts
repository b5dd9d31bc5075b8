import { type Release, releases } from '../releases/points.js';
import published from './published.json' with { type: 'json' };

/** How a published page lists a setting: in which of its three lists, and as what type. */
export interface Mention {
  /** `type`: its value leaves. `count`: a number. `isdefault`: one bit, whether it is at its default. */
  readonly kind: 'type' | 'count' | 'isdefault';
  readonly type: 'bool' | 'enum' | 'int';
}

/** A setting that a published page says is reported. */
export interface Promised {
  readonly section: string;
  readonly setting: string;
  /** One for each time the page lists it. */
  readonly mentions: readonly Mention[];
  /** What the page says in brackets behind the section. */
  readonly note?: string;
}

/** One revision of the published page, as the file of them holds it: what it lists otherwise than the one before. */
interface Stored {
  readonly date: string;
  readonly revision: string;
  readonly releases: Readonly<Record<string, string>>;
  readonly listed: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dropped?: Readonly<Record<string, readonly string[]>>;
}

/** One revision of the published page: when it was published, and what it lists. */
export interface Revision {
  readonly date: string;
  readonly revision: string;
  /** The releases that it describes, and when each came out. */
  readonly releases: ReadonlyMap<string, string>;
  readonly promised: readonly Promised[];
}

const promisedOf = (path: string, text: string): Promised => {
  const [section = '', ...names] = path.split('.');
  const [, mentions = '', note] = /^([^(]*?)(?: (\(.*\)))?$/.exec(text) ?? [];
  return {
    section,
    setting: names.join('.'),
    mentions: mentions.split(', ').map((mention) => {
      const [kind, type] = mention.split(' ');
      return { kind, type } as Mention;
    }),
    ...(note !== undefined && { note }),
  };
};

/** Every revision of the published page that some release had, oldest first. */
export const publishedRevisions = (): readonly Revision[] => {
  const listed = new Map<string, string>();
  return (published as unknown as readonly Stored[]).map((stored) => {
    for (const [section, names] of Object.entries(stored.dropped ?? {}))
      for (const name of names) listed.delete(`${section}.${name}`);
    for (const [section, settings] of Object.entries(stored.listed))
      for (const [name, mentions] of Object.entries(settings)) listed.set(`${section}.${name}`, mentions);
    return {
      date: stored.date,
      revision: stored.revision,
      releases: new Map(Object.entries(stored.releases)),
      promised: [...listed].sort().map(([path, mentions]) => promisedOf(path, mentions)),
    };
  });
};

const lineOf = (release: string): string => release.split('.').slice(0, 2).join('.');

/** The revision that a release point had: the one of its minor release. */
const revisionOf = (revisions: readonly Revision[], release: Release): Revision => {
  const found = revisions.find((revision) => revision.releases.has(lineOf(release)));
  if (found === undefined) throw new Error(`no revision of the page belongs to ${release}`);
  return found;
};

/** Every release point with the revision that it had. */
export const revisionsByRelease = (): ReadonlyMap<Release, Revision> => {
  const revisions = publishedRevisions();
  return new Map(releases.map((release) => [release, revisionOf(revisions, release)]));
};
