import { Option } from '@commander-js/extra-typings';
import { Definition, type Run } from '../definition.js';
import { versionOption, withContext, withFormats } from '../options.js';

/** `outbound`: every way by which a server sends something outwards. */
export const outbound = (run: Run) =>
  withFormats(
    withContext(
      new Definition('outbound')
        .summary('List every connection a server makes to the outside')
        .description(
          'Lists every way a server of version V sends data to the outside: to whom, when, what, and how to stop it. With a config, it shows which are on. Also for version 11 and later.',
        )
        .usage('[CONFIG|-] [--release V]')
        .examples(
          'mm-diagnostics outbound config.json',
          'mm-diagnostics outbound --release 11.4',
          'mm-diagnostics outbound config.json --all',
          'mm-diagnostics outbound config.json --hosts',
        )
        .wrongFiles('outbound reads one config')
        .argument('[CONFIG]')
        .addOption(versionOption)
        .option('--all', 'show every detail, and the desktop and mobile apps')
        .addOption(
          new Option('--hosts', 'print only the hosts in use, one per line, for a firewall').conflicts('markdown'),
        ),
    ),
  ).action((_config, options, { args: files }) =>
    run(options, async (io) => (await import('./ways-out.js')).run({ options, files }, io)),
  );
