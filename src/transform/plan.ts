import stringify from 'fast-json-stable-stringify';
import { bytesOf, optionsOf, textOf } from '../arguments.js';
import type { Warning } from '../issues.js';
import type { Limits } from '../json/limits.js';
import { type Node, nodeOfValue, positionsIn } from '../json/node.js';
import { isWithin, type JsonText, readText } from '../json/read.js';
import { ArgumentError, guarded, invalid } from '../misuse.js';
import type { Release } from '../releases/points.js';
import { failed, ok, type Result, type Success } from '../result.js';
import type { ConfigFor } from '../schema/paths.js';
import { holdsNoSection } from '../schema/section-names.js';
import { type Compiled, complete, reportedOf, switchedOff } from './compile.js';
import type { ServerContext } from './compile-field.js';
import { type Decoded, decode } from './decode.js';
import type { Part } from './fast/part.js';
import { Sink } from './fast/sink.js';
import type { SplitRequest } from './fast/split-request.js';
import type { Values } from './layout.js';
import { messageSize, tooLarge } from './message-size.js';
import type { BytesResult, CanonicalResult, Outcome, PayloadResult } from './outcome.js';
import type { Payload } from './payload-type.js';
import type { InstalledPlugin } from './plugins.js';
import { requestOf } from './request.js';

/** What a payload depends on apart from the config. */
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
  /** Other variables may be set as well, of which nothing is known. Default: false. */
  readonly envIncomplete?: boolean;
  /** Repair the config as the server's loader does, for comparing with what a real server sent. Default: false. */
  readonly asLoaded?: boolean;
  /** The server is an enterprise build. Default: false. */
  readonly enterpriseReady?: boolean;
}

/** A release's map, compiled. Use it for as many configs as you like: no config changes what comes of another. */
export interface Plan {
  readonly release: Release;
  /** The payload of a config's text. */
  readonly fromText: (text: string, options?: PayloadOptions) => PayloadResult;
  /** The payload of a request's text: `{"config": …, "plugins": …, "env": …, "enterpriseReady": …}`. */
  readonly fromRequest: (text: string, options?: PayloadOptions) => PayloadResult;
  /** The payload of a config that was parsed already. It cannot show how a number was spelled, or duplicate names. */
  readonly fromObject: {
    (config: ConfigFor<Release>, options?: PayloadOptions): PayloadResult;
    (config: unknown, options?: PayloadOptions): PayloadResult;
  };
  /** The canonical text of the payload of a config's text, without the payload in between. */
  readonly canonicalFromText: (text: string, options?: PayloadOptions) => CanonicalResult;
  /** The canonical text of the payload of a request's text. */
  readonly canonicalFromRequest: (text: string, options?: PayloadOptions) => CanonicalResult;
  /**
   * The canonical bytes of the payload of a config's bytes, in UTF-8, without a text in between: the fastest way of all.
   * What is not UTF-8 is read as U+FFFD, as servers do.
   *
   * @example
   * const plan = planFor('10.8');
   * const result = plan.canonicalFromBytes(new TextEncoder().encode('{"TeamSettings": {"MaxUsersPerTeam": 50}}'));
   * if (result.status === 'ok') console.log(result.bytes.length);
   */
  readonly canonicalFromBytes: (bytes: Uint8Array, options?: PayloadOptions) => BytesResult;
}

