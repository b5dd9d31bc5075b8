import { Option } from '@commander-js/extra-typings';
import { Definition, type Run } from '../definition.js';
import { withFindings } from '../findings/options.js';
import { reportOption, versionOption, withContext } from '../options.js';

/** `verify`: checks captured telemetry. */
export const verify = (run: Run) =>
  withFindings(
    withContext(
      new Definition('verify')
        .summary('Check captured telemetry against what should be sent')
        .description(
          'Checks captured telemetry against what should be sent: a payload, the body of a Segment or Rudder batch, one call per line, or a HAR that a browser or proxy recorded; also gzipped. Give several files, or a folder, if they are captures of the same day. Without --release, it takes the version that the capture names or fits, and says if several fit. Exits with 1 if it finds anything.',
        )
        .usage('CAPTURE… [--release R] [--config FILE]')
        .examples(
          'mm-diagnostics verify body.json',
          'mm-diagnostics verify body.json.gz --config config.json',
          'mm-diagnostics verify *.json',
          'mm-diagnostics verify capture.bin --canary',
        )
        .wrongFiles('name a capture, or - for standard input: verify capture.json')
        .argument('<CAPTURE...>')
        .addOption(versionOption)
        .option('--config <F>', "the server's config.json, to check the values too")
        .option('--facts <F>', 'facts about the server, as for report; may include the config')
        .addOption(reportOption('check one capture of another report', ['config', 'facts', 'canary'])),
    ).addOption(
      new Option(
        '--canary',
        'search the files, of any kind, for the strings of a canary kit, also if packed or encoded',
      ),
    ),
  ).action((files, options) =>
    run(options, async (io) => {
      if (options.report === undefined) return (await import('./verdict.js')).run({ options, files }, io);
      return (await import('./report/ask.js')).askNamed(options.report, 'verify', { options, files }, io);
    }),
  );
