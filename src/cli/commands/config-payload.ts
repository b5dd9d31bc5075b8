import { defaultDepth, defaultLength } from '../../json/limits.js';
import { planFor } from '../../transform/build.js';
import { isAboutVariablesAlone } from '../../transform/environment/warnings.js';
import type { PayloadOptions, Plan } from '../../transform/plan.js';
import { describeWarning } from '../../wording/problems/issues.js';
import { write } from '../bulk/lines.js';
import { complain, complainOfConfig } from '../complaining.js';
import { contextOf } from '../context.js';
import { exit, UsageError } from '../exit.js';
import { refusalOf } from '../given/no-config.js';
import { knowingPacket, readConfig } from '../given/packet.js';
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
    readonly jobs?: string | undefined;
    readonly maxLength?: string | undefined;
    readonly maxDepth?: string | undefined;
  };

const one = async (
  plan: Plan,
  given: Given<PayloadCommandOptions>,
  options: PayloadOptions,
  io: Io,
): Promise<number> => {
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
  return outcomeOf(result, file, io, stopping, ({ text }) =>
    write(io.stdout, `${isIndented(given.options, io) ? JSON.stringify(JSON.parse(text), null, 2) : text}\n`),
  );
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

/** A whole number that an option gives, or what it is without the option. */
const numberOf = (given: string | undefined, option: string, otherwise: number): number => {
  if (given === undefined) return otherwise;
  if (!/^[1-9][0-9]{0,9}$/.test(given)) throw new UsageError(`${option} takes a whole number from 1 on`);
  return Number(given);
};

/** `payload`: one config or many. */
export const run = async (asked: Given<PayloadCommandOptions>, io: Io): Promise<number> => {
  const { options, files } = asked;
  if (options.requests && !options.ndjson) throw new UsageError('--requests needs --ndjson');
  if (options.jobs !== undefined && !options.ndjson) throw new UsageError('--jobs needs --ndjson');
  if (options.pretty && options.ndjson) throw new UsageError('use either --pretty or --ndjson, not both');
  const { given, packet } = options.ndjson ? { given: asked } : await knowingPacket(asked, files[0], io);
  const release = options.ndjson ? releaseOf(given) : await releaseFor(given, io);
  const context = await contextOf(given, io, packet);
  const settled: PayloadOptions = {
    ...context,
    preview: options.preview === true,
    strict: options.strict === true,
    maxLength: numberOf(options.maxLength, '--max-length', defaultLength),
    maxDepth: numberOf(options.maxDepth, '--max-depth', defaultDepth),
  };
  if (!options.ndjson) return one(planFor(release), given, settled, io);
  sayOfVariables(planFor(release), settled, io);
  const { runBulk } = await import('../bulk/run.js');
  const bulk = { release, requests: options.requests === true, options: settled };
  const jobs = numberOf(options.jobs, '--jobs', 1);
  return runBulk(files[0], bulk, { jobs, longest: settled.maxLength ?? defaultLength }, io);
};
