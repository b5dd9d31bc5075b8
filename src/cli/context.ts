import { describeIssue } from '../issues.js';
import { type Release, releases } from '../releases.js';
import { resolveRelease } from '../resolve.js';
import { isIssue, type ServerVersion, serverVersion } from '../server-version.js';
import type { PayloadOptions } from '../transform/plan.js';
import { didYouMean, type Given, type Io, type OptionTable, UsageError } from './command.js';
import { isAsLoaded, loadingOptions } from './loading.js';
import { overridesGiven, refuseTwice } from './overrides.js';
import { pluginsGiven } from './plugins-given.js';

/** The options that name a server's release. */
export const releaseOptions: OptionTable = {
  release: {
    type: 'string',
    value: 'R',
    says: `the server's release, ${releases[0]} to ${releases.at(-1)}, as in 5.6, v5.6.0 or 5.6.3`,
  },
};

/** The options that say what a payload depends on besides the config. */
export const contextOptions: OptionTable = {
  ...loadingOptions,
  env: { type: 'boolean', says: 'apply the overrides MM_… of this environment' },
  environment: {
    type: 'string',
    value: 'F',
    says: 'apply the overrides of a file: lines NAME=value, or what env prints',
  },
  plugins: {
    type: 'string',
    value: 'F',
    says: 'the installed plugins: [{"id", "version"}], plugins.json of a support packet, or mmctl plugin list --json',
  },
  'enterprise-ready': { type: 'boolean', says: 'the server is an enterprise build' },
};

/** The release point of a version that someone typed. */
export const releaseNamed = (version: string): Release => {
  const found = resolveRelease(version);
  if (typeof found === 'string') return found;
  const silent = serverVersion(version);
  if (!isIssue(silent)) {
    throw new UsageError(
      `${describeIssue(found)}. mm-diagnostics outbound --release ${silent.text} lists what it still sends`,
    );
  }
  const mistyped = /^v?\d+\.\d+(\.\d+)?$/.test(version) ? '' : didYouMean(version, releases);
  throw new UsageError(`${describeIssue(found)}${mistyped}`);
};

/** The version of the server that was asked for with `--release`, whether it reports its configuration or not. */
export const versionOf = ({ options: { release } }: Given): ServerVersion => {
  if (typeof release !== 'string')
    throw new UsageError(`name the server's version, for example --release ${releases.at(-1)}`);
  const version = serverVersion(release);
  if (isIssue(version)) throw new UsageError(describeIssue(version));
  return version;
};

/** The option that names any version of a server. */
export const versionOptions: OptionTable = {
  release: { type: 'string', value: 'V', says: `the server's version, from ${releases[0]} on, as in 5.6.3 or 11.4` },
};

/** The release point that was asked for with `--release`. */
export const releaseOf = ({ options: { release } }: Given): Release => {
  if (typeof release !== 'string')
    throw new UsageError(`name the server's release, for example --release ${releases.at(-1)}`);
  return releaseNamed(release);
};

/** What the options say a payload depends on besides its config. */
export const contextOf = async (given: Given, io: Io): Promise<PayloadOptions> => {
  const { options } = given;
  refuseTwice(given);
  const env = await overridesGiven(given, io);
  const plugins = await pluginsGiven(given, io);
  return {
    asLoaded: isAsLoaded(given),
    enterpriseReady: options['enterprise-ready'] === true,
    ...(env && { env }),
    ...(plugins && { plugins }),
  };
};
