import { type Command, exit, UsageError } from './command.js';
import { releaseOf, releaseOptions } from './context.js';
import { write } from './lines.js';

export const mapSchema: Command = {
  name: 'map schema',
  usage: '--release R [--payload]',
  says: "Prints the JSON Schema of a release's config.json: an editor then completes names and shows beside each setting what leaves. With --payload it prints the one of the payload, which is strict.",
  options: { ...releaseOptions, payload: { type: 'boolean', says: 'the schema of the payload' } },
  examples: [
    'mm-diagnostics map schema --release 10.8 > config.schema.json',
    'mm-diagnostics map schema --release 10.8 --payload > payload.schema.json',
  ],
  run: async (given, io) => {
    if (given.files.length > 0) throw new UsageError('map schema reads no file');
    const release = releaseOf(given);
    const { configJsonSchema, payloadJsonSchema } = await import('../schema.js');
    const schema = given.options.payload ? payloadJsonSchema(release) : configJsonSchema(release);
    await write(io.stdout, `${JSON.stringify(schema, null, 2)}\n`);
    return exit.fine;
  },
};
