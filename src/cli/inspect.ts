import type { Command } from './command.js';
import { contextOptions, versionOptions } from './context.js';

export const inspect: Command = {
  name: 'inspect',
  usage: '[FILE|-] -o OUT.html',
  says: 'Writes the inspector, a page that shows in a browser, without any network, what is sent of a config.json. With FILE it holds the explanation of that config, so that it can be passed on: what is sent, and the names of the settings, but nothing that is not sent. Without FILE it is empty, and a config is chosen in the page. For a version that reports no configuration, 11.0 on, the page opens with that version chosen, and shows what is sent all the same.',
  options: {
    out: { type: 'string', short: 'o', value: 'OUT.html', says: 'the file to write' },
    ...versionOptions,
    ...contextOptions,
  },
  examples: [
    'mm-diagnostics inspect -o inspector.html',
    'mm-diagnostics inspect config.json --release 10.8 -o told.html',
  ],
  run: async (given, io) => (await import('./inspecting.js')).run(given, io),
};
