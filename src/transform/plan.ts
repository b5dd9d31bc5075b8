import stringify from 'fast-json-stable-stringify';
import { optOut } from '../field-map/opt-out.js';
import type { Issue, Warning } from '../issues.js';
import type { Release } from '../releases.js';
import { decode } from './decode.js';
import { settle, settlingsOf } from './defaults.js';
import { fieldsOf, type Reported, type Surroundings } from './fields.js';
import { type Node, nodeOfValue, Unreadable } from './json.js';
import { layoutOf, type Slot } from './layout.js';
import { maskWarnings } from './masks.js';
import { type Limits, readText } from './read.js';
import { requestOf } from './request.js';

/** What a server reports: events, and in each its properties. */
export interface Payload {
  readonly [event: string]: { readonly [property: string]: Reported };
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
  /** The payload of a request's text: `{"config": …, "plugins": [{"id", "version"}] | null}`. */
  readonly fromRequest: (text: string, options?: PayloadOptions) => Result;
  /** The payload of a config that was parsed already. It cannot show how a number was spelled, or duplicate names. */
  readonly fromObject: (config: unknown, options?: PayloadOptions) => Result;
}

const invalid = (...issues: readonly Issue[]): Result => ({ status: 'invalid', issues });

const surroundingsOf = ({ plugins }: PayloadOptions): Surroundings => ({
  plugins: plugins === null ? null : new Map(plugins?.map(({ id, version }) => [id, version])),
});

/** Compiles the map of a release. It takes some milliseconds; what it gives is fast and can be kept. */
export const compilePlan = (release: Release): Plan => {
  const layout = layoutOf(release);
  const settlings = settlingsOf(release, layout);
  const fields = fieldsOf(release, layout);
  const switchedBy = layout.slotOf.get(optOut) as Slot;

  const run = (root: Node, text: string | undefined, read: readonly Warning[], options: PayloadOptions): Result => {
    const { given, issues, warnings: decoded } = decode(root, layout, text);
    if (issues.length > 0) return invalid(...issues);
    const warnings = [...read, ...decoded, ...maskWarnings(given, layout.slots, settlings, fields)];
    if (options.strict && warnings.length > 0) {
      return invalid(...warnings.map((warning): Issue => ({ code: 'refusedWarning', warning })));
    }
    const values = settle(given, layout, settlings);
    if (values[switchedBy.index] === false && !options.preview) {
      return { status: 'disabled', release, reason: switchedBy.path, warnings };
    }
    const surroundings = surroundingsOf(options);
    const payload: Record<string, Record<string, Reported>> = {};
    for (const { event, property, compute } of fields) {
      const reported = compute(values, surroundings);
      if (reported === undefined) continue;
      payload[event] ??= {};
      payload[event][property] = reported;
    }
    return { status: 'ok', release, payload, warnings };
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
