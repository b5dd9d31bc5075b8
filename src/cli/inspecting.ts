import { fileURLToPath } from 'node:url';
import { explain } from '../audit/explain.js';
import { planFor } from '../build.js';
import { type Embedded, type EmbeddedVersion, foundToPassOn, toPassOn } from '../inspector/embedded.js';
import { inspectorWith } from '../inspector/html.js';
import { describeWarning } from '../issues.js';
import { exit, type Given, type Io, UsageError } from './command.js';
import { complain } from './complaining.js';
import { contextOf, versionOf } from './context.js';
import { readInput } from './input.js';
import { hintAsLoaded } from './loading.js';
import { withLooks } from './no-config.js';
import { writeOutputs } from './output.js';
import { say } from './say.js';
import { isSilent } from './silent.js';
import { releaseFor } from './unnamed.js';

/** What the page is to hold of a config, or nothing where it cannot be read. */
const embeddedOf = async (file: string, given: Given, io: Io): Promise<Embedded | undefined> => {
  const release = await releaseFor(given, io);
  const context = await contextOf(given, io);
  const text = await readInput(file, io);
  const told = explain(text, { ...context, release });
  const sent = planFor(release).canonicalFromText(text, { ...context, preview: true });
  if (told.status === 'invalid' || sent.status !== 'ok') {
    const issues = told.status === 'invalid' ? told.issues : sent.status === 'invalid' ? sent.issues : [];
    complain(await withLooks(issues, text), file, io);
    hintAsLoaded(text, release, context, io);
    return undefined;
  }
  for (const warning of told.warnings) say(io, 'warning', describeWarning(warning));
  return { told: toPassOn(told), payload: sent.text };
};

/** The same for a version that reports no configuration: what it sends all the same. */
const versionIn = async (given: Given, io: Io): Promise<EmbeddedVersion | undefined> => {
  if (given.files.length === 0) return { version: versionOf(given).text };
  const { foundFor } = await import('./outbounding.js');
  const found = await foundFor(given, true, io);
  return found && { version: found.version, found: foundToPassOn(found) };
};

const heldText = (embedded: Embedded | EmbeddedVersion | undefined): string => {
  if (embedded === undefined) return 'no config';
  if ('told' in embedded) return `what release ${embedded.told.release} tells of the config`;
  const { version, found } = embedded;
  return found === undefined
    ? `no config, and version ${version} chosen,`
    : `what version ${version} sends with the config`;
};

export const run = async (given: Given, io: Io): Promise<number> => {
  const { out } = given.options;
  const [file, ...more] = given.files;
  if (more.length > 0) throw new UsageError('inspect reads one file');
  if (typeof out !== 'string') throw new UsageError('name the page to write: -o inspector.html');
  const page = await readInput(fileURLToPath(new URL('./inspector.html', import.meta.url)), io);
  const silent = isSilent(given.options.release);
  const embedded = silent
    ? await versionIn(given, io)
    : file === undefined
      ? undefined
      : await embeddedOf(file, given, io);
  if ((silent || file !== undefined) && embedded === undefined) return exit.unusable;
  await writeOutputs([[out, embedded ? inspectorWith(page, embedded) : page]], io);
  say(io, 'note', `wrote the inspector with ${heldText(embedded)} inside`);
  return exit.fine;
};
