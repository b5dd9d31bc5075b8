import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { embeddedPlace } from '../src/documents/page-html.js';
import { mapText } from '../src/field-map/digest.js';
import { releases } from '../src/releases/points.js';

/** The library that reads zips can do so in workers and by loaded code, which the policy forbids; and no packet is encrypted. */
const readsPlainZips: Plugin = {
  name: 'reads-plain-zips',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/]codec-worker-web[.]js$/ }, () => ({ contents: 'export {};' }));
    // It could load codecs by their address, too.
    onLoad({ filter: /[/]codec-registry[.]js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/await import\([^)]*\)/, 'undefined'),
    }));
    onLoad({ filter: /[/](aes|zip)-crypto-stream[.]js$/ }, ({ path }) => ({
      contents: (/zip-crypto/.test(path)
        ? ['ZipCryptoDecryptionStream', 'ZipCryptoEncryptionStream']
        : ['AESDecryptionStream', 'AESEncryptionStream']
      )
        .map((name) => `export class ${name} {}`)
        .join('\n'),
    }));
  },
};

/** Builds the inspector: one file, with the script and the style inside that its policy allows by their digests. */

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);

interface Bundled {
  readonly text: string;
  /** The packages whose code is inside. */
  readonly packages: readonly string[];
}

const bundled = async (entry: string): Promise<Bundled> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [at(entry).pathname],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    charset: 'utf8',
    legalComments: 'none',
    format: 'iife',
    target: 'es2022',
    // The library that reads zips asks it how many workers are worth while; the page has none.
    define: { navigator: 'undefined', Worker: 'undefined' },
    plugins: [readsPlainZips],
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const packages = used.flatMap(([file, { bytesInOutput }]) => {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return name === undefined || bytesInOutput === 0 ? [] : [name];
  });
  return { text: outputFiles[0]?.text.trim() ?? '', packages: [...new Set(packages)].sort() };
};

/** The page is passed on by itself, so it carries the licences of what is inside. */
const licenceOf = (folder: string): string => {
  const file = readdirSync(at(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence`);
  return readFileSync(at(`${folder}${file}`), 'utf8').trim();
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const digest = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

const [{ text: script, packages }, { text: style }] = await Promise.all([
  bundled('page/main.ts'),
  bundled('page/style.css'),
]);

const licences = [
  `${manifest.name}\n\n${licenceOf('')}`,
  ...packages.map((name) => `${name}\n\n${licenceOf(`node_modules/${name}/`)}`),
];

const policy = [
  "default-src 'none'",
  `script-src ${digest(script)}`,
  `style-src ${digest(style)}`,
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "webrtc 'block'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const parts: Readonly<Record<string, string>> = {
  policy,
  style: `<style>${style}</style>`,
  script: `<script>${script}</script>`,
  version: manifest.version,
  digest: createHash('sha256').update(mapText()).digest('hex').slice(0, 16),
  licences: escaped(licences.join('\n\n\n')),
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
