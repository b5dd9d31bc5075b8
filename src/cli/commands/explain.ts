import { Option } from '@commander-js/extra-typings';
import { Definition, type Run } from '../definition.js';
import { choiceOption, reportOption, versionOption, withContext, withFormats } from '../options.js';
import { type OnlyOption, onlyWords } from './explain/words.js';

/** The option that chooses by section. */
const sectionOption = new Option('--section <SECTION>', 'only this section, in full: TeamSettings, team, or its title');

/** The option that chooses by how settings are sent. */
const onlyOption = choiceOption(
  '--only <HOW>',
  'only settings that are sent in this way, or not at all',
  Object.keys(onlyWords) as readonly OnlyOption[],
);

/** `explain`: what is sent of each setting, and why. */
export const explain = (run: Run) =>
  withFormats(
    withContext(
      new Definition('explain')
        .summary('Explain, setting by setting, what is sent and what it reveals')
        .description(
          'Shows on one screen whether telemetry is on, how many settings of a config.json are sent, how to turn it off, and what is worth knowing. --all shows every setting: what is sent and what it reveals, or why it is not sent. --section and --only show some of them, and can be combined. Where telemetry is off, it shows what would be sent. Without --release, it takes the version that a support packet names, or the newest one that the settings fit, and says so. For a version that reports no configuration, 11.0 on, it shows what is still sent. Free text of the file is never shown, unless --show-values asks for it. JSON always holds every detail; --section and --only choose its settings, and its totals are of the whole file.',
        )
        .usage('[FILE|-] [--release V]')
        .examples(
          'mm-diagnostics explain config.json',
          'mm-diagnostics explain config.json --section teams',
          'mm-diagnostics explain config.json --only in-clear',
          'mm-diagnostics explain config.json --all --markdown > report.md',
          'mm-diagnostics explain --field ServiceSettings.SiteURL',
        )
        .argument('[FILE]')
        .addOption(versionOption)
        .option('--all', 'every setting one by one, and what is sent by default')
        .addOption(sectionOption)
        .addOption(onlyOption)
        .option(
          '--field <FIELD>',
          'the history of a field (EVENT.PROPERTY) or of a setting (SECTION.SETTING); needs no FILE',
        )
        .option('--lenient', 'skip comments and trailing commas, which a server refuses')
        .option('--show-values', 'show values of the file, secrets too: those in clear, or all with --all')
        .addOption(
          reportOption('explain another report', ['field', 'all', 'section', 'only', 'showValues', 'lenient']),
        ),
    ),
  ).action((_file, options, { args: files }) =>
    run(options, async (io) => {
      if (options.report === undefined) return (await import('./explain/file.js')).run({ options, files }, io);
      return (await import('./report/ask.js')).askNamed(options.report, 'explain', { options, files }, io);
    }),
  );