/** What reads parts of some bytes, such as lines, and writes payloads one after the other. Its arguments are checked. */
export interface LinePlan {
  /** Writes the payload of a config. */
  readonly writeFromBytes: (bytes: Part, options: PayloadOptions, sink: Sink) => Outcome<object>;
  /**
   * Writes the payload of a request that was taken apart; a member with this name gives its release. Gives nothing where
   * its text is to be read, because something is unusual or wrong.
   */
  readonly writeFromSplit: (
    request: SplitRequest,
    releaseMember: string | undefined,
    options: PayloadOptions,
    sink: Sink,
  ) => Outcome<object> | undefined;
  /** Takes a request that was read to find its release, which the member with this name gives. */
  readonly canonicalFromRead: (
    read: Success<JsonText>,
    releaseMember: string,
    options: PayloadOptions,
  ) => CanonicalResult;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a payload was made as: a text, bytes, or so many bytes somewhere else. */
interface Made {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly written?: number;
}

/** Bytes that payloads are written to, one at a time. */
const sink = new Sink(32 * 1024);

const noPlugins: ServerContext = { plugins: new Map() };

/** The installed plugins as the fields look them up. */
export const surroundingsOf = ({ plugins }: Pick<PayloadOptions, 'plugins'>): ServerContext => {
  if (plugins === undefined) return noPlugins;
  return { plugins: plugins === null ? null : new Map(plugins.map(({ id, version }) => [id, version])) };
};

/** A decoded config, and the options that it was read with. */
interface Decoding {
  readonly decoded: Decoded;
  readonly options: PayloadOptions;
}

/** The plan that a compiled release comes to, and that for its lines. */
export const planOf = (compiled: Compiled): { readonly plan: Plan; readonly lines: LinePlan } => {
  const { release, layout, loader, overrides, fastDecode, envelope, write, emit } = compiled;

  /** Writes a payload's bytes, and says how many they are. */
  const fill = (values: Values, surroundings: ServerContext): number => {
    sink.length = 0;
    write(values, surroundings, sink);
    return sink.length;
  };

  /** That the server drops what was made, if it does. */
  const droppedOf = (given: Made, values: Values, context: ServerContext): readonly Warning[] => {
    if (envelope === undefined) return [];
    const length = given.text?.length ?? given.bytes?.length ?? given.written ?? fill(values, context);
    return tooLarge(messageSize(length, release));
  };

  const finish = <T extends Made | { readonly payload: Payload }>(
    decoding: Result<Decoding>,
    give: (values: Values, surroundings: ServerContext) => T,
  ): Outcome<T> => {
    if (!decoding.ok) return invalid(decoding.issues);
    const { decoded, options } = decoding.value;
    const read = decoding.warnings;
    if (decoded.issues.length > 0) return invalid(decoded.issues);
    const effective = complete(compiled, decoded, options);
    const { values, issues, warnings: found } = effective;
    if (issues.length > 0) return invalid(issues);
    const off = options.preview ? undefined : switchedOff(compiled, effective, options.env);
    const context = surroundingsOf(options);
    const given = off ? undefined : give(values, context);
    const warnings = [...read, ...found, ...(given ? droppedOf(given as Made, values, context) : [])];
    if (options.strict && warnings.length > 0) {
      return invalid(warnings.map((warning) => ({ code: 'refusedWarning', warning })));
    }
    return off
      ? { status: 'disabled', release, ...off, warnings }
      : { status: 'ok', release, warnings, ...(given as T) };
  };

  const decodeNode = (root: Node, text: string | undefined, options: PayloadOptions): Decoded => {
    const decoded = decode(root, layout, positionsIn(text), options.asLoaded ? loader.read : undefined);
    return holdsNoSection(root) ? { ...decoded, warnings: [{ code: 'notAConfig' }, ...decoded.warnings] } : decoded;
  };

  const ofText = (text: string, options: PayloadOptions): Result<Decoding> => {
    const given = textOf(text, 'the text');
    const fast = isFast(given, options) ? fastDecode.text(given, options.asLoaded) : undefined;
    return fast ? ok({ decoded: fast, options }) : ofUnusual(given, options);
  };

  // A byte is a character at most.
  const ofBytes = ({ bytes, from, to }: Part, options: PayloadOptions): Result<Decoding> => {
    const fast = isFast({ length: to - from }, options)
      ? fastDecode.bytes(bytes, from, to, options.asLoaded)
      : undefined;
    return fast ? ok({ decoded: fast, options }) : ofUnusual(utf8.decode(bytes.subarray(from, to)), options);
  };

  const isFast = (text: Pick<string, 'length'>, options: PayloadOptions): boolean =>
    !((options.env || options.envIncomplete) && overrides.beforeDefaults) && isWithin(text, options);

  const ofUnusual = (text: string, options: PayloadOptions): Result<Decoding> => {
    const read = readText(text, options);
    if (!read.ok) return read;
    const { node, text: json } = read.value;
    return ok({ decoded: decodeNode(node, json, options), options }, read.warnings);
  };

  const ofWhole = (given: Uint8Array, options: PayloadOptions): Result<Decoding> => {
    const bytes = bytesOf(given, 'the bytes');
    return ofBytes({ bytes, from: 0, to: bytes.length }, options);
  };

  const ofReadRequest = (
    { value: { node, text: json }, warnings: found }: Success<JsonText>,
    options: PayloadOptions,
    releaseMember?: string,
  ): Result<Decoding> => {
    const request = requestOf(node, json, releaseMember);
    if (!request.ok) return request;
    const all = { ...options, ...request.value.options };
    const warnings = [...found, ...request.warnings];
    return ok({ decoded: decodeNode(request.value.config, json, all), options: all }, warnings);
  };

  const ofRequest = (given: string, options: PayloadOptions): Result<Decoding> => {
    const read = readText(textOf(given, 'the text'), options);
    return read.ok ? ofReadRequest(read, options) : read;
  };

  const ofObject = (config: unknown, options: PayloadOptions): Result<Decoding> => {
    try {
      return ok({ decoded: decodeNode(nodeOfValue(config), undefined, options), options });
    } catch {
      // Whatever the object raised, here or inside zod, may hold anything.
      return failed([{ code: 'unreadable', path: 'the config' }]);
    }
  };

  const payload = (values: Values, surroundings: ServerContext): { readonly payload: Payload } => {
    const sent = reportedOf(compiled, values, surroundings);
    return { payload: envelope === undefined ? sent : { [envelope]: sent } };
  };
  const text = (values: Values, surroundings: ServerContext): { readonly text: string } => ({
    text: emit(values, surroundings),
  });
  const bytes = (values: Values, surroundings: ServerContext): { readonly bytes: Uint8Array } => {
    fill(values, surroundings);
    return { bytes: sink.written().slice() };
  };

  const entry =
    <G, T extends object>(
      read: (given: G, options: PayloadOptions) => Result<Decoding>,
      give: (values: Values, surroundings: ServerContext) => T,
    ) =>
    (given: G, options?: PayloadOptions): Outcome<T> =>
      guarded<Outcome<T>>(() => finish(read(given, optionsOf(options)), give), invalid);

  const writingTo = (to: Sink) => (values: Values, surroundings: ServerContext) => {
    const before = to.length;
    write(values, surroundings, to);
    return { written: to.length - before };
  };

  const plan: Plan = {
    release,
    fromText: entry(ofText, payload),
    fromRequest: entry(ofRequest, payload),
    fromObject: entry(ofObject, payload),
    canonicalFromText: entry(ofText, text),
    canonicalFromRequest: entry(ofRequest, text),
    canonicalFromBytes: entry(ofWhole, bytes),
  };
  const lines: LinePlan = {
    writeFromBytes: (part, options, to) =>
      guarded<Outcome<object>>(() => finish(ofBytes(part, options), writingTo(to)), invalid),
    writeFromSplit: ({ config, rest }, releaseMember, options, to) => {
      const request = requestOf(rest.value.node, rest.value.text, releaseMember);
      if (!request.ok || request.warnings.length > 0) return undefined;
      const all = { ...options, ...request.value.options };
      const { bytes: given, from, to: end } = config;
      const decoded = isFast({ length: end - from }, all)
        ? fastDecode.bytes(given, from, end, all.asLoaded)
        : undefined;
      return decoded && finish(ok({ decoded, options: all }), writingTo(to));
    },
    canonicalFromRead: (read, releaseMember, options) => finish(ofReadRequest(read, options, releaseMember), text),
  };
  return { plan, lines };
};

/** The canonical text of a payload, or of another report: sorted names, no spaces. The same one always gives the same bytes. */
export const canonicalText = (payload: object): string =>
  guarded(() => {
    const text: string | undefined = stringify(payload);
    if (text === undefined) throw new ArgumentError('the argument is not a payload');
    return text;
  });
