/**
 * Regenerates everything under golden/ and says what changed: the coded cases, the payload of every case, the whole
 * map, the changelog of every release, the names that the package exports, and what a version tells that is not released
 * yet. With --check it changes nothing and fails when something would change.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changelogs, mapView } from '../src/field-map/view.js';
import { canonicalText, planFor, type Release } from '../src/index.js';
import { codedCases } from './coded.js';
import { codedCaptures, isCapture, toldOfCapture } from './events.js';
import { exportsView } from './exports.js';
import { isFacts, reportOf } from './reports.js';
import { versionsHere } from './version/read.js';
import { recordOf } from './version/told.js';

const root = fileURLToPath(new URL('../golden/', import.meta.url));
const checking = process.argv.includes('--check');

const payloadOf = (release: Release, file: string, text: string): string => {
  const plan = planFor(release);
  const result = (file.endsWith('.request.json') ? plan.fromRequest : plan.fromText)(text, { preview: true });
  if (result.status !== 'ok') throw new Error(`${file} gives no payload`);
  return `${JSON.stringify(JSON.parse(canonicalText(result.payload)), null, 1)}\n`;
};

const isCoded = (file: string): boolean => file.includes('/coded-');
const isInput = (file: string): boolean => /\.(config|request|facts)\.json$/.test(file);
const present = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const inputs = new Map(codedCases());
for (const file of present) if (isInput(file) && !isCoded(file)) inputs.set(file, readFileSync(root + file, 'utf8'));

const { version, sections, now } = versionsHere();
const isReleased = sections.some((section) => section.version === version && section.released !== undefined);

/** What a released version told is never made anew. */
const isKept = (file: string): boolean =>
  file.startsWith('versions/') && (isReleased || file !== `versions/${version}.json`);

const wanted = new Map<string, string>([
  ['map.txt', mapView()],
  ['exports.txt', exportsView()],
]);
if (!isReleased) wanted.set(`versions/${version}.json`, recordOf(now));
for (const [release, text] of changelogs()) wanted.set(`changes/${release}.txt`, text);
for (const [file, text] of inputs) {
  if (isCoded(file)) wanted.set(file, text);
  const release = dirname(file) as Release;
  if (isFacts(file)) for (const [name, report] of reportOf(release, file, text)) wanted.set(name, report);
  else wanted.set(file.replace(/(config|request)\.json$/, 'payload.json'), payloadOf(release, file, text));
}

const captures = new Map(codedCaptures());
for (const file of present)
  if (isCapture(file) && !isCoded(file)) captures.set(file, readFileSync(root + file, 'utf8'));
for (const [file, text] of captures) {
  if (isCoded(file)) wanted.set(file, text);
  wanted.set(...toldOfCapture(file, text));
}

const changed = [...wanted].filter(
  ([file, text]) => !present.includes(file) || readFileSync(root + file, 'utf8').trimEnd() !== text.trimEnd(),
);
const isGiven = (file: string): boolean => (isInput(file) || isCapture(file)) && !isCoded(file);
const orphans = present.filter((file) => !wanted.has(file) && !isKept(file) && !isGiven(file));

if (!checking) {
  for (const [file, text] of changed) {
    mkdirSync(dirname(root + file), { recursive: true });
    writeFileSync(root + file, text);
  }
  for (const file of orphans) rmSync(root + file);
}
const verb = checking ? 'would change' : 'changed';
for (const [file] of changed) console.log(`${verb}: golden/${file}`);
for (const file of orphans) console.log(`${checking ? 'belongs to nothing' : 'removed'}: golden/${file}`);
console.log(`${wanted.size} files, ${changed.length + orphans.length} ${verb}`);
process.exitCode = checking && changed.length + orphans.length > 0 ? 1 : 0;
