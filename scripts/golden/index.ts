/**
 * Regenerates everything under golden/ and says what changed: cases made from the declarations, what every case gives,
 * the whole map, the changelog of every release, the names that the package exports, the digests of the JSON Schemas, and
 * the disclosures of the version that is not released yet. With --check it changes nothing and fails when something
 * would change.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changelogs, mapView } from '../../src/documents/map-text.js';
import { canonicalText, planFor, type Release } from '../../src/index.js';
import { versionsHere } from '../version/read.js';
import { recordOf } from '../version/record.js';
import { isReportInput, reportGolden } from './app-reports.js';
import { codedCases } from './coded.js';
import { codedCaptures, goldenOfCapture, isCapture } from './events.js';
import { exportsView } from './exports.js';
import { isFacts, reportOf } from './reports.js';
import { schemasView } from './schemas.js';

type File = readonly [name: string, text: string];

/** A sort of case: the files that are its inputs, and the file that each of them gives. */
interface GoldenSort {
  readonly isInput: (file: string) => boolean;
  readonly golden: (file: string, text: string) => File;
  /** Inputs made from the declarations. */
  readonly coded?: () => Iterable<File>;
}

const root = fileURLToPath(new URL('../../golden/', import.meta.url));
const checking = process.argv.includes('--check');

const payloadOf = (file: string, text: string): File => {
  const plan = planFor(dirname(file) as Release);
  const result = (file.endsWith('.request.json') ? plan.fromRequest : plan.fromText)(text, { preview: true });
  if (result.status !== 'ok') throw new Error(`${file} gives no payload`);
  const payload = JSON.stringify(JSON.parse(canonicalText(result.payload)), null, 1);
  return [file.replace(/(config|request)\.json$/, 'payload.json'), `${payload}\n`];
};

const sorts: readonly GoldenSort[] = [
  { isInput: (file) => /\.(config|request)\.json$/.test(file), golden: payloadOf, coded: codedCases },
  { isInput: isFacts, golden: (file, text) => reportOf(dirname(file) as Release, file, text) },
  { isInput: isCapture, golden: goldenOfCapture, coded: codedCaptures },
  { isInput: isReportInput, golden: reportGolden },
];

const read = (file: string): string => readFileSync(root + file, 'utf8');
const isCoded = (file: string): boolean => file.includes('/coded-');
const present = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const { version, sections, now } = versionsHere();
const isReleased = sections.some((section) => section.version === version && section.released !== undefined);

/** The record of a released version is never made again. */
const isKept = (file: string): boolean =>
  file.startsWith('versions/') && (isReleased || file !== `versions/${version}.json`);

const wanted = new Map<string, string>([
  ['map.txt', mapView()],
  ['exports.txt', exportsView()],
  ['schemas.txt', schemasView()],
  ...[...changelogs()].map(([release, text]) => [`changes/${release}.txt`, text] as const),
  ...(isReleased ? [] : [[`versions/${version}.json`, recordOf(now)] as const]),
]);
for (const { isInput, golden, coded } of sorts) {
  for (const [file, text] of coded?.() ?? []) wanted.set(file, text).set(...golden(file, text));
  for (const file of present)
    if (isInput(file) && !isCoded(file)) wanted.set(file, read(file)).set(...golden(file, read(file)));
}

const changed = [...wanted].filter(
  ([file, text]) => !present.includes(file) || read(file).trimEnd() !== text.trimEnd(),
);
const orphans = present.filter((file) => !wanted.has(file) && !isKept(file));

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
