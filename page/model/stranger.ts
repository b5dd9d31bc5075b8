import { isConfigEvent, isDailyEvent, isFacts, isSection, mayBeFacts, sortOf } from '../../src/audit/shape.js';
import { readCapture } from '../../src/audit.js';
import { type Node, nodeOfValue } from '../../src/transform/json.js';
import { parsed } from './parsed.js';

/** What a file that is no config.json looks like. */
export type Stranger = 'payload' | 'capture' | 'facts' | 'other';

const isEvent = (name: string): boolean => isConfigEvent(name) || isDailyEvent(name);

/** A file of anything may have a license, which is an event by its name alone. */
const holdsEvents = ({ members = [] }: Node): boolean =>
  members.some(({ name, node }) => isEvent(name) && (node.members ?? node.items) !== undefined);

/**
 * What a file looks like that is no config.json, though it may be read as one: to a server, names that it does not know
 * are no error. A file without any name is a config of a server with all its settings at their default.
 */
export const strangerIn = (text: string): Stranger | undefined => {
  const value = parsed(text);
  if (value === undefined) return readCapture(text).sort === 'capture' ? 'capture' : undefined;
  const node = nodeOfValue(value);
  const sort = sortOf(node);
  if (sort === 'capture' || (sort === 'payload' && holdsEvents(node))) return sort;
  if (!node.members?.length || node.members.some(({ name }) => isSection(name))) return undefined;
  return isFacts(node) || mayBeFacts(node) ? 'facts' : 'other';
};

const looks: { readonly [S in Stranger]: string } = {
  payload: 'It looks like a payload: what a server sent, and not what it was made of.',
  capture: 'It looks like a capture: what was seen on the wire, and not what it was made of.',
  facts: 'It looks like facts about a server. A config.json may stand inside, by the name of config.',
  other: 'None of its names is that of a section of the settings.',
};

/** What can be done with it in this page, by the title of a tab. */
const uses: { readonly [S in Stranger]: string } = {
  payload: 'To judge it, drop it on “Check a capture”; to hold it against another file, on “Compare”.',
  capture: 'To judge it, drop it on “Check a capture”; to hold it against another file, on “Compare”.',
  facts: 'Please choose the config.json itself.',
  other: 'Please choose the config.json of your server.',
};

/** What it looks like, and where to take it. */
export const strangerText = (stranger: Stranger): readonly [looks: string, use: string] => [
  looks[stranger],
  uses[stranger],
];
