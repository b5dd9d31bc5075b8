import type { Reports } from '../field-map/config/index.js';
import type { EventProperties } from './compile.js';

/** What an event holds: the properties that the map knows, each where its release has it, and any other. */
type Known<Properties> = EventProperties & { readonly [P in keyof Properties]?: Properties[P] };

type KnownEvents = { readonly [E in keyof Reports]?: Known<Reports[E]> };

/** What a server reports: events, and in each its properties. From 10.4 on, one event holds all of them. */
export type Payload = {
  readonly [event: string]: EventProperties | { readonly [event: string]: EventProperties };
} & KnownEvents & { readonly configs?: { readonly [event: string]: EventProperties } & KnownEvents };
