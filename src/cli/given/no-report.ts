import type { NotAConfig } from '../../issues.js';
import type { Node } from '../../json/node.js';
import { readText } from '../../json/read.js';
import { strangers } from '../../wording/problems/foreign-files.js';
import { UsageError } from '../exit.js';
import { inputName } from './input.js';

/** What a text looks like that no report is made from. */
const looking = (looks: NotAConfig | undefined, use: string): string => {
  if (looks === undefined) return `this looks like a config.json, ${use}`;
  if (looks === 'unknown') return `this is not a known kind of file, ${use}`;
  return `this looks like ${strangers[looks][0]}, ${use}`;
};

/** Refuses a text without any fact. A text that is not JSON is refused where it is read. */
export const refuseNoFacts = async (text: string, file: string | undefined): Promise<void> => {
  const read = readText(text, {});
  if (!read.ok) return;
  const { node } = read.value;
  const [{ holdsNoFact }, { insteadOfConfig }] = await Promise.all([
    import('../../wire/detect.js'),
    import('../../wire/not-a-config.js'),
  ]);
  if (!holdsNoFact(node)) return;
  const looks = insteadOfConfig(node);
  const use =
    looks === undefined
      ? 'not like a file of facts: put it under `config` in one, {"config": …}'
      : 'not like a file of facts: it has none of the known sections, such as server, activity or config';
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
  const { insteadOfConfig } = await import('../../wire/not-a-config.js');
  const looks = insteadOfConfig(node) ?? (node.members ? undefined : 'unknown');
  throw new UsageError(looking(looks, `not like ${what}`));
};

/** Refuses what is no event of an error. */
export const refuseNoEvent = async (text: string): Promise<void> => {
  const read = readText(text, {});
  if (!read.ok) return;
  const { node } = read.value;
  if (node.members === undefined || isUnlike(node, partsOfEvents)) await refuse(node, 'an error event of Sentry');
};

/** Refuses names of which none is of measurements of the app; what has no names is refused by who reads it. */
export const refuseNoMeasurements = async (text: string): Promise<void> => {
  const read = readText(text, {});
  if (read.ok && isUnlike(read.value.node, partsOfMeasurements))
    await refuse(read.value.node, 'what the app measured: metrics, deviceInfo, enableDiagnostics');
};
