import { Definition, type Run } from '../../definition.js';
import { exit } from '../../exit.js';
import { outputOption, releaseOption } from '../../options.js';

/** `map schema`: the JSON Schema of a config or a payload. */
export const mapSchema = (run: Run) =>
  new Definition('schema')
    .summary('Print the JSON Schema of a config.json or payload')
    .description(
      'Prints the JSON Schema of the config.json of a version, with which an editor completes names and shows for each setting what is sent. With --payload, prints the schema of the payload, which is strict.',
    )
    .usage('--release R [--payload]')
    .examples(
      'mm-diagnostics map schema --release 10.8 > config.schema.json',
      'mm-diagnostics map schema --release 10.8 --payload > payload.schema.json',
    )
    .addOption(releaseOption)
    .option('--payload', 'print the schema of the payload')
    .addOption(outputOption)
    .action((options) =>
      run(options, async (io) => {
        const [{ releaseOf }, { write }, { configJsonSchema }, { payloadJsonSchema }] = await Promise.all([
          import('../../release.js'),
          import('../../bulk/lines.js'),
          import('../../../documents/json-schema/config.js'),
          import('../../../documents/json-schema/payload.js'),
        ]);
        const release = releaseOf({ options, files: [] });
        const schema = options.payload ? payloadJsonSchema(release) : configJsonSchema(release);
        await write(io.stdout, `${JSON.stringify(schema, null, 2)}\n`);
        return exit.fine;
      }),
    );
