import { defaultDepth } from '../../json/limits.js';
import type { BytesResult, CanonicalResult, PayloadResult } from '../../transform/outcome.js';
import type { Payload } from '../../transform/payload-type.js';
import { canonicalText, type PayloadOptions, type Plan } from '../../transform/plan.js';
import type { Json } from './edit.js';

/** What a payload is made from: the config as an object and as a text, and what else it depends on. */
export interface Input {
  readonly config: Json;
  readonly text: string;
  readonly options: PayloadOptions;
}

/** The ways in this package by which a payload is made of a config. */
export const ownRoutes = ['object', 'text', 'canonical text', 'canonical bytes', 'exact decoder', 'request'] as const;

/** The ways that only the command has. */
export const commandRoutes = ['lines', 'threads'] as const;

export type OwnRoute = (typeof ownRoutes)[number];
export type CommandRoute = (typeof commandRoutes)[number];

/** A way by which a payload is made. */
export type Route = OwnRoute | CommandRoute;

/** The outcome of an input: the bytes of its payload, or why there is none, and all other output that could leak. */
export interface RouteOutcome {
  readonly bytes: string;
  /** Of a payload that is an object: the order of its names, and what canonical JSON would not show. */
  readonly shape: string;
}

/** Names that are not listed, and zeros below zero: JSON shows neither. */
const hiddenIn = (value: object): number => {
  const names = Object.keys(value);
  let hidden = Reflect.ownKeys(value).length - names.length;
  for (const name of names) {
    const inner = (value as Json)[name];
    if (typeof inner === 'object' && inner !== null) hidden += hiddenIn(inner);
    else if (inner === 0 && Object.is(inner, -0)) hidden += 1;
  }
  return hidden;
};

/** The canonical text of a payload, and its shape. Mostly it is the one that came before. */
const lookerAt = (): ((payload: Payload) => RouteOutcome) => {
  let last: RouteOutcome = { bytes: '', shape: '' };
  return (payload) => {
    const shape = JSON.stringify(payload) + hiddenIn(payload);
    if (shape !== last.shape) last = { bytes: canonicalText(payload), shape };
    return last;
  };
};

type PlanResult = PayloadResult | CanonicalResult | BytesResult;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The outcome in place of a payload if there is none. */
export const noPayload = { disabled: '(switched off)', invalid: '(refused)' } as const;

const outcomeOf = (result: PlanResult, look: (payload: Payload) => RouteOutcome): RouteOutcome => {
  if (result.status !== 'ok') return { bytes: noPayload[result.status], shape: '' };
  if ('payload' in result) return look(result.payload);
  return { bytes: 'text' in result ? result.text : decoder.decode(result.bytes), shape: '' };
};

/** The text of a request: a config with all that its payload depends on. */
export const requestText = ({ text, options: { env, plugins, enterpriseReady } }: Input): string => {
  const rest = JSON.stringify({ env, plugins, enterpriseReady });
  const config = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return `{"config":${config}${rest === '{}' ? '' : `,${rest.slice(1, -1)}`}}`;
};

/** Every way of this package, by its name. */
export const routesOf = (plan: Plan): Readonly<Record<OwnRoute, (input: Input) => RouteOutcome>> => {
  const look = lookerAt();
  const exactly = { maxDepth: defaultDepth - 1 }; // The fast way does not count how deep a text is nested.
  const rest = ({ asLoaded = false, preview = false }: PayloadOptions): PayloadOptions => ({ asLoaded, preview });
  return {
    object: ({ config, options }) => outcomeOf(plan.fromObject(config, options), look),
    text: ({ text, options }) => outcomeOf(plan.fromText(text, options), look),
    'canonical text': ({ text, options }) => outcomeOf(plan.canonicalFromText(text, options), look),
    'canonical bytes': ({ text, options }) => outcomeOf(plan.canonicalFromBytes(encoder.encode(text), options), look),
    'exact decoder': ({ text, options }) => outcomeOf(plan.canonicalFromText(text, { ...options, ...exactly }), look),
    request: (input) => outcomeOf(plan.canonicalFromRequest(requestText(input), rest(input.options)), look),
  };
};
