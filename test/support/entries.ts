import manifest from '../../package.json' with { type: 'json' };

/** One entry of the package: what its users write, and the built file behind it. */
interface Entry {
  /** As package.json words it: `.`, `./audit`. */
  readonly path: string;
  /** As an import words it: `mattermost-diagnostics/audit`. */
  readonly name: string;
  /** `./dist/audit.js` */
  readonly file: string;
}

const all: readonly Entry[] = Object.entries(manifest.exports).map(([path, target]) => ({
  path,
  name: `${manifest.name}${path.slice(1)}`,
  file: typeof target === 'string' ? target : target.default,
}));

/** Every entry of package.json that is a single file, in its order. */
export const entries = all.filter(({ path }) => !path.includes('*'));

/** The entries that are folders. */
export const folders = all.filter(({ path }) => path.includes('*'));

/** The entries that are programs, and not a page or a data file. */
export const modules = entries.filter(({ file }) => file.endsWith('.js'));
