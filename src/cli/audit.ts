import type { Command } from './command.js';
import { contextOptions, releaseOptions } from './context.js';
import { formatOptions } from './table.js';

export const explain: Command = {
  name: 'explain',
  usage: '[FILE|-] --release R',
  says: 'Tells of every setting of a config.json what leaves, by which rule and what is learned from it, or why it stays. It works also where diagnostics are switched off. Values of the file are never shown, unless --show-values asks for them.',
  options: {
    ...releaseOptions,
    field: { type: 'string', value: 'EVENT.PROPERTY', says: "one field's history over all releases; needs no FILE" },
    all: { type: 'boolean', says: 'list everything one by one, also what leaves by default' },
    'show-values': { type: 'boolean', says: 'show the values that stand in the file, secrets too' },
    ...contextOptions,
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics explain config.json --release 10.8',
    'mm-diagnostics explain config.json --release 10.8 --markdown > report.md',
    'mm-diagnostics explain --field config_service.isdefault_site_url',
  ],
  run: async (given, io) => (await import('./explain.js')).run(given, io),
};
