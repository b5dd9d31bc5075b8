import type { Release } from '../../releases.js';
import type { Vocabulary } from '../../schema/vocabularies.js';
import type { SentenceId } from './sentences.js';

/** Why something of an event stays: what stands there. */
export type Withheld = 'id' | 'name' | 'role' | 'keyword' | 'free text' | 'address';

/** What may stand in a property: what leaves as it is, and what stays. */
export type PropertyClass =
  | { readonly leaves: 'word'; readonly of: Vocabulary }
  | { readonly leaves: 'number'; readonly of: 'milliseconds' | 'count' | 'bytes' }
  | { readonly leaves: 'nothing'; readonly holds: Withheld };

export type Properties = { readonly [name: string]: PropertyClass };

export const word = (of: Vocabulary): PropertyClass => ({ leaves: 'word', of });
export const milliseconds: PropertyClass = { leaves: 'number', of: 'milliseconds' };
export const count: PropertyClass = { leaves: 'number', of: 'count' };
export const bytes: PropertyClass = { leaves: 'number', of: 'bytes' };
export const id: PropertyClass = { leaves: 'nothing', holds: 'id' };
export const name: PropertyClass = { leaves: 'nothing', holds: 'name' };
const role: PropertyClass = { leaves: 'nothing', holds: 'role' };
export const keyword: PropertyClass = { leaves: 'nothing', holds: 'keyword' };
export const freeText: PropertyClass = { leaves: 'nothing', holds: 'free text' };
export const address: PropertyClass = { leaves: 'nothing', holds: 'address' };

/**
 * How an event is called: as an event of a client, all of which have one name; as a screen of the mobile app; or under
 * its own name, by the server or by a client that tells of a paid feature.
 */
export type Sender = 'client' | 'mobile' | 'server' | 'feature';

/** Where the code that sends an event was found. Without a span it was looked for at these releases
 * alone, and not found any more at `goneBy`. */
export type Seen =
  | { readonly in: readonly Release[]; readonly goneBy?: Release }
  | { readonly from: Release; readonly until: Release }
  /** No end is known: the code was there at the newest release that was looked at. */
  | { readonly from: Release; readonly stillIn: Release };

/** One event: who sends it, what a document says of it, and what it may carry. */
export interface EventDeclaration {
  readonly sender: Sender;
  /** The category of a client's event, where it is known. */
  readonly category?: string;
  readonly seen: Seen;
  /** Absent where no document speaks of it. */
  readonly documented?: SentenceId;
  readonly carries: Properties;
  /** What stands in the properties that are not listed, where their names are not known. */
  readonly others?: Withheld;
  /** What the software sends where nothing leaves here. */
  readonly departure?: string;
}

export type Declarations = { readonly [type: string]: EventDeclaration };

/** What tells apart the events of one group. */
export type Told = Partial<Omit<EventDeclaration, 'sender'>>;

/** Events of a client: each with its sentence and what else it carries. */
export const clientEvents = (
  shared: Pick<EventDeclaration, 'seen'> & { readonly category?: string },
  events: { readonly [type: string]: Told },
): Declarations =>
  Object.fromEntries(
    Object.entries(events).map(([type, told]): [string, EventDeclaration] => [
      type,
      { sender: 'client', ...shared, ...told, carries: { ...everyClientEvent, ...told.carries } },
    ]),
  );

/** What every event of a client may carry besides category and type. */
export const everyClientEvent: Properties = {
  user_actual_id: id,
  user_actual_role: role,
  team_id: id,
  channel_id: id,
  post_id: id,
  scheme_id: id,
};
