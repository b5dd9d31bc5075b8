import type { Command } from './command.js';
import { contextOptions, releaseOptions, versionOptions } from './context.js';
import { loadingOptions } from './loading.js';
import { formatOptions } from './table.js';

export const verify: Command = {
  name: 'verify',
  usage: 'CAPTURE… [--release R] [--config FILE]',
  says: 'Judges what was seen on the wire: a payload, the body of a batch as Segment and Rudder take it, or calls on lines; gzip too. Several files are the captures of one day: every day a server sends everything again. Without --release it says which releases fit. Exits with 1 when it finds anything.',
  options: {
    ...versionOptions,
    config: { type: 'string', value: 'F', says: "the server's config.json, to compare with what it should send" },
    facts: {
      type: 'string',
      value: 'F',
      says: 'what else the server knows about itself, as for report; it may hold the config',
    },
    ...contextOptions,
    canary: {
      type: 'boolean',
      says: 'search the files, of any sender and any shape, for the canaries of a canary kit: also packed, encoded, and both in each other',
    },
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics verify body.json --release 5.6',
    'mm-diagnostics verify body.json.gz --config config.json --release 10.8',
    'mm-diagnostics verify *.json',
    'mm-diagnostics verify capture.bin --canary',
  ],
  run: async (given, io) => (await import('./verifying.js')).run(given, io),
};

export const canary: Command = {
  name: 'canary',
  usage: '--release R [--out DIR]',
  says: 'Prints a config.json in which every text is a canary, a URL with credentials that is found nowhere else, and the payload that it must give. Run a sender with it, capture what it sends, and search that with verify --canary.',
  options: {
    ...releaseOptions,
    ...loadingOptions,
    out: { type: 'string', value: 'DIR', says: 'write canary.config.json and canary.payload.json there instead' },
  },
  examples: ['mm-diagnostics canary --release 10.8 --out kit', 'mm-diagnostics verify capture.bin --canary'],
  run: async (given, io) => (await import('./canaries.js')).writeKit(given, io),
};
