import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { mapDigest } from '../src/cli/digest.js';
import { embeddedPlace } from '../src/inspector/html.js';
import { releases } from '../src/releases.js';

/** Builds the inspector: one file, with the script and the style inside that its policy allows by their digests. */

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);

const bundled = async (entry: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [at(entry).pathname],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text.trim() ?? '';
};

const digest = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

const [script, style] = await Promise.all([bundled('page/main.ts'), bundled('page/style.css')]);

const policy = [
  "default-src 'none'",
  `script-src ${digest(script)}`,
  `style-src ${digest(style)}`,
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const parts: Readonly<Record<string, string>> = {
  policy,
  style: `<style>${style}</style>`,
  script: `<script>${script}</script>`,
  version: manifest.version,
  digest: mapDigest(),
  oldest: releases[0],
  newest: releases.at(-1) ?? '',
};

const page = readFileSync(at('page/index.html'), 'utf8').replaceAll(
  /(?:<!-- )?\{\{(\w+)\}\}(?: -->)?/g,
  (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`the page asks for ${name}`);
    return part;
  },
);
if (page.split(embeddedPlace).length !== 2) throw new Error('the page has not one place for an explanation');

mkdirSync(at('dist/'), { recursive: true });
writeFileSync(at('dist/inspector.html'), page);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
process.stdout.write(
  `dist/inspector.html ${kilobytes(Buffer.byteLength(page))}, ${kilobytes(gzipSync(page, { level: 9 }).length)} gzipped\n`,
);
