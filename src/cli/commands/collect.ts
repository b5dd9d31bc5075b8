import { Option } from '@commander-js/extra-typings';
import { Definition, type Run } from '../definition.js';
import { UsageError } from '../exit.js';
import { versionOption, withContext, withFormats } from '../options.js';

const whole =
  (flag: string, least: number, most: number) =>
  (typed: string): number => {
    const number = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
    if (!(number >= least && number <= most)) throw new UsageError(`${flag} must be a number from ${least} to ${most}`);
    return number;
  };

const units: { readonly [unit: string]: number } = { s: 1000, m: 60_000, h: 3_600_000 };

/** A time such as `10m`, in milliseconds; at most 24 days, because timers know no longer one. */
const duration =
  (flag: string) =>
  (typed: string): number => {
    const [, number = '', unit = ''] = /^(\d{1,6})([smh])$/.exec(typed) ?? [];
    const time = Number(number) * (units[unit] ?? 0);
    if (!(time > 0 && time < 2 ** 31)) throw new UsageError(`${flag} must be a time such as 90s, 10m or 2h`);
    return time;
  };

/** `collect`: receives what a server sends, and checks it as it comes. */
export const collect = (run: Run) =>
  withFormats(
    withContext(
      new Definition('collect')
        .summary('Receive what a server sends, and check it as it comes')
        .description(
          'Receives what a server sends, and checks it as it comes. It listens on 127.0.0.1 only, prints the two variables that make a server of 8.0 to 10.12 send there, writes each body to a file, and shows what was seen, what is missing and what was found, leaks first. At the end it prints a report, and writes it to report.md and report.json in the folder. Exits with 1 if it finds anything.',
        )
        .usage('--out FOLDER [--config FILE] [--release R]')
        .examples(
          'mm-diagnostics collect --out captures/',
          'mm-diagnostics collect --out captures/ --until-complete --within 15m',
          'mm-diagnostics collect --out captures/ --expect-nothing 10m',
        )
        .wrongFiles('collect reads no file; name a config with --config')
        .requiredOption('--out <FOLDER>', 'write what is received to files in this folder, with the report')
        .addOption(versionOption)
        .option('--config <F>', "the server's config.json, to check the values too")
        .option('--facts <F>', 'facts about the server, as for report; may include the config')
        .addOption(
          new Option('--port <N>', 'listen on this port; 0 chooses one (default: 9000)').argParser(
            whole('--port', 0, 65_535),
          ),
        )
        .addOption(
          new Option('--until-complete', 'end when every event of a start was seen').conflicts('expectNothing'),
        )
        .addOption(
          new Option(
            '--within <TIME>',
            'with --until-complete: end after this time (90s, 15m, 2h), also if events are missing',
          ).argParser(duration('--within')),
        )
        .addOption(
          new Option(
            '--expect-nothing <TIME>',
            'prove an opt-out: any request in this time (90s, 10m, 2h) is a finding',
          ).argParser(duration('--expect-nothing')),
        )
        .addOption(
          new Option('--max-body <KIB>', 'kibibytes of a body, uncompressed (default: 1024)').argParser(
            whole('--max-body', 1, 65_536),
          ),
        )
        .addOption(
          new Option('--max-files <N>', 'files in the folder (default: 20000)').argParser(
            whole('--max-files', 1, 10_000_000),
          ),
        )
        .addOption(
          new Option('--max-disk <MIB>', 'mebibytes in the folder (default: 512)').argParser(
            whole('--max-disk', 1, 1_048_576),
          ),
        ),
    ),
  ).action((options) => run(options, async (io) => (await import('./collecting.js')).run({ options, files: [] }, io)));
