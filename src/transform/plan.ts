import stringify from 'fast-json-stable-stringify';
import { envelope } from '../field-map/envelope.js';
import { optOut } from '../field-map/opt-out.js';
import type { Issue, Warning } from '../issues.js';
import type { Release } from '../releases.js';
import { at } from '../timeline.js';
import { decode } from './decode.js';
import { settle, settlingsOf } from './defaults.js';
import { type Environment, type OverridesApplied, overridesOf } from './environment.js';
import { fieldsOf, type Reported, type Surroundings } from './fields.js';
import { type Node, nodeOfValue, Unreadable } from './json.js';
import { layoutOf, type Slot, type Values } from './layout.js';
import { loaderOf } from './loader.js';
import { maskWarnings } from './masks.js';
import { type Limits, readText } from './read.js';
import { requestOf } from './request.js';

/** What a server reports: events, and in each its properties. From 10.4 on, one event holds all of them. */
export interface Payload {
  readonly [event: string]: EventProperties | { readonly [event: string]: EventProperties };
}

/** The properties of one event. */
export interface EventProperties {
  readonly [property: string]: Reported;
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
  /** The server's environment: `MM_SECTION_SETTING` overrides the config as in its release. Default: no variables. */
  readonly env?: Environment;
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
  /** The payload of a request's text: `{"config": …, "plugins": [{"id", "version"}] | null}`. */
  readonly fromRequest: (text: string, options?: PayloadOptions) => Result;
  /** The payload of a config that was parsed already. It cannot show how a number was spelled, or duplicate names. */
  readonly fromObject: (config: unknown, options?: PayloadOptions) => Result;
}

const inEnvelope = (sent: { readonly [event: string]: EventProperties }, release: Release): Payload => {
  const name = at(envelope, release);
  return name === undefined ? sent : { [name]: sent };
};

const invalid = (...issues: readonly Issue[]): Result => ({ status: 'invalid', issues });

const surroundingsOf = ({ plugins }: PayloadOptions): Surroundings => ({
  plugins: plugins === null ? null : new Map(plugins?.map(({ id, version }) => [id, version])),
});

/** Compiles the map of a release. It takes some milliseconds; what it gives is fast and can be kept. */
export const compilePlan = (release: Release): Plan => {
  const layout = layoutOf(release);
  const settlings = settlingsOf(release, layout);
  const fields = fieldsOf(release, layout);
  const overrides = overridesOf(release, layout);
  const loader = loaderOf(release, layout);
  const switchedBy = layout.slotOf.get(optOut) as Slot;

  const run = (root: Node, text: string | undefined, read: readonly Warning[], options: PayloadOptions): Result => {
    const {
      given,
      issues,
      warnings: decoded,
      named,
    } = decode(root, layout, text, options.asLoaded ? loader.read : undefined);
    if (issues.length > 0) return invalid(...issues);
    if (options.asLoaded) loader.give(given);
    const override = (values: Values): OverridesApplied | undefined =>
      options.env && overrides?.apply(options.env, values, named);
    const before = overrides?.beforeDefaults ? override(given) : undefined;
    const values = settle(given, layout, settlings, options.enterpriseReady ?? false);
    if (options.asLoaded) loader.repair(values);
    const after = overrides?.beforeDefaults ? undefined : override(values);
    if (options.asLoaded && after) loader.repair(values);
    const refused = [...(before?.issues ?? []), ...(after?.issues ?? [])];
    if (refused.length > 0) return invalid(...refused);

    const masked = maskWarnings(given, after?.overridden ?? new Set(), layout.slots, settlings, fields);
    const warnings = [...read, ...decoded, ...masked];
    if (options.strict && warnings.length > 0) {
      return invalid(...warnings.map((warning): Issue => ({ code: 'refusedWarning', warning })));
    }
    if (values[switchedBy.index] === false && !options.preview) {
      return { status: 'disabled', release, reason: switchedBy.path, warnings };
    }
    const surroundings = surroundingsOf(options);
    const sent: Record<string, Record<string, Reported>> = {};
    for (const { event, property, compute } of fields) {
      const reported = compute(values, surroundings);
      if (reported === undefined) continue;
      sent[event] ??= {};
      sent[event][property] = reported;
    }
    return { status: 'ok', release, payload: inEnvelope(sent, release), warnings };
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
