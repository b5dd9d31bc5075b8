import { other } from '../../../schema/vocabularies.js';
import { leaf } from '../../shared/allow-list.js';

const split = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * The scripts of the packaged app, by their path in it: the entries of its public webpack configurations. Any
 * other script is sent as `"other"`, because the person who installed the app chose its path.
 */
export const appScripts: ReadonlySet<string> = new Set([
  ...split('index.js internalAPI.js externalAPI.js'),
  ...split(`
    certificateModal downloadsDropdown downloadsDropdownMenu dropdown editServer index loadingScreen loginModal newServer
    permissionModal removeServer settings urlView welcomeScreen`).map((name) => `renderer/${name}_bundle.js`),
]);

/**
 * Published packages whose names a path may have: those that the app ships, by its public build configuration and
 * package.json, and those of its Sentry client. None has a digit or a dot in its name.
 */
export const publishedModules: ReadonlySet<string> = new Set(
  split(`
    bindings cf-prefs file-uri-to-path macos-notification-state registry-js windows-focus-assist
    auto-launch axios bootstrap classnames electron-context-menu electron-extension-installer electron-is-dev
    electron-log electron-updater joi ps-node react react-beautiful-dnd react-bootstrap react-dom react-intl
    react-select semver uuid valid-url yargs
    @mattermost/compass-icons @mattermost/desktop-api
    @sentry/browser @sentry/browser-utils @sentry/core @sentry/electron @sentry/node @sentry/node-core
    @sentry/opentelemetry`),
);

/** Folders that packages are built into. */
const builtInto: ReadonlySet<string> = new Set(
  split('build cjs common dist esm lib main node out preload renderer src umd utility'),
);

/** The script that a package begins with. */
const entries: ReadonlySet<string> = new Set(
  ['index', 'main'].flatMap((name) => ['js', 'cjs', 'mjs'].map((ending) => `${name}.${ending}`)),
);

const mark = 'app:///';

/** Where a path goes on inside the app: after the mark of the app, or after the archive that holds it. */
const insideApp = (path: string): string | undefined => {
  if (path.startsWith(mark)) return path.slice(mark.length);
  const archive = path.lastIndexOf('/app.asar/');
  return archive === -1 ? undefined : path.slice(archive + '/app.asar/'.length);
};

/** The name of a published package and, where it is a usual one, the file in it. */
const inModule = (path: string): string | undefined => {
  const parts = path.split('/');
  const name = parts.slice(0, path.startsWith('@') ? 2 : 1).join('/');
  if (!publishedModules.has(name) || parts.join('/') === name) return undefined;
  const inside = path.slice(name.length + 1).split('/');
  const file = inside.pop() ?? '';
  const usual = entries.has(file) && inside.length <= 3 && inside.every((folder) => builtInto.has(folder));
  return `node_modules/${name}/${usual ? [...inside, file].join('/') : other}`;
};

const inApp = (path: string): string | undefined => {
  const modules = path.lastIndexOf('node_modules/');
  if (modules === 0 || path[modules - 1] === '/') return inModule(path.slice(modules + 'node_modules/'.length));
  return appScripts.has(path.replace(/^dist\//, '')) ? path : undefined;
};

/** No path of the app is longer. */
const longest = 500;

/**
 * A file of the app, by its path inside the app: one of its own scripts, or a published package. The mark of the app is
 * no proof, since a client may put it before any path. Any other file leaves as `"other"`.
 */
export const fileLeaf = leaf('a script of the app or a published package, as in app:///dist/index.js', (given) => {
  if (typeof given !== 'string') return undefined;
  const inside = given.length > longest ? undefined : insideApp(given.replaceAll('\\', '/'));
  const known = inside === undefined ? undefined : inApp(inside);
  return known === undefined ? other : mark + known;
});
