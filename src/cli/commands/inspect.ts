import { Option } from '@commander-js/extra-typings';
import { Definition, type Run } from '../definition.js';
import { versionOption, withContext } from '../options.js';

/** `inspect`: writes the page that shows what is sent. */
export const inspect = (run: Run) =>
  withContext(
    new Definition('inspect')
      .summary('Write a page that shows it in your browser, offline')
      .description(
        'Writes a page that shows in a browser, without any network, what a server with this config.json sends. With FILE, the page contains the explanation of that config but none of the values that are not sent, so you can share it. Without FILE, you choose a config in the page. For 11.0 and later, which send no telemetry about their configuration, it shows what is still sent.',
      )
      .usage('[FILE|-] -o OUT.html')
      .examples('mm-diagnostics inspect -o inspector.html', 'mm-diagnostics inspect config.json -o report.html')
      .argument('[FILE]')
      .option('-o, --output <OUT.html>', 'the file to write')
      .addOption(new Option('--out <OUT.html>', 'the former name of --output').conflicts('output').hideHelp())
      .addOption(versionOption),
  ).action((_file, { output, out = output, ...options }, { args: files }) =>
    run({}, async (io) => (await import('./inspector.js')).run({ options, files }, out, io)),
  );
