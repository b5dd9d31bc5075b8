/** Writes dist/docs/api/: the reference of every entry of the package, from the comments in its source. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';
import { load, type PluginOptions } from 'typedoc-plugin-markdown';
import manifest from '../package.json' with { type: 'json' };
import { releases } from '../src/releases/points.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The entries that have types, by the name of their source: `index` for the package itself. */
const entries = Object.entries(manifest.exports)
  .filter(([, exported]) => typeof exported === 'object' && 'types' in exported)
  .map(([name]) => (name === '.' ? 'index' : name.slice(2)));

const titleOf = (entry: string): string => (entry === 'index' ? manifest.name : `${manifest.name}/${entry}`);

const form: Partial<PluginOptions> = {
  hideBreadcrumbs: true,
  hidePageHeader: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  propertyMembersFormat: 'table',
  typeDeclarationFormat: 'table',
  pageTitleTemplates: { index: () => 'API reference', module: ({ rawName }) => titleOf(rawName ?? '') },
};

const write = async (folder: string): Promise<void> => {
  const app = await Application.bootstrapWithPlugins({
    ...form,
    router: 'module',
    plugin: [load],
    entryPoints: entries.map((entry) => `${root}src/${entry}.ts`),
    tsconfig: `${root}tsconfig.json`,
    skipErrorChecking: true, // The type check does that.
    readme: 'none',
    disableSources: true,
    excludeExternals: true,
    githubPages: false,
    hideGenerator: true,
    logLevel: 'Error',
    outputs: [{ name: 'markdown', path: folder }],
    validation: { notExported: false },
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('the source does not compile');
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('the comments of the source have mistakes');
};

/** The type of a release as the pages write it out, once for each use. Its name says more. */
const everyRelease = releases.map((release) => `\`"${release}"\``).join(' \\| ');

const named = (text: string, file: string): string =>
  text.replaceAll(everyRelease, `[\`Release\`](${file === 'index.md' ? '' : 'index.md'}#release)`);

const folder = `${root}dist/docs/api/`;
rmSync(folder, { recursive: true, force: true });
await write(folder);
const pages = readdirSync(folder);
for (const file of pages) writeFileSync(folder + file, named(readFileSync(folder + file, 'utf8'), file));
console.log(`dist/docs/api: ${pages.length} pages`);
