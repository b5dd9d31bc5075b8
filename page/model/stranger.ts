import { parsed } from '../../src/audit/parsed.js';
import { insteadOfConfig } from '../../src/audit/shape.js';
import { readCapture } from '../../src/audit.js';
import { type Stranger, strangers } from '../../src/strangers.js';
import { nodeOfValue } from '../../src/transform/json.js';

export type { Stranger };

/** What the text of a file looks like that cannot be meant as a config.json. */
export const strangerIn = (text: string): Stranger | undefined => {
  const value = parsed(text);
  if (value === undefined) return readCapture(text).sort === 'capture' ? 'capture' : undefined;
  return insteadOfConfig(nodeOfValue(value));
};

const seen = 'To judge it, drop it on “Check a capture”; to hold it against another file, on “Compare”.';

const choose = 'Please choose the config.json of your server.';

/** What can be done with it in this page, by the title of a tab. */
const uses: { readonly [S in Stranger]?: string } = {
  payload: seen,
  capture: seen,
  facts: 'Please choose the config.json itself.',
  errorEvent: choose,
  pluginList: choose,
  unknown: choose,
  variables: 'They can be pasted under “More about this server”.',
};

/** What it looks like, and where to take it. */
export const strangerText = (stranger: Stranger): readonly [looks: string, use: string] =>
  stranger === 'unknown'
    ? ['None of its names is that of a section of the settings.', choose]
    : [`It looks like ${strangers[stranger][0]}.`, uses[stranger] ?? `To go on, ${strangers[stranger][1]}.`];
