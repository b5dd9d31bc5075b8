import { version } from '../../schema/vocabularies.js';
import { eventId, neverInferred, small, sourceLeaf, versionLeaf } from '../desktop/leaves.js';
import { flag, type Keep, listOf, listOrValues, record, wholeUpTo, wordOf, wordOnly } from '../keep.js';
import { goFile, goFunction, goMessage, goModule, goTime, goType, goVersion } from './go-leaves.js';
import { goArchitectures, goEnvironments, goLevels, goMechanisms, goPlatforms, goSdks, goSystems } from './go-words.js';
import { type Reported, reporter } from './reporter.js';

/** A place in the code: package, function, file within its module, and line. */
export interface GoFrame {
  module?: string;
  function?: string;
  filename?: string;
  lineno?: number;
  in_app?: boolean;
}

/** What an error report of a server can hold. All texts are words of closed lists, version numbers, or times. */
export interface ServerErrorReport extends Reported {
  event_id?: string;
  timestamp?: string;
  level?: 'fatal' | 'error' | 'warning' | 'info' | 'debug';
  platform?: string;
  environment?: string;
  release: string;
  message?: string;
  exception?: GoException[] | { values: GoException[] };
  threads?: GoThread[] | { values: GoThread[] };
  contexts?: {
    os?: { name?: string };
    device?: { arch?: string; num_cpu?: number };
    runtime?: { name?: string; version?: string };
  };
  sdk: { name?: string; version?: string; settings: { infer_ip: 'never' } };
}

/** An error: its type, the class of its message, and where it was raised. */
export interface GoException {
  type?: string;
  value?: string;
  mechanism?: { type: string; handled?: boolean };
  stacktrace?: { frames: GoFrame[] };
}

/** What ran when no error was raised but a text. */
export interface GoThread {
  crashed?: boolean;
  current?: boolean;
  stacktrace?: { frames: GoFrame[] };
}

/** No file of the code has more lines. */
const goLine = wholeUpTo(99_999, 'a whole number of at most five digits');

const stacktrace = record({
  frames: listOf(
    100,
    record({
      module: goModule,
      function: goFunction,
      filename: { ...goFile, instead: 'abs_path' },
      lineno: goLine,
      in_app: flag,
    }),
  ),
});

const exception = record({
  type: goType,
  value: goMessage,
  mechanism: record({
    type: { ...wordOf('a known way of noticing an error', goMechanisms), absent: 'generic' },
    handled: flag,
    source: sourceLeaf,
    is_exception_group: flag,
    exception_id: small,
    parent_id: small,
  }),
  stacktrace,
});

/** Everything that may leave with an error report of a server. */
export const serverAllowList = {
  event_id: eventId,
  timestamp: goTime,
  level: wordOnly('a level', goLevels),
  platform: wordOf('go', goPlatforms),
  environment: wordOf('production, test or dev', goEnvironments),
  release: wordOf('the version of the server', version),
  message: goMessage,
  exception: listOrValues(10, exception),
  threads: listOrValues(10, record({ crashed: flag, current: flag, stacktrace })),
  contexts: record({
    os: record({ name: wordOf('an operating system, as Go calls it', goSystems) }),
    device: record({ arch: wordOf('an architecture, as Go calls it', goArchitectures), num_cpu: small }),
    runtime: record({ name: wordOf('go', goPlatforms), version: goVersion }),
  }),
  sdk: record({
    name: wordOf('a known SDK', goSdks),
    version: versionLeaf,
    settings: record({ infer_ip: neverInferred }),
  }),
} as const satisfies { readonly [name: string]: Keep };

/** What may stand before the reports of an envelope that a server sends. */
export const serverHeader: Keep = record({
  event_id: eventId,
  sent_at: goTime,
  sdk: record({ name: serverAllowList.sdk.members.name, version: versionLeaf }),
});

/** The report of an event, without the version of the server. */
export const serverReportOf = reporter<ServerErrorReport>(serverAllowList, {
  exception: [{ type: 'other', value: 'other' }],
});
