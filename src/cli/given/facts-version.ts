import { readText } from '../../json/read.js';
import { numbersOf } from '../../releases/resolve.js';
import { findVersion } from '../../releases/server-version.js';
import { memberNamed } from '../../transform/request.js';

/** The version of the server in a text of facts; nothing where it is none, or does not look like one. */
export const versionInFacts = (facts: string): string | undefined => {
  const read = readText(facts, {});
  const server = read.ok ? memberNamed(read.value.node, 'server') : undefined;
  const version = server && memberNamed(server, 'version')?.scalar;
  return typeof version === 'string' && numbersOf(version) !== undefined ? version : undefined;
};

/** The same where such a version is known. */
export const knownVersionIn = (facts: string): string | undefined => {
  const named = versionInFacts(facts);
  const found = named === undefined ? undefined : findVersion(named);
  return found?.ok ? found.value.text : undefined;
};
