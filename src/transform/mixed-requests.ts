import type { Issue } from '../issues.js';
import { type Node, positionsIn } from '../json/node.js';
import { readText } from '../json/read.js';
import { guarded, invalid } from '../misuse.js';
import { type Release, releases } from '../releases/points.js';
import { findRelease, firstSilentMajor, numbersOf } from '../releases/resolve.js';
import { failed, type Result } from '../result.js';
import { linePlanFor } from './build.js';
import type { Sink } from './fast/sink.js';
import type { SplitRequest } from './fast/split-request.js';
import type { CanonicalResult, Outcome } from './outcome.js';
import type { PayloadOptions } from './plan.js';
import { memberNamed, notARequest } from './request.js';

const oldest = releases[0];
const newest = releases.at(-1) as Release;

/** Why a text names no release. Unlike that of an option, the text is not repeated. */
const unknownRelease = (member: string, version: string): Issue => {
  const numbers = numbersOf(version);
  const reasonOf = (): string => {
    if (numbers === undefined) return 'must be a version such as 5.6, v5.6.0 or 5.6.3';
    if (numbers[0] < firstSilentMajor) return 'is a version that is not known';
    return `is a version from ${firstSilentMajor}.0 on, which sends no telemetry about its configuration`;
  };
  return {
    code: 'unknownRelease',
    oldest,
    newest,
    reason: `${member} ${reasonOf()}; versions ${oldest} to ${newest} are known`,
  };
};

/** The release that a member of a request names. */
const releaseNamedIn = (root: Node, text: string, member: string): Result<Release> => {
  const position = positionsIn(text);
  if (!root.members) return failed([notARequest(root, position)]);
  const node = memberNamed(root, member);
  if (node === undefined) return failed([{ code: 'missing', path: member, ...position(root.at) }]);
  const { found, scalar, at } = node;
  if (typeof scalar !== 'string')
    return failed([{ code: 'wrongType', path: member, expected: 'a string', found, ...position(at) }]);
  const release = findRelease(scalar);
  return release.ok ? release : failed([unknownRelease(member, scalar)]);
};

/** Writes the payload of a request that was taken apart and names its own release; see `writeFromSplit` of a plan. */
export const writeFromMixed = (
  request: SplitRequest,
  member: string,
  options: PayloadOptions,
  sink: Sink,
): Outcome<object> | undefined => {
  const { node, text } = request.rest.value;
  const release = releaseNamedIn(node, text, member);
  return release.ok ? linePlanFor(release.value).writeFromSplit(request, member, options, sink) : undefined;
};

/** The canonical text of the payload of a request that names its own release, in the member with this name. */
export const canonicalFromMixed = (text: string, member: string, options: PayloadOptions): CanonicalResult =>
  guarded<CanonicalResult>(() => {
    const read = readText(text, options);
    if (!read.ok) return invalid(read.issues);
    const release = releaseNamedIn(read.value.node, read.value.text, member);
    return release.ok ? linePlanFor(release.value).canonicalFromRead(read, member, options) : invalid(release.issues);
  }, invalid);
