import { Definition, type Run } from '../../definition.js';
import { withModes } from './modes.js';

/** `report server-error`: a panic of a server. */
export const reportServerError = (run: Run) =>
  withModes(
    new Definition('server-error')
      .summary('a panic of the server, and where in public code')
      .description(
        'Prints what may be sent of a panic that a server (5.26 and later) reports to Sentry: error types, places in public code, versions. Addresses, hosts, ids and messages are removed.',
      )
      .usage('[FILE|-] --release R')
      .examples(
        'mm-diagnostics report server-error event.json --release 10.8 --pretty',
        'mm-diagnostics report server-error envelope.txt --verify',
        'mm-diagnostics report server-error --release 5.29 --explain',
      )
      .wrongFiles('name one file, or - for standard input')
      .argument('[FILE]')
      .option('--release <R>', 'Mattermost version, 5.26 to 11.x (not needed with --verify or --diff)'),
    'an envelope or a body that was sent',
    'another event',
  ).action((_file, options, { args: files }) =>
    run(options, async (io) => (await import('./ask.js')).askByMode('server-error', { options, files }, io)),
  );
