import { Definition, type Run } from '../../definition.js';
import { withModes } from './modes.js';

/** `report mobile-performance`: how fast the Android app is. */
export const reportMobilePerformance = (run: Run) =>
  withModes(
    new Definition('mobile-performance')
      .summary('how fast the Android app is, and on what kind of device')
      .description(
        'Prints the request body with which the Android app (1.20 to 1.43) reports how fast it is, made from its measurements. What identifies the device is never included.',
      )
      .usage('[FILE|-]')
      .examples(
        'mm-diagnostics report mobile-performance measurements.json',
        'mm-diagnostics report mobile-performance body.json --verify',
        'mm-diagnostics report mobile-performance --explain',
      )
      .wrongFiles('name one file, or - for standard input')
      .argument('[FILE]')
      .option('--release <APP>', 'version of the app, 1.20 to 1.43')
      .option('--preview', 'show the report even if it is switched off'),
    'the body of a request',
    'other measurements',
  ).action((_file, options, { args: files }) =>
    run(options, async (io) => (await import('./ask.js')).askByMode('mobile-performance', { options, files }, io)),
  );
