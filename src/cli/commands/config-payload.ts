import { optOut } from '../../field-map/opt-out.js';
import { isPrintableName } from '../../issues.js';
import { defaultDepth, defaultLength } from '../../json/limits.js';
import type { Release } from '../../releases/points.js';
import { overrideName } from '../../schema/loading/environment.js';
import { settingsOf } from '../../schema/settings-at.js';
import { planFor } from '../../transform/build.js';
import { isAboutVariablesAlone } from '../../transform/environment/warnings.js';
import { messageSize } from '../../transform/message-size.js';
import type { CanonicalResult } from '../../transform/outcome.js';
import type { PayloadOptions, Plan } from '../../transform/plan.js';
import { requestNames } from '../../transform/request.js';
import { describeWarning } from '../../wording/problems/issues.js';
import { write } from '../bulk/lines.js';
import { complain, complainOfConfig } from '../complaining.js';
import { type Context, contextOf } from '../context.js';
import { exit, UsageError } from '../exit.js';
import { readConfig } from '../given/config.js';
import { knowingPacket } from '../given/deployed.js';
import { refusalOf } from '../given/no-config.js';
import { releaseFor } from '../given/unnamed.js';
import type { Given, Io } from '../io.js';
import { hintAsLoaded } from '../loading.js';
import { log } from '../log.js';
import type { ContextOptions, ReleaseOptions } from '../options.js';
import { outcomeOf } from '../outcome.js';
import { releaseOf } from '../release.js';
import { warnOf } from '../strict.js';

type PayloadCommandOptions = ReleaseOptions &
  ContextOptions & {
    readonly pretty?: true | undefined;
    readonly canonical?: true | undefined;
    readonly preview?: true | undefined;
    readonly ndjson?: true | undefined;
    readonly requests?: true | undefined;
    readonly releaseFrom?: string | undefined;
    readonly jobs?: string | undefined;
    readonly maxLength?: string | undefined;
    readonly maxDepth?: string | undefined;
  };

/** The text of a payload without what is not known of it, which is said; with `--strict` it is refused. */
const leavingOut = async (text: string, config: string, plan: Plan, context: Context, io: Io): Promise<string> => {
  if (context.envIncomplete !== true && !Object.values(context.env ?? {}).includes(null)) return text;
  const [{ knownPayload }, { notKnownText }] = await Promise.all([
    import('../../documents/known-payload.js'),
    import('../../wording/not-known.js'),
  ]);
  const known = knownPayload(text, config, { ...context, release: plan.release });
  const said = notKnownText(known.settings, known.fields, 'left out');
  if (said === undefined) return text;
  if (context.strict) throw new UsageError(said);
  log(io, 'warning', said);
  return known.text;
};

/** Says that the server drops its message, where that is because of what it sends in clear. */
const warnOfClear = async (
  config: string,
  { text, warnings }: Extract<CanonicalResult, { status: 'ok' }>,
  { release }: Plan,
  context: Context,
  io: Io,
): Promise<void> => {
  const size = messageSize(text.length, release);
  if (size === undefined || warnings.some(({ code }) => code === 'messageTooLarge')) return;
  const { droppedForClear } = await import('./message-in-clear.js');
  warnOf((await droppedForClear(config, size, release, context)).map(describeWarning), context, io);
};

const one = async (plan: Plan, given: Given<PayloadCommandOptions>, options: Context, io: Io): Promise<number> => {
  const [file] = given.files;
  const config = await readConfig(file, given.options, io);
  const result = plan.canonicalFromText(config, options);
  const refused = await refusalOf(config, result, options);
  if (refused.length > 0) return complain(refused, file, io);
  if (result.status === 'invalid') {
    await complainOfConfig(result.issues, config, file, io);
    if (result.issues.some((issue) => issue.code === 'syntax' && issue.cause === 'severalValues'))
      log(io, 'note', '--ndjson reads one config per line');
    hintAsLoaded(config, plan.release, options, io);
    return exit.unusable;
  }
  const stopping = async () =>
    (await import('../../audit/stopping/stopping-in.js')).stoppingIn(config, { ...options, release: plan.release });
  return outcomeOf(result, file, io, stopping, async (made) => {
    await warnOfClear(config, made, plan, options, io);
    const { text: whole } = made;
    const text = await leavingOut(whole, config, plan, options, io);
    await write(io.stdout, `${isIndented(given.options, io) ? JSON.stringify(JSON.parse(text), null, 2) : text}\n`);
  });
};

/** Whether the payload is indented: as asked for, else on a terminal only. */
const isIndented = ({ pretty, canonical }: PayloadCommandOptions, { stdout }: Io): boolean =>
  pretty === true || (canonical !== true && stdout.isTTY === true);

