import type { Command } from './command.js';
import { contextOptions, releaseOptions, versionOptions } from './context.js';
import { formatOptions } from './table.js';

export const explain: Command = {
  name: 'explain',
  usage: '[FILE|-] --release V',
  says: 'Shows for every setting of a config.json what is sent, by which rule and what is learned from it, or why it is not sent. It works also where diagnostics are switched off. For a version that reports no configuration, 11.0 on, it shows what is sent all the same. Values of the file are never shown, unless --show-values asks for them.',
  options: {
    ...versionOptions,
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

export const diff: Command = {
  name: 'diff',
  usage: 'A B [--release R]',
  says: 'Compares what two servers send, or one server at two times or releases. A and B are payloads, captures or configs, in any pair; gzip too. A config needs its release; --env, --environment and --plugins apply to both. Exits with 0 when they send the same, with 1 when they differ.',
  options: {
    ...releaseOptions,
    'release-a': { type: 'string', value: 'R', says: 'the release of A alone' },
    'release-b': { type: 'string', value: 'R', says: 'the release of B alone' },
    ...contextOptions,
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics diff old.json new.json --release 10.8',
    'mm-diagnostics diff config.json config.json --release-a 9.11 --release-b 10.8',
    'mm-diagnostics diff captured.json.gz config.json --release 10.8',
  ],
  run: async (given, io) => (await import('./diff.js')).run(given, io),
};
