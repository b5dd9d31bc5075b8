import { other, version } from '../../schema/vocabularies.js';
import {
  amount,
  eventId,
  line,
  messageOf,
  neverInferred,
  releaseLeaf,
  seconds,
  small,
  sourceLeaf,
  versionLeaf,
} from '../desktop/leaves.js';
import { breadcrumbTypes, levels, mechanisms } from '../desktop/words.js';
import { flag, type Keep, leaf, listOf, listOrValues, record, wordOf, wordOnly } from '../keep.js';
import { makers, nothing } from '../mobile/words.js';
import { goTime } from './go-leaves.js';
import { isConstantName } from './identifier-words.js';
import {
  libraryActions,
  mobileArchitectures,
  mobileBundles,
  mobileCategories,
  mobileLoggers,
  mobileMessages,
  mobilePlatforms,
  mobileSdks,
  mobileSystems,
  mobileTypes,
  orientations,
} from './mobile-words.js';
import { type Reported, reporter } from './reporter.js';

/** An action that the app dispatched before: its type, never what it carried. */
export interface MobileBreadcrumb {
  timestamp?: number | string;
  type?: string;
  category?: string;
  level?: string;
  message?: string;
  data?: { readonly [index: string]: string };
}

/** An error: its class, that of its message, and where in the bundle it was raised. */
export interface MobileException {
  type?: string;
  value?: string;
  mechanism?: { type: string; handled?: boolean };
  stacktrace?: { frames: { filename?: string; lineno?: number; colno?: number; in_app?: boolean }[] };
}

/** What an error report of the mobile app can hold. All texts are words of closed lists, version numbers, or times. */
export interface MobileErrorReport extends Reported {
  event_id?: string;
  timestamp?: number | string;
  level?: string;
  platform?: string;
  logger?: string;
  release?: string;
  dist?: string;
  message?: string;
  exception?: MobileException[] | { values: MobileException[] };
  breadcrumbs?: MobileBreadcrumb[] | { values: MobileBreadcrumb[] };
  tags?: { serverBuildNumber?: string };
  contexts?: {
    app?: { app_version?: string; app_build?: string };
    os?: { name?: string; version?: string };
    device?: {
      manufacturer?: string;
      brand?: string;
      model?: string;
      arch?: string;
      memory_size?: number;
      free_memory?: number;
      orientation?: string;
      simulator?: boolean;
    };
  };
  sdk: { name?: string; version?: string; settings: { infer_ip: 'never' } };
}

/** A time in seconds, or as a text in UTC. */
const moment = leaf('a time', (given) => (typeof given === 'string' ? goTime.keep(given) : seconds.keep(given)));

/** No path or type of an action is longer. */
const longest = 500;

/** A bundle of the app, wherever the device keeps it. */
const bundle = leaf('a bundle of the app, as in app:///main.jsbundle', (given) => {
  if (typeof given !== 'string') return undefined;
  const name = given.length > longest ? '' : (given.split('/').at(-1) ?? '');
  return mobileBundles.has(name) ? `app:///${name}` : other;
});

/** The type of an action: a constant of the public code. */
const action = leaf('the type of an action, made of words of the public code', (given) => {
  if (typeof given !== 'string') return undefined;
  return libraryActions.has(given) || isConstantName(given) ? given : other;
});

/** No batch is told with more actions. */
const mostActions = 50;

/** The actions of a batch, by their place in it. */
const batch = record(Object.fromEntries(Array.from({ length: mostActions }, (_, at) => [String(at), action])));

/** The identifier of the app may stand before its version, as in `com.mattermost.rn-1.20.0`. */
const appRelease = leaf(releaseLeaf.says, (given) =>
  typeof given === 'string'
    ? releaseLeaf.keep(given.slice(0, longest).replace(/^[A-Za-z.]+-(?=[0-9])/, ''))
    : undefined,
);

const message = messageOf(mobileMessages);
const level = wordOnly('a level', levels);
const build = wordOf('a number of a build', version);

/** Android counts its versions with one number. */
const systemVersion = wordOf(versionLeaf.says, version, (text) =>
  /^[0-9]{1,2}$/.test(text) ? text : (versionLeaf.keep(text) as string),
);

const exception = record({
  type: wordOf('a known class of errors', mobileTypes),
  value: message,
  mechanism: record({
    type: { ...wordOf('a known way of noticing an error', mechanisms), absent: 'generic' },
    handled: flag,
    synthetic: flag,
    source: sourceLeaf,
    exception_id: small,
    parent_id: small,
  }),
  stacktrace: record({ frames: listOf(50, record({ filename: bundle, lineno: line, colno: line, in_app: flag })) }),
});

const breadcrumb = record({
  timestamp: moment,
  type: wordOf('a known type', breadcrumbTypes),
  category: wordOf('a known category', mobileCategories),
  level,
  message: action,
  data: batch,
});

const maker = wordOf('a known maker of devices', makers);

/** Everything that may leave with an error report of the mobile app. */
export const mobileErrorAllowList = {
  event_id: eventId,
  timestamp: moment,
  level,
  platform: wordOf('a known platform', mobilePlatforms),
  logger: wordOf('a known part of the app', mobileLoggers),
  release: appRelease,
  dist: build,
  message,
  exception: listOrValues(10, exception),
  breadcrumbs: listOrValues(100, breadcrumb),
  tags: record({ serverBuildNumber: versionLeaf }),
  contexts: record({
    app: record({ app_version: versionLeaf, app_build: build }),
    os: record({ name: wordOf('Android or iOS', mobileSystems), version: systemVersion }),
    device: record({
      manufacturer: maker,
      brand: maker,
      model: wordOf('"other", whatever stands there', nothing),
      arch: wordOf('a known architecture', mobileArchitectures),
      memory_size: amount,
      free_memory: amount,
      orientation: wordOf('portrait or landscape', orientations),
      simulator: flag,
    }),
  }),
  sdk: record({
    name: wordOf('a known SDK', mobileSdks),
    version: versionLeaf,
    settings: record({ infer_ip: neverInferred }),
  }),
} as const satisfies { readonly [name: string]: Keep };

/** What may stand before the reports of an envelope that the app sends. */
export const mobileErrorHeader: Keep = record({
  event_id: eventId,
  sent_at: goTime,
  sdk: record({ name: mobileErrorAllowList.sdk.members.name, version: versionLeaf }),
});

/** The report of an event. */
export const mobileReportOf = reporter<MobileErrorReport>(mobileErrorAllowList, {
  exception: { values: [{ type: 'other', value: 'other' }] },
});
