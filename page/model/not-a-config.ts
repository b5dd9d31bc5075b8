import type { NotAConfig } from '../../src/index.js';
import { strangers } from '../../src/wording/problems/foreign-files.js';

const seen = '“Capture” checks it, and “Compare” compares it with another file.';

const choose = 'Choose the config.json of your server.';

/** What can be done with it in this page, by the title of a tab. */
const uses: { readonly [S in NotAConfig]?: string } = {
  payload: seen,
  capture: seen,
  facts: 'Choose the config.json itself.',
  errorEvent: choose,
  pluginList: choose,
  unknown: choose,
  variables: 'Choose the config.json first, then add the variables.',
};

/** What it looks like, and where to take it. */
export const strangerText = (stranger: NotAConfig): readonly [looks: string, use: string] =>
  stranger === 'unknown'
    ? ['It has no known section, such as LogSettings.', choose]
    : [`It looks like ${strangers[stranger][0]}.`, uses[stranger] ?? `To go on, ${strangers[stranger][1]}.`];
