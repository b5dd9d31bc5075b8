import type { NotAConfig } from '../issues.js';
import { nodeOfValue } from '../json/node.js';
import { insteadOfConfig } from '../wire/not-a-config.js';
import { readCapture } from '../wire/read.js';
import { parsed } from './parsed.js';

/** What the text of a file looks like that cannot be meant as a config.json. */
export const strangerIn = (text: string): NotAConfig | undefined => {
  const value = parsed(text);
  if (value === undefined) return readCapture(text).sort === 'capture' ? 'capture' : undefined;
  return insteadOfConfig(nodeOfValue(value));
};
