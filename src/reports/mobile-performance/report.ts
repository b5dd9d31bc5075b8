import stringify from 'fast-json-stable-stringify';
import { optionsOf } from '../../arguments.js';
import { type Issue, isPrintableName, type Warning } from '../../issues.js';
import { foundIn } from '../../json/found.js';
import { guarded, invalid } from '../../misuse.js';
import { type MobileBody, microseconds, type TraceEvent, traceEventOf } from './body.js';
import { deviceFields } from './device.js';

/** What a performance report depends on apart from the measurements. */
export interface MobileOptions {
  /** The release of the app, as in `1.20` or `v1.31.2`. Default: the last one that reports. */
  readonly release?: string;
  /** Give the body also where the app would send nothing. Default: false. */
  readonly preview?: boolean;
}

/** What becomes of measurements. */
export type MobileResult =
  | {
      readonly status: 'ok';
      readonly body: MobileBody;
      /** The body as canonical JSON. */
      readonly text: string;
      /** Measurements without start or end, which are not sent. */
      readonly unfinished: number;
      readonly warnings: readonly Warning[];
    }
  /** Nothing is sent, and why: the member of the measurements that says so. */
  | { readonly status: 'disabled'; readonly reason: 'enableDiagnostics' | 'telemetryEnabled' | 'developmentBuild' }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

type JsonMembers = { readonly [name: string]: unknown };

/** The releases of the app that send the report: minor releases of major release 1. */
const first = 20;
const last = 43;

const most = 100_000;

const releaseIssue = (release: string): Issue | undefined => {
  const minor = Number(/^v?1\.(\d{1,3})(?:\.\d{1,3})?$/.exec(release)?.[1] ?? Number.NaN);
  if (minor >= first && minor <= last) return undefined;
  const [oldest, newest] = [`1.${first}`, `1.${last}`];
  const reason = `only the Android app of releases ${oldest} to ${newest} reports how fast it is`;
  return { code: 'unknownRelease', oldest, newest, reason };
};

class Refused extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super('refused');
    this.issue = issue;
  }
}

const wrongType = (path: string, expected: string, given: unknown): Refused =>
  new Refused({ code: 'wrongType', path, expected, found: foundIn(given) });

/** An object as it is at this moment: a getter may answer something else each time. */
const membersOf = (given: unknown, path: string): JsonMembers => {
  if (foundIn(given) !== 'an object') throw wrongType(path, 'an object', given);
  return Object.fromEntries(Object.entries(given as object));
};

const flagOf = (members: JsonMembers, name: string, absent: boolean): boolean => {
  const given = Object.hasOwn(members, name) ? members[name] : undefined;
  if (given === undefined || given === null) return absent;
  if (typeof given !== 'boolean') throw wrongType(name, 'true or false', given);
  return given;
};

const timeOf = (given: unknown, path: string): number | undefined => {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'number') throw wrongType(path, 'a number of milliseconds', given);
  return given;
};

const eventOf = (given: unknown, path: string): TraceEvent | undefined => {
  const metric = membersOf(given, path);
  if (typeof metric.name !== 'string') throw wrongType(`${path}.name`, 'a string', metric.name);
  const [start, end] = [timeOf(metric.startTime, `${path}.startTime`), timeOf(metric.endTime, `${path}.endTime`)];
  if (start === undefined || end === undefined) return undefined;
  const event = traceEventOf(metric.name, start, end);
  const exact = [event.ts, event.dur].every((time) => microseconds.keep(time) !== undefined);
  if (!exact) throw new Refused({ code: 'outOfRange', path, expected: 'two times in milliseconds' });
  return event;
};

