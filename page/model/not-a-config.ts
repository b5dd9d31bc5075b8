import type { NotAConfig } from '../../src/index.js';
import { strangers } from '../../src/wording/problems/foreign-files.js';

const seen = 'To check it, drop it on “Check a capture”; to compare it with another file, on “Compare”.';

const choose = 'Please choose the config.json of your server.';

/** What can be done with it in this page, by the title of a tab. */
const uses: { readonly [S in NotAConfig]?: string } = {
  payload: seen,
  capture: seen,
  facts: 'Please choose the config.json itself.',
  errorEvent: choose,
  pluginList: choose,
  unknown: choose,
  variables: 'Paste them under “More about this server”.',
};

/** What it looks like, and where to take it. */
export const strangerText = (stranger: NotAConfig): readonly [looks: string, use: string] =>
  stranger === 'unknown'
    ? ['It has no known section, such as LogSettings.', choose]
    : [`It looks like ${strangers[stranger][0]}.`, uses[stranger] ?? `To go on, ${strangers[stranger][1]}.`];
