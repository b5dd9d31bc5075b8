import stringify from 'fast-json-stable-stringify';
import { optionsOf, textOf } from '../arguments.js';
import type { Issue, Warning } from '../issues.js';
import { ArgumentError, guarded, invalid } from '../misuse.js';
import type { Release } from '../releases.js';
import { type Compiled, compileRelease, complete, type EventProperties, reportedOf, switchedOff } from './compiled.js';
import { type Decoded, decode } from './decode.js';
import type { Surroundings } from './fields.js';
import { type Node, nodeOfValue, positionsIn } from './json.js';
import type { Values } from './layout.js';
import type { InstalledPlugin } from './plugins.js';
import { isWithin, type Limits, readText } from './read.js';
import { requestOf } from './request.js';
import { holdsNoSection } from './sections.js';

/** What a server reports: events, and in each its properties. From 10.4 on, one event holds all of them. */
export interface Payload {
  readonly [event: string]: EventProperties | { readonly [event: string]: EventProperties };
}

/** What a payload depends on besides the config. */
export interface PayloadOptions extends Limits {
  /** Give the payload also where diagnostics are switched off. Default: false. */
  readonly preview?: boolean;
  /** Take every warning for an issue. Default: false. */
  readonly strict?: boolean;
  /** The installed plugins. Absent: none is installed. `null`: no list of them is available. */
  readonly plugins?: readonly InstalledPlugin[] | null;
  /**
   * The server's environment: `MM_SECTION_SETTING` overrides the config, as in its release; warnings say which of them do
   * nothing, or something else than meant. `null`: the value is not known. Default: no variables.
   */
  readonly env?: Readonly<Record<string, string | null | undefined>>;
  /** Repair the config as the server's loader does, for comparing with what a real server sent. Default: false. */
  readonly asLoaded?: boolean;
  /** The server is an enterprise build. Default: false. */
  readonly enterpriseReady?: boolean;
}

/** What came of a config: `T`, the setting or variable that switches diagnostics off, or why there is neither. */
export type Outcome<T> =
  | ({ readonly status: 'ok'; readonly release: Release; readonly warnings: readonly Warning[] } & T)
  | {
      readonly status: 'disabled';
      readonly release: Release;
      /** The setting that is false, or the variable of the environment. */
      readonly reason: string;
      /** The environment switches it off, not the config. */
      readonly byEnvironment?: true;
      readonly warnings: readonly Warning[];
    }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] };

/** What came of a config: its payload, or why there is none. */
export type Result = Outcome<{ readonly payload: Payload }>;

/** What came of a config: the canonical text of its payload, or why there is none. */
export type CanonicalResult = Outcome<{ readonly text: string }>;

/** A release's map, compiled. It holds no state: use it for as many configs as you like. */
export interface Plan {
  readonly release: Release;
  /** The payload of a config's text. */
  readonly fromText: (text: string, options?: PayloadOptions) => Result;
  /** The payload of a request's text: `{"config": …, "plugins": …, "env": …, "enterpriseReady": …}`. */
  readonly fromRequest: (text: string, options?: PayloadOptions) => Result;
  /** The payload of a config that was parsed already. It cannot show how a number was spelled, or duplicate names. */
  readonly fromObject: (config: unknown, options?: PayloadOptions) => Result;
  /** The canonical text of the payload of a config's text, without the payload in between: the fastest way. */
  readonly canonicalFromText: (text: string, options?: PayloadOptions) => CanonicalResult;
  /** The canonical text of the payload of a request's text. */
  readonly canonicalFromRequest: (text: string, options?: PayloadOptions) => CanonicalResult;
}

const noPlugins: Surroundings = { plugins: new Map() };

/** The installed plugins as the fields look them up. */
export const surroundingsOf = ({ plugins }: Pick<PayloadOptions, 'plugins'>): Surroundings => {
  if (plugins === undefined) return noPlugins;
  return { plugins: plugins === null ? null : new Map(plugins.map(({ id, version }) => [id, version])) };
};

/** A config as far as decoding it went, and what its text was read with. */
interface Decoding {
  readonly decoded: Decoded;
  readonly options: PayloadOptions;
  readonly warnings: readonly Warning[];
}