const deviceInfoOf = (given: JsonMembers): MobileBody['data']['device_info'] => {
  const built: { [name: string]: boolean | number | string } = {};
  for (const [name, { holds, keep }] of Object.entries(deviceFields)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null) continue;
    if (foundIn(value) !== holds) throw wrongType(`deviceInfo.${name}`, holds, value);
    const leaves = keep.keep(value) as boolean | number | string | undefined;
    if (leaves !== undefined) built[name] = leaves;
    else if (!keep.identifying)
      throw new Refused({ code: 'notWhole', path: `deviceInfo.${name}`, expected: keep.says });
  }
  return built;
};

const known = new Set(['enableDiagnostics', 'telemetryEnabled', 'developmentBuild', 'metrics', 'deviceInfo']);

const unknownNames = (members: JsonMembers, device: JsonMembers): readonly Warning[] => {
  const unknown = [
    ...Object.keys(members).filter((name) => !known.has(name)),
    ...Object.keys(device).filter((name) => !Object.hasOwn(deviceFields, name)),
  ];
  const names = unknown.filter(isPrintableName);
  return unknown.length === 0 ? [] : [{ code: 'unknownNames', names, others: unknown.length - names.length }];
};

const metricsOf = (given: unknown): readonly unknown[] => {
  if (!Array.isArray(given)) throw wrongType('metrics', 'an array', given);
  const { length } = given;
  if (length > most) throw new Refused({ code: 'unreadable', path: 'metrics' });
  return Array.from({ length }, (_, index) => given[index]);
};

const built = (given: unknown, preview: boolean): MobileResult => {
  const members = membersOf(given, 'the measurements');
  if (!preview) {
    if (!flagOf(members, 'enableDiagnostics', false)) return { status: 'disabled', reason: 'enableDiagnostics' };
    if (!flagOf(members, 'telemetryEnabled', true)) return { status: 'disabled', reason: 'telemetryEnabled' };
    if (flagOf(members, 'developmentBuild', false)) return { status: 'disabled', reason: 'developmentBuild' };
  }
  const metrics = metricsOf(members.metrics);
  const device = membersOf(members.deviceInfo, 'deviceInfo');
  const events = metrics.map((metric, index) => eventOf(metric, `metrics[${index}]`));
  const finished = events.filter((event) => event !== undefined);
  const body = { data: { trace_events: finished, device_info: deviceInfoOf(device) } };
  return {
    status: 'ok',
    body,
    text: stringify(body),
    unfinished: events.length - finished.length,
    warnings: unknownNames(members, device),
  };
};

/**
 * The request body by which the Android app, 1.20 to 1.43, reports how fast it is, made from what the app measured.
 *
 * Times are given in milliseconds and leave in microseconds; a measurement without start or end is not sent. What
 * identifies the device never leaves, and any other text only as a word of its list.
 *
 * @param measurements - `metrics` with `name`, `startTime` and `endTime`; `deviceInfo`; and `enableDiagnostics`, which
 * says whether the server lets the app report
 * @param options - the release of the app
 * @returns the body, the reason why nothing is sent, or issues. It never throws because of the measurements.
 * @example
 * const result = mobilePerformance({
 *   enableDiagnostics: true,
 *   metrics: [{ name: 'team:switch', startTime: 12000, endTime: 12480 }],
 *   deviceInfo: { app_version: '1.31.0', api_level: 28, device_unique_id: '7a3f' },
 * });
 * if (result.status === 'ok') console.log(result.body.data.device_info); // { api_level: 28, app_version: '1.31.0' }
 */
export const mobilePerformance = (measurements: unknown, options: MobileOptions = {}): MobileResult =>
  guarded(() => {
    const { release, preview } = optionsOf(options);
    const issue = releaseIssue(release ?? `1.${last}`);
    if (issue) return { status: 'invalid', issues: [issue] };
    try {
      return built(measurements, preview === true);
    } catch (error) {
      // Any other error comes from the measurements' own getters, and may hold anything.
      const found: Issue =
        error instanceof Refused ? error.issue : { code: 'unreadable', path: 'one of the measurements' };
      return { status: 'invalid', issues: [found] };
    }
  }, invalid);
