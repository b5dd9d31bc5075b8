import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The folder of reference cases beside the repository. It may be absent; the committed goldens then carry the suite. */
export const sharedFolder = fileURLToPath(new URL('../../../shared/', import.meta.url));

export const hasShared = existsSync(sharedFolder);

/** The lines of a file of cases, plain or gzipped. */
export const linesOfCases = (path: string): readonly string[] => {
  const bytes = readFileSync(`${sharedFolder}${path}`);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n');
};
