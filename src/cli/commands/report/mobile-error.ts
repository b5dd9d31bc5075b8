import { Definition, type Run } from '../../definition.js';
import { withModes } from './modes.js';

/** `report mobile-error`: an error of the mobile app. */
export const reportMobileError = (run: Run) =>
  withModes(
    new Definition('mobile-error')
      .summary('an error of the mobile app, and the actions before it')
      .description(
        'Prints what may be sent of an error that the mobile app reports to Sentry, with the types of the actions before it. Users, teams, channels and free text are removed.',
      )
      .usage('[FILE|-]')
      .examples(
        'mm-diagnostics report mobile-error event.json --pretty',
        'mm-diagnostics report mobile-error body.json --verify',
        'mm-diagnostics report mobile-error --explain',
      )
      .wrongFiles('name one file, or - for standard input')
      .argument('[FILE]'),
    'an envelope or a body that was sent',
    'another event',
  ).action((_file, options, { args: files }) =>
    run(options, async (io) => (await import('./ask.js')).askByMode('mobile-error', { options, files }, io)),
  );
