import { readFileSync } from 'node:fs';
import type { Loader, Plugin } from 'esbuild';

/** How a file is changed on its way into the page. It raises an error where what it should change is not there. */
export interface Rewrite {
  /** What it is about, for an error. */
  readonly name: string;
  /** The end of the path of each file that it changes. */
  readonly files: readonly string[];
  readonly change: (text: string, path: string) => string;
  /** What the changed file is, where it is something else than before. */
  readonly loader?: Loader;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const loaders: Readonly<Record<string, Loader>> = { ts: 'ts', json: 'json', css: 'text' };

const loaderOf = (path: string): Loader => loaders[path.slice(path.lastIndexOf('.') + 1)] ?? 'js';

/** Changes files on their way into a bundle, and fails where a file that should be changed is none of its files. */
export const rewriting = (rewrites: readonly Rewrite[]): Plugin => ({
  name: 'rewriting',
  setup: ({ onLoad, onEnd }) => {
    const ends = rewrites.flatMap(({ files }) => files);
    const unused = new Set(ends);
    const filter = new RegExp(`[/](?:${[...new Set(ends)].map(escaped).join('|')})$`);
    onLoad({ filter }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      let loader = loaderOf(path);
      for (const { files, name, change, loader: other } of rewrites) {
        const end = files.find((file) => path.endsWith(`/${file}`));
        if (end === undefined) continue;
        unused.delete(end);
        loader = other ?? loader;
        try {
          contents = change(contents, path);
        } catch (error) {
          throw new Error(`${name}: ${path}: ${error instanceof Error ? error.message : error}`);
        }
      }
      return { contents, loader };
    });
    onEnd(({ errors }) => {
      if (errors.length > 0 || unused.size === 0) return undefined;
      return { errors: [{ text: `no such file in the bundle: ${[...unused].join(', ')}` }] };
    });
  },
});
