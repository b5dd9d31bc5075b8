// Prints requests, one a line, from an archive of configs in folders that are named after their releases:
//
//   node slurm/make-requests.mjs ARCHIVE > corpus.ndjson

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [archive] = process.argv.slice(2);
if (!archive) {
  console.error('usage: node slurm/make-requests.mjs ARCHIVE');
  process.exit(2);
}
const files = readdirSync(archive, { recursive: true }).filter((file) => file.endsWith('.config.json.gz'));
// In the order of the servers, in which the releases are mixed.
for (const file of files.sort((a, b) => (basename(a) < basename(b) ? -1 : 1))) {
  const config = gunzipSync(readFileSync(join(archive, file))).toString();
  // A line break in JSON can always be a space.
  process.stdout.write(`{"release":"${basename(dirname(file))}","config":${config.replaceAll(/[\r\n]+/g, ' ')}}\n`);
}
