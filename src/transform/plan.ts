import stringify from 'fast-json-stable-stringify';
import type { Issue, Warning } from '../issues.js';
import type { Release } from '../releases.js';
import { type Context, compileRelease, type EventProperties, reportedOf, settledOf } from './compiled.js';
import type { Surroundings } from './fields.js';
import { type Node, nodeOfValue, Unreadable } from './json.js';
import { type Limits, readText } from './read.js';
import { requestOf } from './request.js';

/** What a server reports: events, and in each its properties. From 10.4 on, one event holds all of them. */
export interface Payload {
  readonly [event: string]: EventProperties | { readonly [event: string]: EventProperties };
}

/** A plugin that is installed on the server. */
export interface InstalledPlugin {
  readonly id: string;
  readonly version: string;
}

/** What a payload depends on besides the config. */
export interface PayloadOptions extends Limits {
  /** Give the payload also where diagnostics are switched off. Default: false. */
  readonly preview?: boolean;
  /** Take every warning for an issue. Default: false. */
  readonly strict?: boolean;
  /** The installed plugins. Absent: none is installed. `null`: no list of them is available. */
  readonly plugins?: readonly InstalledPlugin[] | null;
  /** The server's environment: `MM_SECTION_SETTING` overrides the config, as in its release. Default: no variables. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Repair the config as the server's loader does, for comparing with what a real server sent. Default: false. */
  readonly asLoaded?: boolean;
  /** The server is an enterprise build. Default: false. */
  readonly enterpriseReady?: boolean;
}

/** What came of a config: its payload, the setting that switches diagnostics off, or why there is neither. */
export type Result =
  | {
      readonly status: 'ok';
      readonly release: Release;
      readonly payload: Payload;
      readonly warnings: readonly Warning[];
    }
  | {
      readonly status: 'disabled';
      readonly release: Release;
      readonly reason: string;
      readonly warnings: readonly Warning[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

/** A release's map, compiled. It holds no state: use it for as many configs as you like. */
export interface Plan {
  readonly release: Release;
  /** The payload of a config's text. */
  readonly fromText: (text: string, options?: PayloadOptions) => Result;
  /** The payload of a request's text: `{"config": …, "plugins": …, "env": …, "enterpriseReady": …}`. */
  readonly fromRequest: (text: string, options?: PayloadOptions) => Result;
  /** The payload of a config that was parsed already. It cannot show how a number was spelled, or duplicate names. */
  readonly fromObject: (config: unknown, options?: PayloadOptions) => Result;
}

const invalid = (...issues: readonly Issue[]): Result => ({ status: 'invalid', issues });

/** The installed plugins as the fields look them up. */
export const surroundingsOf = ({ plugins }: Pick<PayloadOptions, 'plugins'>): Surroundings => ({
  plugins: plugins === null ? null : new Map(plugins?.map(({ id, version }) => [id, version])),
});

/** Compiles the map of a release. It takes some milliseconds; what it gives is fast and can be kept. */
export const compilePlan = (release: Release): Plan => {
  const compiled = compileRelease(release);

  const run = (root: Node, text: string | undefined, read: readonly Warning[], options: PayloadOptions): Result => {
    const { values, issues, warnings: found } = settledOf(compiled, root, text, options satisfies Context);
    if (issues.length > 0) return invalid(...issues);
    const warnings = [...read, ...found];
    if (options.strict && warnings.length > 0) {
      return invalid(...warnings.map((warning): Issue => ({ code: 'refusedWarning', warning })));
    }
    const { switchedBy, envelope } = compiled;
    if (values[switchedBy.index] === false && !options.preview) {
      return { status: 'disabled', release, reason: switchedBy.path, warnings };
    }
    const sent = reportedOf(compiled, values, surroundingsOf(options));
    return { status: 'ok', release, payload: envelope === undefined ? sent : { [envelope]: sent }, warnings };
  };

  return {
    release,
    fromText: (given, options = {}) => {
      const read = readText(given, options);
      return 'issue' in read ? invalid(read.issue) : run(read.node, read.text, read.warnings, options);
    },
    fromRequest: (given, options = {}) => {
      const read = readText(given, options);
      if ('issue' in read) return invalid(read.issue);
      const request = requestOf(read.node, read.text);
      return 'config' in request
        ? run(request.config, read.text, read.warnings, { ...options, ...request.options })
        : invalid(...request);
    },
    fromObject: (config, options = {}) => {
      try {
        return run(nodeOfValue(config), undefined, [], options);
      } catch (error) {
        if (error instanceof Unreadable) return invalid({ code: 'unreadable', path: 'the config' });
        throw error;
      }
    },
  };
};

/** The canonical text of a payload: sorted names, no spaces. The same payload always gives the same bytes. */
export const canonicalText = (payload: Payload): string => stringify(payload);
