import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { sectionsOf } from './changelog.js';
import type { VersionNames } from './check.js';
import { readRecord, recordNow } from './record.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}golden/versions/`;

/** The versions of this package as the repository has them. */
export const versionsHere = (): VersionNames => {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return {
    version: manifest.version,
    sections: sectionsOf(readFileSync(`${root}CHANGELOG.md`, 'utf8')),
    records: new Map(
      files.map((file) => [file.replace(/\.json$/, ''), readRecord(readFileSync(folder + file, 'utf8'))]),
    ),
    now: recordNow(),
  };
};
