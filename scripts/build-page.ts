import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import manifest from '../package.json' with { type: 'json' };
import { embeddedPlace } from '../src/documents/page-html.js';
import { mapText } from '../src/field-map/digest.js';
import { releases } from '../src/releases/points.js';
import { silentVersions } from '../src/releases/server-version.js';
import { bundled, leftOut, ofDecoder, styledWith, unpacks } from './page/bundle.js';
import { packed } from './page/packed.js';

/** Builds the inspector: one file, with the scripts inside that its policy allows by their digests. */

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);

/** The page is passed on by itself, so it carries the licences of what is inside. */
const licenceOf = (folder: string): string => {
  const file = readdirSync(at(folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence`);
  return readFileSync(at(`${folder}${file}`), 'utf8').trim();
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const digest = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

const { text: style } = await bundled('page/style.css');
const [{ text: script, packages }, { text: unpack, packages: unpacking }] = await Promise.all([
  bundled('page/main.tsx', [...leftOut, styledWith(style)]),
  bundled('page/unpack.ts', unpacks, ofDecoder),
]);

const licences = [
  `${manifest.name}\n\n${licenceOf('')}`,
  ...[...new Set([...packages, ...unpacking])].map((name) => `${name}\n\n${licenceOf(`node_modules/${name}/`)}`),
];

const policy = [
  "default-src 'none'",
  `script-src ${digest(unpack)} ${digest(script)}`,
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "webrtc 'block'",
  "require-trusted-types-for 'script'",
  'trusted-types unpack',
].join('; ');

const parts: Readonly<Record<string, string>> = {
  policy,
  script: `<script type="application/octet-stream" id="packed">${packed(script)}</script>\n<script>${unpack}</script>`,
  version: manifest.version,
  digest: createHash('sha256').update(mapText()).digest('hex').slice(0, 16),
  licences: escaped(licences.join('\n\n\n')),
  oldest: releases[0],
  last: silentVersions.at(-1) ?? '',
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
