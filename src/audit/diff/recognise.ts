import { nodeOfValue, Unreadable } from '../../json/node.js';
import { readText } from '../../json/read.js';
import type { Release } from '../../releases/points.js';
import { findRelease } from '../../releases/resolve.js';
import { failed, ok, type Result } from '../../result.js';
import { holdsEvents, isFacts, mayBeFacts, rootOf, sortOf } from '../../wire/detect.js';
import { refusedAsConfig } from '../../wire/not-a-config.js';
import { captureIn } from '../../wire/read.js';
import type { Snapshot, SnapshotOptions } from './snapshot.js';
import { snapshotOfConfig, snapshotOfFacts } from './snapshot-of-config.js';
import { snapshotOfEvents } from './snapshot-of-events.js';

const jsonOf = (given: unknown, options: SnapshotOptions) =>
  typeof given === 'string' ? readText(given, options) : ok({ node: nodeOfValue(given), text: undefined });

const ofConfig = (given: unknown, release: Release, options: SnapshotOptions): Result<Snapshot> => {
  const read = jsonOf(given, options);
  if (!read.ok) return read;
  const { node, text } = read.value;
  if (isFacts(node)) return snapshotOfFacts(given, release, options);
  return snapshotOfConfig(node, text, release, options, read.warnings);
};

type SnapshotReader = (given: unknown, release: Release | undefined, options: SnapshotOptions) => Result<Snapshot>;

const recognised: SnapshotReader = (given, release, options) => {
  const seen = captureIn(given);
  if (seen.sort === 'invalid') return failed(seen.issues);
  const root = rootOf(given);
  // A payload by its names alone has to hold events; what the properties of a call are shows which event they are of.
  if (seen.sort === 'capture' || (seen.sort === 'payload' && (holdsEvents(root) || sortOf(root) !== 'payload')))
    return seen.issues.length > 0 ? failed(seen.issues) : ok(snapshotOfEvents(seen, release));
  const refused = isFacts(root) ? [] : refusedAsConfig(root);
  if (refused.length > 0) return failed(refused);
  return release === undefined ? failed([{ code: 'missing', path: 'release' }]) : ofConfig(given, release, options);
};

const canBeFacts = (given: unknown, options: SnapshotOptions): boolean => {
  const read = jsonOf(given, options);
  return read.ok && mayBeFacts(read.value.node);
};

const factsIfPossible: SnapshotReader = (given, release, options) =>
  release !== undefined && canBeFacts(given, options)
    ? snapshotOfFacts(given, release, options)
    : recognised(given, release, options);

const snapshotBy =
  (reading: SnapshotReader) =>
  (given: unknown, options: SnapshotOptions): Result<Snapshot> => {
    const release = options.release === undefined ? undefined : findRelease(options.release);
    if (release?.ok === false) return release;
    try {
      return reading(given, release?.value, options);
    } catch (error) {
      if (error instanceof Unreadable) return failed([{ code: 'unreadable', path: 'the config' }]);
      throw error;
    }
  };

/** Recognises one of the two and reads what it reports. */
export const snapshotOf = snapshotBy(recognised);

/** The same for what is compared with a file of facts: what can be one as well as a payload is one. */
export const snapshotBesideFacts = snapshotBy(factsIfPossible);