/** The plan that a compiled release comes to. */
export const planOf = (compiled: Compiled): Plan => {
  const { release, layout, loader, overrides, fastDecode, envelope, emit } = compiled;

  const finish = <T extends object>(
    decoding: Decoding | readonly Issue[],
    give: (values: Values, surroundings: Surroundings) => T,
  ): Outcome<T> => {
    if ('length' in decoding) return invalid(decoding);
    const { decoded, options, warnings: read } = decoding;
    if (decoded.issues.length > 0) return invalid(decoded.issues);
    const settled = complete(compiled, decoded, options);
    const { values, issues, warnings: found } = settled;
    if (issues.length > 0) return invalid(issues);
    const warnings = read.length === 0 ? found : [...read, ...found];
    if (options.strict && warnings.length > 0) {
      return invalid(warnings.map((warning) => ({ code: 'refusedWarning', warning })));
    }
    const off = options.preview ? undefined : switchedOff(compiled, settled, options.env);
    if (off) return { status: 'disabled', release, ...off, warnings };
    return { status: 'ok', release, warnings, ...give(values, surroundingsOf(options)) };
  };

  const decodeNode = (root: Node, text: string | undefined, options: PayloadOptions): Decoded => {
    const decoded = decode(root, layout, positionsIn(text), options.asLoaded ? loader.read : undefined);
    return holdsNoSection(root) ? { ...decoded, warnings: [{ code: 'notAConfig' }, ...decoded.warnings] } : decoded;
  };

  const ofText = (text: string, options: PayloadOptions): Decoding | readonly Issue[] => {
    const given = textOf(text, 'the text');
    const exactly = (options.env && overrides.beforeDefaults) || !isWithin(given, options);
    const fast = exactly ? undefined : fastDecode(given, options.asLoaded);
    if (fast) return { decoded: fast, options, warnings: [] };
    const read = readText(given, options);
    if ('issue' in read) return [read.issue];
    return { decoded: decodeNode(read.node, read.text, options), options, warnings: read.warnings };
  };

  const ofRequest = (given: string, options: PayloadOptions): Decoding | readonly Issue[] => {
    const read = readText(textOf(given, 'the text'), options);
    if ('issue' in read) return [read.issue];
    const request = requestOf(read.node, read.text);
    if (!('config' in request)) return request;
    const all = { ...options, ...request.options };
    const warnings = [...read.warnings, ...request.warnings];
    return { decoded: decodeNode(request.config, read.text, all), options: all, warnings };
  };

  const ofObject = (config: unknown, options: PayloadOptions): Decoding | readonly Issue[] => {
    try {
      return { decoded: decodeNode(nodeOfValue(config), undefined, options), options, warnings: [] };
    } catch {
      // Whatever the object raised, here or inside zod, may hold anything.
      return [{ code: 'unreadable', path: 'the config' }];
    }
  };

  const payload = (values: Values, surroundings: Surroundings): { readonly payload: Payload } => {
    const sent = reportedOf(compiled, values, surroundings);
    return { payload: envelope === undefined ? sent : { [envelope]: sent } };
  };
  const text = (values: Values, surroundings: Surroundings): { readonly text: string } => ({
    text: emit(values, surroundings),
  });

  const entry =
    <G, T extends object>(
      read: (given: G, options: PayloadOptions) => Decoding | readonly Issue[],
      give: (values: Values, surroundings: Surroundings) => T,
    ) =>
    (given: G, options?: PayloadOptions): Outcome<T> =>
      guarded<Outcome<T>>(() => finish(read(given, optionsOf(options)), give), invalid);

  return {
    release,
    fromText: entry(ofText, payload),
    fromRequest: entry(ofRequest, payload),
    fromObject: entry(ofObject, payload),
    canonicalFromText: entry(ofText, text),
    canonicalFromRequest: entry(ofRequest, text),
  };
};

/** Compiles the map of a release. It takes some milliseconds; what it gives is fast and can be kept. */
export const compilePlan = (release: Release): Plan => planOf(compileRelease(release));

/** The canonical text of a payload, or of another report: sorted names, no spaces. The same one always gives the same bytes. */
export const canonicalText = (payload: object): string =>
  guarded(() => {
    const text: string | undefined = stringify(payload);
    if (text === undefined) throw new ArgumentError('what was given is no payload');
    return text;
  });
