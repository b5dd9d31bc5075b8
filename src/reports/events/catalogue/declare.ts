import type { SentenceId } from '../../../promises/event-sentences.js';
import type { Release } from '../../../releases/points.js';
import type { Vocabulary } from '../../../schema/vocabularies.js';

/** What a part of an event contains that is not sent. */
export type Withheld = 'id' | 'name' | 'role' | 'keyword' | 'free text' | 'address';

/** What a property may contain: what is sent as it is, and what is not sent. */
export type PropertyClass =
  | { readonly leaves: 'word'; readonly of: Vocabulary }
  | { readonly leaves: 'number'; readonly of: 'milliseconds' | 'count' | 'bytes' }
  | { readonly leaves: 'nothing'; readonly holds: Withheld };

/** A property: what it may contain, and what it says. */
export type Property = PropertyClass & {
  /** A question that it answers: `in which channel`. */
  readonly phrase: string;
};

export type Properties = { readonly [name: string]: Property };

export const word = (of: Vocabulary, phrase: string): Property => ({ leaves: 'word', of, phrase });

const number =
  (of: 'milliseconds' | 'count' | 'bytes') =>
  (phrase: string): Property => ({ leaves: 'number', of, phrase });
export const milliseconds = number('milliseconds');
export const count = number('count');
export const bytes = number('bytes');

const nothing =
  (holds: Withheld) =>
  (phrase: string): Property => ({ leaves: 'nothing', holds, phrase });
export const id = nothing('id');
export const name = nothing('name');
const role = nothing('role');
export const keyword = nothing('keyword');
export const freeText = nothing('free text');
export const address = nothing('address');

/**
 * How an event is called: as an event of a client, all of which have one name; as a screen of the mobile app; or under
 * its own name, by the server or by a client about a paid feature.
 */
export type EventSender = 'client' | 'mobile' | 'server' | 'feature';

/** Where the code that sends an event was found. Without a span it was looked for at these releases
 * alone, and not found any more at `goneBy`. */
export type SeenInCode =
  | { readonly in: readonly Release[]; readonly goneBy?: Release }
  | { readonly from: Release; readonly until: Release }
  /** No end is known: the code was there at the newest release that was looked at. */
  | { readonly from: Release; readonly stillIn: Release };

/** One event: who sends it, what a document says of it, and what it may carry. */
export interface EventDeclaration {
  /** What happened, as a clause, or what is measured: `a message was posted`, `how long the app took to start`. */
  readonly phrase: string;
  readonly sender: EventSender;
  /** The category of a client's event, where it is known. */
  readonly category?: string;
  readonly seen: SeenInCode;
  /** Absent where no document speaks of it. */
  readonly documented?: SentenceId;
  readonly carries: Properties;
  /** What the properties that are not listed contain, if their names are not known. */
  readonly others?: Withheld;
  /** What the software sends where nothing leaves here. */
  readonly departure?: string;
}

export type Declarations = { readonly [type: string]: EventDeclaration };

/** What differs between the events of one group. */
export type EventFacts = Pick<EventDeclaration, 'phrase'> & Partial<Omit<EventDeclaration, 'sender'>>;

/** What every event of a client may have in addition to category and type. */
const everyClientEvent: Properties = {
  user_actual_id: id('who did it'),
  user_actual_role: role('whether they are a system administrator'),
  team_id: id('in which team'),
  channel_id: id('in which channel'),
  post_id: id('with which message'),
  scheme_id: id('with which permission scheme'),
};

/** Events of a client: each with what happened, its sentence and what else it carries. */
export const clientEvents = (
  shared: Pick<EventDeclaration, 'seen'> & { readonly category?: string },
  events: { readonly [type: string]: EventFacts },
): Declarations =>
  Object.fromEntries(
    Object.entries(events).map(([type, facts]): [string, EventDeclaration] => [
      type,
      { sender: 'client', ...shared, ...facts, carries: { ...everyClientEvent, ...facts.carries } },
    ]),
  );
