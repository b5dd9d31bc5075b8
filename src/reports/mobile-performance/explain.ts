import { deviceFields } from './device.js';
import { traceNames } from './traces.js';

/** What becomes of one name that the app measures, and why. */
export interface ExplainedMeasurement {
  readonly name: string;
  readonly part: 'trace event' | 'device information';
  /** What it says; of a trace event what is timed. */
  readonly says: string;
  /** What leaves. */
  readonly leaves: string;
  /** What the app itself sends, where less leaves here. */
  readonly appSends?: string;
  /** Where the published page says otherwise. */
  readonly remark?: string;
}

const explainedTraces = (): readonly ExplainedMeasurement[] =>
  traceNames.map(({ name, phrase, undocumented }) => ({
    name,
    part: 'trace event',
    says: phrase,
    leaves: 'two whole numbers of microseconds',
    ...(undocumented && { remark: 'the app sends it, and the published page does not list it' }),
  }));

const explainedDevice = (): readonly ExplainedMeasurement[] =>
  Object.entries(deviceFields).map(([name, { keep, appSends, published }]) => ({
    name,
    part: 'device information',
    says: keep.phrase,
    leaves: keep.identifying ? `nothing: it is ${keep.says}` : keep.says,
    ...(appSends && { appSends }),
    ...(published && { remark: `the published page calls it ${published}` }),
  }));

/**
 * What becomes of each name that the Android app measures: what leaves, where that is less than the app sends, and
 * where the published page says otherwise.
 *
 * @returns the names of trace events, then those of the device information
 * @example
 * explainMobilePerformance().find(({ name }) => name === 'device_unique_id')?.leaves;
 * // 'nothing: it is an id that a device keeps'
 */
export const explainMobilePerformance = (): readonly ExplainedMeasurement[] => [
  ...explainedTraces(),
  ...explainedDevice(),
];
