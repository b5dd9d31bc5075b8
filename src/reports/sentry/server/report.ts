import { version } from '../../../schema/vocabularies.js';
import {
  type AllowList,
  flag,
  listOf,
  listOrValues,
  record,
  type SaidLeaf,
  said,
  wholeUpTo,
  wordOf,
  wordOnly,
} from '../../shared/allow-list.js';
import { small, versionLeaf } from '../leaves.js';
import { type KeptReport, reporter } from '../reporter.js';
import { saidEventId, saidInApp, saidMechanism, saidSdk } from '../said.js';
import { goFile, goFunction, goMessage, goModule, goTime, goType, goVersion } from './leaves.js';
import { goArchitectures, goEnvironments, goLevels, goMechanisms, goPlatforms, goSdks, goSystems } from './words.js';

/** A place in the code: package, function, file within its module, and line. */
export interface GoFrame {
  module?: string;
  function?: string;
  filename?: string;
  lineno?: number;
  in_app?: boolean;
}

/** What an error report of a server can hold. All texts are words of closed lists, version numbers, or times. */
export interface ServerErrorReport extends KeptReport {
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
      module: said('which package the code is of', goModule),
      function: said('in which function it happened', goFunction),
      filename: said('in which file it happened', { ...goFile, instead: 'abs_path' }),
      lineno: said('on which line of the file it happened', goLine),
      in_app: saidInApp,
    }),
  ),
});

const exception = record({
  type: said('which type of error it is', goType),
  value: said('what the error says, reduced to its sort', goMessage),
  mechanism: record({
    type: said('how the error was noticed', {
      ...wordOf('a known way of noticing an error', goMechanisms),
      absent: 'generic',
    }),
    ...saidMechanism,
    is_exception_group: said('whether it stands for several errors', flag),
  }),
  stacktrace,
});

/** Everything that may leave with an error report of a server. */
export const serverAllowList = {
  event_id: saidEventId,
  timestamp: said('when the error happened', goTime),
  level: said('how bad the error is', wordOnly('a level', goLevels)),
  platform: said('in which language the server is written', wordOf('go', goPlatforms)),
  environment: said('what the server was built for or runs in', wordOf('production, test or dev', goEnvironments)),
  release: said('which version the server has', wordOf('the version of the server', version)),
  message: said('which text was raised, reduced to its sort', goMessage),
  exception: listOrValues(10, exception),
  threads: listOrValues(
    10,
    record({
      crashed: said('whether this thread failed', flag),
      current: said('whether this thread was running', flag),
      stacktrace,
    }),
  ),
  contexts: record({
    os: record({
      name: said('which operating system the server runs on', wordOf('an operating system, as Go calls it', goSystems)),
    }),
    device: record({
      arch: said('which sort of processor the machine has', wordOf('an architecture, as Go calls it', goArchitectures)),
      num_cpu: said('how many processors the machine has', small),
    }),
    runtime: record({
      name: said('what runs the program', wordOf('go', goPlatforms)),
      version: said('which release of Go the server was built with', goVersion),
    }),
  }),
  sdk: saidSdk(wordOf('a known SDK', goSdks)),
} as const satisfies { readonly [name: string]: AllowList<SaidLeaf> };

/** The allowed header of an envelope that a server sends. */
export const serverHeader: AllowList = record({
  event_id: saidEventId,
  sent_at: goTime,
  sdk: record({ name: serverAllowList.sdk.members.name, version: versionLeaf }),
});

/** The report of an event, without the version of the server. */
export const serverReportOf = reporter<ServerErrorReport>(serverAllowList, {
  exception: [{ type: 'other', value: 'other' }],
});
