/** Adds a release point with its golden case, and says what to do next: npm run release:new RELEASE */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { releases } from '../../src/index.js';
import { placeOf } from './point.js';

const help = `Usage: npm run release:new RELEASE

Adds a release point, such as 10.12.99, behind all that are older, with a golden case: it is what the one before was,
until a line says otherwise. Then it says what to do next.`;

const root = fileURLToPath(new URL('../../', import.meta.url));

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(root + file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(root + file, text.replaceAll(from, to));
  console.log(`changed: ${file}`);
};

const next = (release: string): string => `
Release ${release} is what the one before was, until a line says otherwise. Next:

1. npm run release:compare FILE
   With the default config.json of a server of ${release}: which settings are new, gone, or have another default.
2. Write that down, as CONTRIBUTING.md shows under "A new release".
3. npm run golden && npm run docs
   Read what changed before you commit it: golden/${release}/default.payload.json holds the value of a new field.
4. Compare with a real server: mm-diagnostics verify CAPTURE --release ${release} --config CONFIG
   A case of it goes to golden/${release}, in place of the one that was made here.
5. npm test`;

const add = (release: string, after: string): boolean => {
  const newest = releases.at(-1) as string;
  edit('src/releases/points.ts', `  '${after}',\n`, `  '${after}',\n  '${release}',\n`);
  if (after === newest)
    for (const file of ['README.md', 'CHANGELOG.md'])
      edit(file, `${releases[0]} to ${newest}`, `${releases[0]} to ${release}`);
  mkdirSync(`${root}golden/${release}`, { recursive: true });
  cpSync(`${root}golden/${after}/default.config.json`, `${root}golden/${release}/default.config.json`);
  const golden = spawnSync(process.execPath, ['--import', 'tsx', `${root}scripts/golden/index.ts`], {
    stdio: 'inherit',
  });
  return golden.status === 0;
};

const [version, ...rest] = process.argv.slice(2);
const place =
  version === undefined || rest.length > 0
    ? { refused: 'name one release: npm run release:new RELEASE' }
    : placeOf(version);
if (process.argv.includes('--help')) console.log(help);
else if ('refused' in place) {
  console.error(`error: ${place.refused}`);
  process.exitCode = 2;
} else if (add(place.release, place.after)) console.log(next(place.release));
else process.exitCode = 1;
