import type { Command } from './command.js';
import { contextOptions, versionOptions } from './context.js';
import { formatOptions } from './table.js';

export const outbound: Command = {
  name: 'outbound',
  usage: '[CONFIG|-] --release V',
  says: 'Lists every way by which a server of version V sends something outwards by itself: to whom, when, what, and what stops it. With a config it says which of them are on. It answers for version 11 and later too.',
  options: {
    ...versionOptions,
    all: { type: 'boolean', says: 'every detail of every way, and the desktop and mobile apps' },
    hosts: { type: 'boolean', says: 'only the hosts of what is on, one a line, for a firewall' },
    ...contextOptions,
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics outbound config.json --release 10.8',
    'mm-diagnostics outbound --release 11.4',
    'mm-diagnostics outbound config.json --release 10.8 --all',
    'mm-diagnostics outbound config.json --release 10.8 --hosts',
  ],
  run: async (given, io) => (await import('./outbounding.js')).run(given, io),
};
