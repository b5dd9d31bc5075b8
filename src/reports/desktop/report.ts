import { flag, type Keep, listOf, record, wordOf, wordOnly } from '../keep.js';
import { fileLeaf } from './files.js';
import {
  amount,
  cpuLeaf,
  eventId,
  line,
  messageLeaf,
  neverInferred,
  osLeaf,
  releaseLeaf,
  seconds,
  small,
  sourceLeaf,
  versionLeaf,
} from './leaves.js';
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

export const breadcrumbAllowList: Keep = record({
  timestamp: seconds,
  type: wordOf('a known type', breadcrumbTypes),
  category: wordOf('a known category', breadcrumbCategories),
  level: levelLeaf,
});

const exception = record({
  type: wordOf('a known class of errors', errorTypes),
  value: messageLeaf,
  mechanism: record({
    type: { ...wordOf('a known way of noticing an error', mechanisms), absent: 'generic' },
    handled: flag,
    synthetic: flag,
    source: sourceLeaf,
    is_exception_group: flag,
    exception_id: small,
    parent_id: small,
  }),
  stacktrace: record({ frames: listOf(50, record({ filename: fileLeaf, lineno: line, colno: line, in_app: flag })) }),
});

const runtime = record({ name: wordOf('Electron, Chrome or Node', runtimes), version: versionLeaf });

/** Everything that may leave with an error report, apart from what is set in any case. */
export const errorAllowList = {
  event_id: eventId,
  timestamp: seconds,
  level: levelLeaf,
  platform: wordOf('a known platform', platforms),
  environment: wordOf('stable or prerelease', environments),
  release: releaseLeaf,
  message: messageLeaf,
  logentry: record({ message: messageLeaf }),
  exception: record({ values: listOf(10, exception) }),
  breadcrumbs: listOf(100, breadcrumbAllowList),
  contexts: record({
    app: record({
      app_version: versionLeaf,
      build_type: wordOf('stable or prerelease', environments),
      app_memory: amount,
      free_memory: amount,
    }),
    os: record({ name: osLeaf, version: versionLeaf, kernel_version: versionLeaf }),
    device: record({
      arch: wordOf('a known architecture', architectures),
      memory_size: amount,
      free_memory: amount,
      processor_count: small,
      processor_frequency: small,
      cpu_description: cpuLeaf,
    }),
    runtime,
    electron: runtime,
  }),
  sdk: record({
    name: wordOf('a known SDK', sdkNames),
    version: versionLeaf,
    settings: record({ infer_ip: neverInferred }),
  }),
} as const satisfies { readonly [name: string]: Keep };
