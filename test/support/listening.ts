import { fc } from '@fast-check/vitest';
import {
  type InstalledPlugin,
  type PayloadOptions,
  payloadOrThrow,
  planFor,
  type Release,
  type Result,
} from '../../src/index.js';
import { type SettingAt, settingsOf } from '../../src/schema.js';
import {
  canary,
  canaryAddress,
  canaryConfig,
  listenToError,
  listenToResult,
  Spoken,
  type Tree,
} from './hostile/canary.js';
import { type Damage, damage, damageObject, damageText, spares } from './hostile/damage.js';

/** The releases that represent all others: every way to read a file, an environment and plugins is among them. */
export const sampledReleases = ['3.7', '5.6', '5.36', '7.8', '10.8'] as const satisfies readonly Release[];

/** What one run does. It holds places and numbers, and no value of the config. */
export interface Run {
  readonly release: (typeof sampledReleases)[number];
  readonly way: 'text' | 'object' | 'request';
  readonly damages: readonly Damage[];
  /** Which settings the environment overrides. */
  readonly variables: readonly number[];
  readonly plugins: 'absent' | 'none' | 'canaries';
  readonly preview: boolean;
  readonly strict: boolean;
  readonly asLoaded: boolean;
  readonly enterpriseReady: boolean;
}

/** Runs of every sort. */
export const runs: fc.Arbitrary<Run> = fc.record({
  release: fc.constantFrom(...sampledReleases),
  way: fc.constantFrom('text', 'object', 'request'),
  damages: fc.array(damage, { maxLength: 4 }),
  variables: fc.oneof(fc.constant([]), fc.array(fc.noBias(fc.nat({ max: 999 })), { maxLength: 8 })),
  plugins: fc.constantFrom('absent', 'none', 'canaries'),
  preview: fc.boolean(),
  strict: fc.boolean(),
  asLoaded: fc.boolean(),
  enterpriseReady: fc.boolean(),
});

/** What the runs of a release start from. */
interface Base {
  /** The settings to damage. Those in which most can go wrong are repeated. */
  readonly targets: readonly SettingAt[];
  readonly text: string;
  readonly variables: readonly (readonly [name: string, value: string])[];
}

const variableOf = ({ path, setting: { kind } }: SettingAt): readonly [string, string] => [
  `MM_${path.replaceAll('.', '_').toUpperCase()}`,
  kind === 'map' ? JSON.stringify({ jira: { Enable: canary(), [canary()]: canaryAddress() } }) : canaryAddress(),
];

const weightOf = ({ path, setting: { kind } }: SettingAt): number => {
  if (path === 'LogSettings.EnableDiagnostics') return 40;
  return kind === 'map' ? 60 : kind === 'list' ? 10 : 1;
};

const baseOf = (release: Release): Base => {
  const settings = settingsOf(release);
  return {
    targets: settings.flatMap((setting) => new Array<SettingAt>(weightOf(setting)).fill(setting)),
    text: JSON.stringify(canaryConfig(release)),
    variables: settings.map(variableOf),
  };
};

const bases = new Map<Release, Base>(sampledReleases.map((release) => [release, baseOf(release)]));

const baseFor = (release: Release): Base => bases.get(release) as Base;

const pluginsOf = ({ plugins }: Run): { readonly plugins?: readonly InstalledPlugin[] | null } => {
  if (plugins === 'absent') return {};
  if (plugins === 'none') return { plugins: null };
  const ids = ['jira', 'zoom', 'com.mattermost.nps', 'playbooks', '__proto__', ...spares];
  return { plugins: ids.map((id, index) => ({ id, version: spares[index % spares.length] as string })) };
};

/** Variables as the run has them: of settings, and others. */
export const environmentOf = ({ release, variables }: Run): Record<string, string> => {
  const all = baseFor(release).variables;
  const chosen = variables.map((index) => all[index % all.length] as (typeof all)[number]);
  return { ...Object.fromEntries(chosen), HOME: spares[1] as string, [`MM_${spares[2]}`]: spares[3] as string };
};

const optionsOf = (run: Run): PayloadOptions => {
  const { preview, strict, asLoaded, enterpriseReady, variables } = run;
  const env = variables.length > 0 ? { env: environmentOf(run) } : {};
  return { preview, strict, asLoaded, enterpriseReady, ...pluginsOf(run), ...env };
};

const configOf = (run: Run): Tree => {
  const { text, targets } = baseFor(run.release);
  const config = JSON.parse(text) as Tree;
  damageObject(config, targets, run.damages, run.way === 'object');
  return config;
};

/** The damaged bytes of a run's config, or of its request, on one line before the damage. */
export const bytesOf = (run: Run): Uint8Array => {
  const config = configOf({ ...run, way: run.way === 'object' ? 'text' : run.way });
  const { plugins, env, enterpriseReady } = optionsOf(run);
  const whole = run.way === 'request' ? { config, plugins, env, enterpriseReady } : config;
  return damageText(JSON.stringify(whole), baseFor(run.release).targets, run.damages);
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Calls, and listens to an error if one comes. */
const listening = <T>(call: () => T, where: string): T | undefined => {
  try {
    return call();
  } catch (error) {
    listenToError(error, where);
    return undefined;
  }
};

/** Runs the library once and listens to everything that comes of it. It must not raise an error either. */
export const hear = (run: Run): Result['status'] => {
  const plan = planFor(run.release);
  const options = optionsOf(run);
  const config = run.way === 'object' ? configOf(run) : utf8.decode(bytesOf(run));
  const { preview, strict } = run;
  const result = listening(() => {
    if (typeof config !== 'string') return plan.fromObject(config, options);
    return run.way === 'text' ? plan.fromText(config, options) : plan.fromRequest(config, { preview, strict });
  }, 'an error that was raised');
  if (result === undefined) throw new Spoken('nothing of it, but an error was raised', run.way);
  listenToResult(result, `the result of ${run.way}`);
  if (result.status !== 'ok' && run.way !== 'request')
    listening(() => payloadOrThrow(config, { ...options, release: run.release }), 'the error of payloadOrThrow');
  return result.status;
};

/** Of another error than {@link Spoken} only the places are shown: its message may hold anything. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Spoken) return error.message;
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const places = (error.stack ?? '').split('\n').filter((line) => /^ +at [^\n]*:\d+:\d+\)?$/.test(line));
  return [`an unexpected ${error.constructor.name}`, ...places].join('\n');
};

/** Reports a failure without its counterexample: seed and path are enough to find it again. */
export const quietly = (details: fc.RunDetails<[Run]>): void => {
  if (!details.failed) return;
  const { seed, counterexamplePath, numRuns, errorInstance } = details;
  throw new Error(`run ${numRuns}: ${reasonOf(errorInstance)}\nagain: SEED=${seed} and path '${counterexamplePath}'`);
};
