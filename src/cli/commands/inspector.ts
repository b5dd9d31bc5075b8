import { explain } from '../../audit/explain/explain.js';
import { outbound } from '../../audit/outbound/outbound.js';
import { knownPayload } from '../../documents/known-payload.js';
import { type Embedded, type EmbeddedVersion, foundToPassOn, toPassOn } from '../../documents/page-data.js';
import { inspectorWith } from '../../documents/page-html.js';
import { planFor } from '../../transform/build.js';
import { printed } from '../../wording/printed.js';
import { describeWarning } from '../../wording/problems/issues.js';
import { complainOfConfig } from '../complaining.js';
import { contextOf } from '../context.js';
import { exit, UsageError } from '../exit.js';
import { readConfig } from '../given/config.js';
import { holdsConfig, knowingPacket } from '../given/deployed.js';
import { releaseFor } from '../given/unnamed.js';
import type { Given, Io } from '../io.js';
import { hintAsLoaded } from '../loading.js';
import { log } from '../log.js';
import type { ContextOptions, ReleaseOptions } from '../options.js';
import { writeOutputs } from '../output.js';
import { ownFiles } from '../own-files.js';
import { versionOf } from '../release.js';
import { isSilent } from '../silent.js';
import { warnOf } from '../strict.js';

type InspectCommandOptions = ReleaseOptions & ContextOptions;

/** What the page is to hold of a config, or nothing where it cannot be read. */
const embeddedOf = async (
  file: string | undefined,
  asked: Given<InspectCommandOptions>,
  io: Io,
): Promise<Embedded | undefined> => {
  const { given, packet } = await knowingPacket(asked, file, io);
  const release = await releaseFor(given, io);
  const context = await contextOf(given, io, packet);
  const text = await readConfig(file, given.options, io);
  const told = explain(text, { ...context, release });
  const sent = planFor(release).canonicalFromText(text, { ...context, preview: true });
  if (told.status === 'invalid' || sent.status !== 'ok') {
    const issues = told.status === 'invalid' ? told.issues : sent.status === 'invalid' ? sent.issues : [];
    await complainOfConfig(issues, text, file, io);
    hintAsLoaded(text, release, context, io);
    return undefined;
  }
  warnOf(told.warnings.map(describeWarning), given.options, io);
  const known = knownPayload(sent.text, text, { ...context, release });
  const { plugins: _, ...rest } = context;
  const ways = outbound(text, { ...rest, release });
  return {
    told: toPassOn(told),
    payload: known.text,
    ...(ways.status === 'ok' && { besides: foundToPassOn(ways) }),
  };
};

/** The same for a version that reports no configuration: what it sends all the same. */
const versionIn = async (
  given: Given<InspectCommandOptions>,
  readsConfig: boolean,
  io: Io,
): Promise<EmbeddedVersion | undefined> => {
  if (!readsConfig) return { version: versionOf(given).text };
  const { foundFor } = await import('./ways-out.js');
  const found = await foundFor(given, true, io);
  return found && { version: found.version, found: foundToPassOn(found) };
};

const heldText = (embedded: Embedded | EmbeddedVersion | undefined): string => {
  if (embedded === undefined) return 'no config yet';
  if ('told' in embedded) return `the explanation of this config for ${embedded.told.release}`;
  const { version, found } = embedded;
  return found === undefined ? `version ${version} chosen` : `the explanation of this config for ${version}`;
};

/** `inspect`: writes the page. */
export const run = async (asked: Given<InspectCommandOptions>, out: string | undefined, io: Io): Promise<number> => {
  const [file] = asked.files;
  if (out === undefined) throw new UsageError('name the page to write, e.g. -o inspector.html');
  const page = await ownFiles.page();
  const readsConfig = file !== undefined || (await holdsConfig(asked, io));
  if (!readsConfig && (asked.options.env || asked.options.environment))
    warnOf(
      ['variables only matter with the config that they override, and the page has none: name it'],
      asked.options,
      io,
    );
  const { given } = readsConfig ? await knowingPacket(asked, file, io) : { given: asked };
  const silent = isSilent(given.options.release);
  const embedded = silent
    ? await versionIn(given, readsConfig, io)
    : readsConfig
      ? await embeddedOf(file, given, io)
      : undefined;
  if ((silent || readsConfig) && embedded === undefined) return exit.unusable;
  await writeOutputs([[out, embedded ? inspectorWith(page, embedded) : page]], io);
  log(io, 'note', `wrote ${printed(out)} (${heldText(embedded)}). Open it in a browser.`);
  return exit.fine;
};
