import { Definition, type Run } from '../definition.js';
import { releaseOption, reportOption, withContext, withFormats } from '../options.js';

/** `diff`: compares what two servers send. */
export const diff = (run: Run) =>
  withFormats(
    withContext(
      new Definition('diff')
        .summary('Compare two configs, payloads or captures')
        .description(
          'Compares what two servers send, or one server at two times or versions. A and B are configs, payloads or captures, in any combination, also gzipped. Without its version, a config is treated as one of the newest version that it fits, and the command says which; --env, --environment and --plugins apply to both. Exits with 0 if both send the same data, 1 if they differ.',
        )
        .usage('A B [--release R]')
        .examples(
          'mm-diagnostics diff old.json new.json',
          'mm-diagnostics diff config.json config.json --release-a 9.11 --release-b 10.8',
          'mm-diagnostics diff captured.json.gz config.json',
        )
        .wrongFiles('diff needs two files: diff A B')
        .argument('<A>')
        .argument('<B>')
        .addOption(releaseOption)
        .option('--release-a <R>', 'the version of A only')
        .option('--release-b <R>', 'the version of B only')
        .addOption(reportOption('compare two files of another report', ['releaseA', 'releaseB'])),
    ),
  ).action((a, b, options) =>
    run(options, async (io) => {
      const given = { options, files: [a, b] };
      if (options.report === undefined) return (await import('./comparison.js')).run(given, io);
      return (await import('./report/ask.js')).askNamed(options.report, 'diff', given, io);
    }),
  );
