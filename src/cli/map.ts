import { departures } from '../field-map/departures.js';
import { lintInput, lintMap, lints } from '../field-map/lint.js';
import { type Command, exit, wrap } from './command.js';
import { releaseOf, releaseOptions } from './context.js';
import { declaredFiles } from './declared-files.js';
import { grouped } from './grouped.js';
import { write } from './lines.js';

export const mapDepartures: Command = {
  name: 'map departures',
  usage: '--release R',
  says: 'Prints where this package sends less than the real server, on purpose: the property, and what the server sends. Fields of which the same is to be said come together.',
  options: { ...releaseOptions, json: { type: 'boolean', says: 'as data' } },
  examples: ['mm-diagnostics map departures --release 10.8'],
  run: async (given, io) => {
    const release = releaseOf(given);
    const { reportDepartures } = await import('../reports/departures.js');
    const found = [...departures(release), ...reportDepartures(release)];
    const lines = [...grouped(found, ({ instead }) => instead)].flatMap(([instead, alike]) => [
      ...alike.map(({ event, property }) => `${event}.${property}`),
      `  ${wrap(instead, 2)}`,
    ]);
    await write(io.stdout, `${given.options.json ? JSON.stringify(found, null, 2) : lines.join('\n')}\n`);
    return exit.fine;
  },
};

export const mapCheck: Command = {
  name: 'map check',
  usage: '',
  says: 'Checks the field map and the ways out for mistakes that a compiler cannot see. Exits with 1 when it finds any.',
  options: { json: { type: 'boolean', says: 'as data' } },
  examples: ['mm-diagnostics map check'],
  run: async (given, io) => {
    const { lintWays, wayLints } = await import('../outbound/lints.js');
    const { ways } = await import('../outbound/ways/index.js');
    const found = [...lintMap(lintInput(declaredFiles())), ...lintWays(ways)];
    const text = given.options.json
      ? JSON.stringify(found, null, 2)
      : [
          ...[...lints, ...wayLints].map(({ name, description }) => {
            const failed = found.some(({ lint }) => lint === name);
            return `${failed ? 'FAIL' : 'ok  '} ${wrap(`${name}: ${description}`, 5)}`;
          }),
          ...found.map(({ lint, text, tip }) => `\n${wrap(`${lint}: ${text}`, 2)}\n  ${wrap(tip, 2)}`),
        ].join('\n');
    await write(io.stdout, `${text}\n`);
    return found.length > 0 ? exit.findings : exit.fine;
  },
};
