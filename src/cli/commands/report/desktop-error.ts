import { Definition, type Run } from '../../definition.js';
import { withModes } from './modes.js';

/** `report desktop-error`: an error of the desktop app. */
export const reportDesktopError = (run: Run) =>
  withModes(
    new Definition('desktop-error')
      .summary('an error of the desktop app, and where in its own files')
      .description(
        'Prints what may be sent of an error that the desktop app reports to Sentry. Message text, names, addresses and files outside the app are removed.',
      )
      .usage('[FILE|-]')
      .examples(
        'mm-diagnostics report desktop-error event.json --pretty',
        'mm-diagnostics report desktop-error envelope.txt --verify',
        'mm-diagnostics report desktop-error --explain',
      )
      .wrongFiles('name one file, or - for standard input')
      .argument('[FILE]'),
    'an envelope or an event that was sent',
    'another event',
  ).action((_file, options, { args: files }) =>
    run(options, async (io) => (await import('./ask.js')).askByMode('desktop-error', { options, files }, io)),
  );
