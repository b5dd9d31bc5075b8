import { other, version } from '../../../schema/vocabularies.js';
import { makers, nothing } from '../../mobile-performance/words.js';
import {
  type AllowList,
  flag,
  leaf,
  listOf,
  listOrValues,
  record,
  type SaidLeaf,
  said,
  wordOf,
  wordOnly,
} from '../../shared/allow-list.js';
import { breadcrumbTypes, levels, mechanisms } from '../desktop/words.js';
import { isConstantName } from '../identifier-words.js';
import { amount, line, messageOf, releaseLeaf, seconds, versionLeaf } from '../leaves.js';
import { type KeptReport, reporter } from '../reporter.js';
import { saidEventId, saidInApp, saidMechanism, saidSdk } from '../said.js';
import { goTime } from '../server/leaves.js';
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
} from './words.js';

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
export interface MobileErrorReport extends KeptReport {
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

/** The largest number of actions that is sent for a batch. */
const mostActions = 50;

/** The actions of a batch, by their place in it. */
const batch = record(
  Object.fromEntries(
    Array.from({ length: mostActions }, (_, at) => [
      String(at),
      said('which action of several was dispatched', action),
    ]),
  ),
);

/** A version, with or without the identifier of the app before it, as in `com.mattermost.rn-1.20.0`. */
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
  type: said('which class of error it is', wordOf('a known class of errors', mobileTypes)),
  value: said('what the error says, reduced to its sort', message),
  mechanism: record({
    type: said('how the error was noticed', {
      ...wordOf('a known way of noticing an error', mechanisms),
      absent: 'generic',
    }),
    ...saidMechanism,
    synthetic: said('whether the client library made the error itself', flag),
  }),
  stacktrace: record({
    frames: listOf(
      50,
      record({
        filename: said('in which bundle of the app it happened', bundle),
        lineno: said('on which line of the bundle it happened', line),
        colno: said('in which column of the line it happened', line),
        in_app: saidInApp,
      }),
    ),
  }),
});

const breadcrumb = record({
  timestamp: said('when it happened', moment),
  type: said('what sort of thing happened before the error', wordOf('a known type', breadcrumbTypes)),
  category: said('which part of the app it happened in', wordOf('a known category', mobileCategories)),
  level: said('how bad it was', level),
  message: said('which action was dispatched', action),
  data: batch,
});

const maker = wordOf('a known maker of devices', makers);

/** Everything that may leave with an error report of the mobile app. */
export const mobileErrorAllowList = {
  event_id: saidEventId,
  timestamp: said('when the error happened', moment),
  level: said('how bad the error is', level),
  platform: said('which sort of code failed', wordOf('a known platform', mobilePlatforms)),
  logger: said('which part of the app noticed the error', wordOf('a known part of the app', mobileLoggers)),
  release: said('which version the app has', appRelease),
  dist: said('which build of the app it is', build),
  message: said('which text was reported, reduced to its sort', message),
  exception: listOrValues(10, exception),
  breadcrumbs: listOrValues(100, breadcrumb),
  tags: record({ serverBuildNumber: said('which release the server runs that the app is connected to', versionLeaf) }),
  contexts: record({
    app: record({
      app_version: said('which release of the app runs', versionLeaf),
      app_build: said('which number that build of the app has', build),
    }),
    os: record({
      name: said('which operating system it is', wordOf('Android or iOS', mobileSystems)),
      version: said('which release of the system runs', systemVersion),
    }),
    device: record({
      manufacturer: said('who made the device', maker),
      brand: said('under which brand the device is sold', maker),
      model: said('which model the device is', wordOf('"other", whatever it is', nothing)),
      arch: said('which sort of processor the device has', wordOf('a known architecture', mobileArchitectures)),
      memory_size: said('how much memory the device has', amount),
      free_memory: said('how much memory of the device is free', amount),
      orientation: said('which way the device is held', wordOf('portrait or landscape', orientations)),
      simulator: said('whether the device is only simulated', flag),
    }),
  }),
  sdk: saidSdk(wordOf('a known SDK', mobileSdks)),
} as const satisfies { readonly [name: string]: AllowList<SaidLeaf> };

/** The allowed header of an envelope that the app sends. */
export const mobileErrorHeader: AllowList = record({
  event_id: saidEventId,
  sent_at: goTime,
  sdk: record({ name: mobileErrorAllowList.sdk.members.name, version: versionLeaf }),
});

/** The report of an event. */
export const mobileReportOf = reporter<MobileErrorReport>(mobileErrorAllowList, {
  exception: { values: [{ type: 'other', value: 'other' }] },
});
