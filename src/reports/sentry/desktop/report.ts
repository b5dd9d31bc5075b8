import {
  type AllowList,
  flag,
  listOf,
  record,
  type SaidLeaf,
  said,
  wordOf,
  wordOnly,
} from '../../shared/allow-list.js';
import { amount, cpuLeaf, line, messageLeaf, osLeaf, releaseLeaf, seconds, small, versionLeaf } from '../leaves.js';
import { saidEventId, saidInApp, saidMechanism, saidSdk } from '../said.js';
import { fileLeaf } from './files.js';
import {
  architectures,
  breadcrumbCategories,
  breadcrumbTypes,
  environments,
  errorTypes,
  levels,
  mechanisms,
  platforms,
  runtimes,
  sdkNames,
} from './words.js';

/** What an error report can hold. All texts are words of closed lists, version numbers, or files of the app. */
export interface ErrorReport {
  readonly type: undefined;
  event_id?: string;
  timestamp?: number;
  level?: 'fatal' | 'error' | 'warning' | 'log' | 'info' | 'debug';
  platform?: string;
  environment?: string;
  release?: string;
  message?: string;
  logentry?: { message?: string };
  exception?: { values: ReportedException[] };
  breadcrumbs?: ReportedBreadcrumb[];
  contexts?: {
    app?: { app_version?: string; build_type?: string; app_memory?: number; free_memory?: number };
    os?: { name?: string; version?: string; kernel_version?: string };
    device?: {
      arch?: string;
      memory_size?: number;
      free_memory?: number;
      processor_count?: number;
      processor_frequency?: number;
      cpu_description?: string;
    };
    runtime?: { name?: string; version?: string };
    electron?: { name?: string; version?: string };
  };
  sdk: { name?: string; version?: string; settings: { infer_ip: 'never' } };
}

/** An error of a report: its class, the class of its message, and where it happened. */
export interface ReportedException {
  type?: string;
  value?: string;
  mechanism?: {
    type: string;
    handled?: boolean;
    synthetic?: boolean;
    source?: string;
    is_exception_group?: boolean;
    exception_id?: number;
    parent_id?: number;
  };
  stacktrace?: { frames: { filename?: string; lineno?: number; colno?: number; in_app?: boolean }[] };
}

/** What happened before: the sort of thing, and when. */
export interface ReportedBreadcrumb {
  timestamp?: number;
  type?: string;
  category?: string;
  level?: 'fatal' | 'error' | 'warning' | 'log' | 'info' | 'debug';
}

const levelLeaf = wordOnly('a level', levels);

export const breadcrumbAllowList = record({
  timestamp: said('when it happened', seconds),
  type: said('what sort of thing happened before the error', wordOf('a known type', breadcrumbTypes)),
  category: said('which part of the app it happened in', wordOf('a known category', breadcrumbCategories)),
  level: said('how bad it was', levelLeaf),
});

const exception = record({
  type: said('which class of error it is', wordOf('a known class of errors', errorTypes)),
  value: said('what the error says, reduced to its sort', messageLeaf),
  mechanism: record({
    type: said('how the error was noticed', {
      ...wordOf('a known way of noticing an error', mechanisms),
      absent: 'generic',
    }),
    ...saidMechanism,
    synthetic: said('whether the client library made the error itself', flag),
    is_exception_group: said('whether it stands for several errors', flag),
  }),
  stacktrace: record({
    frames: listOf(
      50,
      record({
        filename: said('in which file it happened', fileLeaf),
        lineno: said('on which line of the file it happened', line),
        colno: said('in which column of the line it happened', line),
        in_app: saidInApp,
      }),
    ),
  }),
});

const runtime = record({
  name: said('what runs the code of the app', wordOf('Electron, Chrome or Node', runtimes)),
  version: said('which release of it runs', versionLeaf),
});

/** Everything that may leave with an error report, apart from what is set in any case. */
export const errorAllowList = {
  event_id: saidEventId,
  timestamp: said('when the error happened', seconds),
  level: said('how bad the error is', levelLeaf),
  platform: said('which sort of code failed', wordOf('a known platform', platforms)),
  environment: said('whether the app is a stable or a preliminary one', wordOf('stable or prerelease', environments)),
  release: said('which version the app has', releaseLeaf),
  message: said('which text was reported, reduced to its sort', messageLeaf),
  logentry: record({ message: said('which text was logged, reduced to its sort', messageLeaf) }),
  exception: record({ values: listOf(10, exception) }),
  breadcrumbs: listOf(100, breadcrumbAllowList),
  contexts: record({
    app: record({
      app_version: said('which release of the app runs', versionLeaf),
      build_type: said('whether this build is stable or preliminary', wordOf('stable or prerelease', environments)),
      app_memory: said('how much memory the app uses', amount),
      free_memory: said('how much memory is left for the app', amount),
    }),
    os: record({
      name: said('which operating system it is', osLeaf),
      version: said('which release of the system runs', versionLeaf),
      kernel_version: said('which kernel the system has', versionLeaf),
    }),
    device: record({
      arch: said('which sort of processor the computer has', wordOf('a known architecture', architectures)),
      memory_size: said('how much memory the computer has', amount),
      free_memory: said('how much memory of the computer is free', amount),
      processor_count: said('how many processors the computer has', small),
      processor_frequency: said('how fast the processor is', small),
      cpu_description: said('who made the processor', cpuLeaf),
    }),
    runtime,
    electron: runtime,
  }),
  sdk: saidSdk(wordOf('a known SDK', sdkNames)),
} as const satisfies { readonly [name: string]: AllowList<SaidLeaf> };
