import { numbersOf } from '../../releases/resolve.js';
import type { ServerVersion } from '../../releases/server-version.js';
import type { Io } from '../io.js';
import { log } from '../log.js';
import { versionInFacts } from './facts-version.js';

/** Whether a version is of another minor release than the one that was asked for. */
const isOther = (found: string, { numbers: [major, minor] }: ServerVersion): boolean => {
  const numbers = numbersOf(found);
  return numbers !== undefined && (numbers[0] !== major || numbers[1] !== minor);
};

/** Warns where facts name a version of another release. */
export const warnOfOtherFacts = (facts: string, asked: ServerVersion, io: Io): void => {
  const version = versionInFacts(facts);
  if (version === undefined || !isOther(version, asked)) return;
  const other = numbersOf(version)?.join('.');
  log(io, 'warning', `the facts are of version ${other} (server.version), but --release is ${asked.text}`);
};

const asks = /[?&]b=(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\w.])/g;

/** The versions that captured requests name, each once. */
export const versionsInRequests = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(asks)].map(([, version = '']) => version)),
];

/** Warns where a captured request, or each of several, names a version of another release. */
export const warnOfOtherRequest = (text: string, asked: ServerVersion, io: Io): void => {
  const others = versionsInRequests(text).filter((version) => isOther(version, asked));
  if (others.length === 0) return;
  const shown = others.slice(0, 3).join(', ');
  log(io, 'warning', `the capture is of version ${shown} (b=), but --release is ${asked.text}`);
};
