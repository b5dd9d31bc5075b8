import type { VerifyOptions } from '../../audit/verify/verify.js';
import type { Issue } from '../../issues.js';
import type { ServerVersion } from '../../releases/server-version.js';
import { describeIssue } from '../../wording/problems/issues.js';
import { complain, noteRefused } from '../complaining.js';
import { contextOf } from '../context.js';
import { exit } from '../exit.js';
import type { Given, Io } from '../io.js';
import { log } from '../log.js';
import type { ContextOptions, ReleaseOptions } from '../options.js';
import { versionOf } from '../release.js';
import { warnOf } from '../strict.js';
import { readConfig, readFacts } from './config.js';
import { configOfDeployment, knowingDeployment } from './deployed.js';
import { knownVersionIn } from './facts-version.js';
import { foundPacket } from './packet.js';

/** The options that say what captures are judged by. */
export type JudgedByOptions = ReleaseOptions &
  ContextOptions & {
    readonly config?: string | undefined;
    readonly facts?: string | undefined;
  };

/** What captures are judged by, as the options say it. */
export interface JudgedBy<O extends JudgedByOptions> {
  /** The options, with the version that a file names. */
  readonly options: O;
  /** The version that was asked for or that a packet or facts name; a deployment is not counted. */
  readonly release: string | undefined;
  readonly version: ServerVersion | undefined;
  readonly given: VerifyOptions;
}

/** The packet that an option names. */
const packetOf = (file: string | undefined, options: JudgedByOptions, io: Io) =>
  file === undefined ? undefined : foundPacket(file, options, io);

/** Reads the config, the facts and the rest that captures are judged by. */
export const judgedBy = async <O extends JudgedByOptions>(asked: Given<O>, io: Io): Promise<JudgedBy<O>> => {
  const { options: wanted } = asked;
  const ofConfig = await packetOf(wanted.config, wanted, io);
  const ofFacts = await packetOf(wanted.facts, { ...wanted, release: ofConfig?.version ?? wanted.release }, io);
  const found = ofConfig ?? ofFacts;
  const config =
    typeof wanted.config === 'string'
      ? await readConfig(wanted.config, wanted, io)
      : await configOfDeployment(wanted, io);
  const facts = typeof wanted.facts === 'string' ? await readFacts(wanted.facts, wanted, io) : undefined;
  const release = found?.version ?? wanted.release ?? (facts === undefined ? undefined : knownVersionIn(facts));
  const given = await knowingDeployment(
    release === undefined ? asked : { ...asked, options: { ...wanted, release } },
    io,
  );
  const { options } = given;
  const version = options.release === undefined ? undefined : versionOf(given);
  const context = await contextOf(given, io, found?.packet);
  if (context.env && config === undefined && facts === undefined)
    warnOf(['variables only matter with the config that they override: name it with --config'], options, io);
  return {
    ...{ options, release, version },
    given: {
      ...context,
      ...(version && { release: version.text }),
      ...(config !== undefined && { config }),
      ...(facts !== undefined && { facts }),
    },
  };
};

/** Says what is wrong with what captures should be judged by, and gives the exit code for that. */
export const complainOfBasis = async (
  { of, issues }: { readonly of: 'release' | 'config' | 'facts' | 'options'; readonly issues: readonly Issue[] },
  { options, given: { config, asLoaded } }: JudgedBy<JudgedByOptions>,
  io: Io,
): Promise<number> => {
  if (of === 'release') for (const issue of issues) log(io, 'error', describeIssue(issue));
  else complain(issues, of === 'options' ? undefined : options[of], io);
  if (of === 'config' && typeof config === 'string') await noteRefused(issues, config, io);
  if (of === 'config' && !asLoaded) log(io, 'note', 'without --as-written, the config is read as the server does');
  return exit.unusable;
};