/** Says once what is true of the variables whatever the configs are. */
const sayOfVariables = (plan: Plan, options: PayloadOptions, io: Io): void => {
  const result = plan.fromText('{}', { ...options, strict: false, preview: true });
  const warnings = result.status === 'invalid' ? [] : result.warnings.filter(isAboutVariablesAlone);
  warnOf(warnings.map(describeWarning), options, io);
};

/** A config that names every setting of a release, and gives none. */
const namingAll = (release: Release): string => {
  const config: Record<string, Record<string, null>> = {};
  for (const { path } of settingsOf(release)) {
    const [section = '', name] = path.split('.');
    if (name !== undefined) config[section] = { ...config[section], [name]: null };
  }
  return JSON.stringify(config);
};

/** The variables that switch diagnostics off, whose setting is no field. */
const optOutsIn = (env: object): readonly string[] =>
  Object.keys(env).filter((name) => name.toUpperCase() === overrideName(optOut));

/** Nothing is left out of the lines of many configs, so what they depend on has to be known. */
const refuseUnknown = async (context: Context, plan: Plan): Promise<void> => {
  const { env = {}, envIncomplete } = context;
  if (!envIncomplete && !Object.values(env).includes(null)) return;
  const { notKnownIn } = await import('../../audit/explain/not-known-in.js');
  const settings = ['{}', namingAll(plan.release)].flatMap(
    (config) => notKnownIn(config, { ...context, release: plan.release }).settings,
  );
  if (settings.length === 0) return;
  const isNull = (name: string): boolean => env[name] === null;
  const names = [...new Set([...settings.flatMap(({ variable }) => variable ?? []), ...optOutsIn(env).filter(isNull)])];
  const others = envIncomplete ? [...names, 'any other, because not all of its files or objects are here'] : names;
  const named = others.length === 0 ? '' : `: ${others.slice(-20).join(', ')}`;
  throw new UsageError(
    `--ndjson needs an environment whose values are all known; they are not here${named}. Give the output of env from the server`,
  );
};

/** A whole number that an option gives, or what it is without the option. */
const numberOf = (given: string | undefined, option: string, otherwise: number): number => {
  if (given === undefined) return otherwise;
  if (!/^[1-9][0-9]{0,9}$/.test(given)) throw new UsageError(`${option} takes a whole number from 1 on`);
  return Number(given);
};

/** The member of each request that names its release. */
const releaseMemberIn = ({ releaseFrom, requests }: PayloadCommandOptions): string | undefined => {
  if (releaseFrom === undefined) return undefined;
  if (!requests) throw new UsageError('--release-from needs --requests');
  if (!isPrintableName(releaseFrom))
    throw new UsageError('--release-from takes the name of a member: letters, digits, “_”, “.” and “-”');
  if (requestNames.includes(releaseFrom))
    throw new UsageError(`--release-from takes the member that holds the version; ${releaseFrom} holds something else`);
  return releaseFrom;
};

/** `payload`: one config or many. */
export const run = async (asked: Given<PayloadCommandOptions>, io: Io): Promise<number> => {
  const { options, files } = asked;
  if (options.requests && !options.ndjson) throw new UsageError('--requests needs --ndjson');
  if (options.jobs !== undefined && !options.ndjson) throw new UsageError('--jobs needs --ndjson');
  if (options.pretty && options.ndjson) throw new UsageError('use either --pretty or --ndjson, not both');
  const member = releaseMemberIn(options);
  const { given, packet } = options.ndjson ? { given: asked } : await knowingPacket(asked, files[0], io);
  const named = () => (options.ndjson ? releaseOf(given) : releaseFor(given, io));
  const release = member === undefined ? await named() : { member };
  const context = await contextOf(given, io, packet);
  const settled: Context = {
    ...context,
    preview: options.preview === true,
    strict: options.strict === true,
    maxLength: numberOf(options.maxLength, '--max-length', defaultLength),
    maxDepth: numberOf(options.maxDepth, '--max-depth', defaultDepth),
  };
  if (typeof release === 'string') {
    const plan = planFor(release);
    if (!options.ndjson) return one(plan, given, settled, io);
    await refuseUnknown(settled, plan);
    sayOfVariables(plan, settled, io);
  }
  const { runBulk } = await import('../bulk/run.js');
  const bulk = { release, requests: options.requests === true, options: settled };
  const jobs = numberOf(options.jobs, '--jobs', 1);
  return runBulk(files[0], bulk, { jobs, longest: settled.maxLength ?? defaultLength }, io);
};
