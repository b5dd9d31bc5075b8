import { insteadOfConfig, type Stranger } from '../../src/audit/shape.js';
import { readCapture } from '../../src/audit.js';
import { nodeOfValue } from '../../src/transform/json.js';
import { parsed } from './parsed.js';

export type { Stranger };

/** What the text of a file looks like that cannot be meant as a config.json. */
export const strangerIn = (text: string): Stranger | undefined => {
  const value = parsed(text);
  if (value === undefined) return readCapture(text).sort === 'capture' ? 'capture' : undefined;
  return insteadOfConfig(nodeOfValue(value));
};

const looks: { readonly [S in Stranger]: string } = {
  payload: 'It looks like a payload: what a server sent, and not what it was made of.',
  capture: 'It looks like a capture: what was seen on the wire, and not what it was made of.',
  facts: 'It looks like facts about a server. A config.json may stand inside, by the name of config.',
  unknown: 'None of its names is that of a section of the settings.',
};

/** What can be done with it in this page, by the title of a tab. */
const uses: { readonly [S in Stranger]: string } = {
  payload: 'To judge it, drop it on “Check a capture”; to hold it against another file, on “Compare”.',
  capture: 'To judge it, drop it on “Check a capture”; to hold it against another file, on “Compare”.',
  facts: 'Please choose the config.json itself.',
  unknown: 'Please choose the config.json of your server.',
};

/** What it looks like, and where to take it. */
export const strangerText = (stranger: Stranger): readonly [looks: string, use: string] => [
  looks[stranger],
  uses[stranger],
];
