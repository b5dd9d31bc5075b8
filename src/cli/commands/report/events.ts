import { Definition, type Run } from '../../definition.js';
import { withFindings } from '../../findings/options.js';
import { releaseOption } from '../../options.js';
import { diffMode, verifyMode } from './modes.js';

/** `report events`: what is left of captured events. */
export const reportEvents = (run: Run) =>
  withFindings(
    new Definition('events')
      .summary('what happened, without who did it')
      .description(
        'Reduces captured events of clients and servers to what the documents promise: which event it was, without ids, names, search words, addresses or free text. A capture is the body of a Segment or Rudder batch, a list of calls, or one call per line; also gzipped. It prints one reduced event per line, and on standard error how much was removed.',
      )
      .usage('[CAPTURE|-] --release R')
      .examples(
        'mm-diagnostics report events body.json --release 5.36',
        'mm-diagnostics report events body.json --release 5.36 --summary',
        'mm-diagnostics report events body.json.gz --release 10.8 --verify',
        'mm-diagnostics report events --explain --release 5.6 --event api_posts_create',
      )
      .wrongFiles('name one capture, or - for standard input')
      .argument('[CAPTURE]')
      .addOption(releaseOption)
      .option('--summary', 'print how often each event was seen, and how much was removed')
      .addOption(verifyMode('the capture'))
      .addOption(diffMode('compare with another capture; exits with 1 if they differ'))
      .option('--explain', 'show what each event reveals, and which document announces it; without CAPTURE')
      .option('--event <E>', 'with --explain: only this event, e.g. api/api_posts_create'),
  ).action((_capture, options, { args: files }) =>
    run(options, async (io) => (await import('./ask.js')).askByMode('events', { options, files }, io)),
  );
