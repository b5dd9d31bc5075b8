import { type Stranger, strangers } from '../strangers.js';
import type { Node } from '../transform/json.js';
import { readText } from '../transform/read.js';
import { UsageError } from './command.js';
import { inputName } from './input.js';

/** What a text looks like that is not what a report is made from. */
const looking = (looks: Stranger | undefined, use: string): string => {
  if (looks === undefined) return `this looks like a config.json, ${use}`;
  if (looks === 'unknown') return `this looks like nothing that is known here, ${use}`;
  return `this looks like ${strangers[looks][0]}, ${use}`;
};

/** Refuses a text in which nothing is a fact; one that is no JSON is left to those who read it. */
export const refuseNoFacts = async (text: string, file: string | undefined): Promise<void> => {
  const read = readText(text, {});
  if (!('node' in read)) return;
  const { holdsNoFact, insteadOfConfig } = await import('../audit/shape.js');
  if (!holdsNoFact(read.node)) return;
  const looks = insteadOfConfig(read.node);
  const use =
    looks === undefined
      ? 'not like a file of facts: put it under `config` in one, {"config": …}'
      : 'not like a file of facts: nothing in it is a fact about a server, as server, activity or config is';
  throw new UsageError(`${inputName(file)}: ${looking(looks, use)}`);
};

/** What an event for Sentry has at its top, of which an error report can be made. */
const partsOfEvents: ReadonlySet<string> = new Set(
  'breadcrumbs contexts culprit debug_meta dist environment event_id exception extra fingerprint level logentry logger message modules platform release request sdk server_name stacktrace tags threads timestamp transaction type user'.split(
    ' ',
  ),
);

/** What the app measures. */
const partsOfMeasurements: ReadonlySet<string> = new Set([
  'enableDiagnostics',
  'telemetryEnabled',
  'developmentBuild',
  'metrics',
  'deviceInfo',
]);

const isUnlike = ({ members = [] }: Node, parts: ReadonlySet<string>): boolean =>
  members.length > 0 && !members.some(({ name }) => parts.has(name));

const refuse = async (node: Node, what: string): Promise<never> => {
  const { insteadOfConfig } = await import('../audit/shape.js');
  const looks = insteadOfConfig(node) ?? (node.members ? undefined : 'unknown');
  throw new UsageError(looking(looks, `not like ${what}`));
};

/** Refuses what is no event of an error. */
export const refuseNoEvent = async (text: string): Promise<void> => {
  const read = readText(text, {});
  if ('node' in read && (read.node.members === undefined || isUnlike(read.node, partsOfEvents)))
    await refuse(read.node, 'an error event of Sentry');
};

/** Refuses names of which none is of measurements of the app; what has no names is refused by who reads it. */
export const refuseNoMeasurements = async (text: string): Promise<void> => {
  const read = readText(text, {});
  if ('node' in read && isUnlike(read.node, partsOfMeasurements))
    await refuse(read.node, 'what the app measured: metrics, deviceInfo, enableDiagnostics');
};
