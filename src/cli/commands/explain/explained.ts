import { explain } from '../../../audit/explain/explain.js';
import type { Explanation } from '../../../audit/explain/explanation.js';
import { complainOfConfig } from '../../complaining.js';
import { contextOf } from '../../context.js';
import { readConfig } from '../../given/config.js';
import { knowingPacket } from '../../given/deployed.js';
import { releaseFor } from '../../given/unnamed.js';
import type { Given, Io } from '../../io.js';
import { hintAsLoaded } from '../../loading.js';
import type { ContextOptions, PrintOptions, ReleaseOptions } from '../../options.js';
import type { OnlyOption } from './words.js';

/** What `explain` was asked. */
export type ExplainCommandOptions = ReleaseOptions &
  ContextOptions &
  PrintOptions & {
    readonly field?: string | undefined;
    readonly all?: true | undefined;
    readonly section?: string | undefined;
    readonly only?: OnlyOption | undefined;
    readonly lenient?: true | undefined;
    readonly showValues?: true | undefined;
  };

/** Explains, or says why that is not possible. */
export const explained = async (asked: Given<ExplainCommandOptions>, io: Io): Promise<Explanation> => {
  const { given, packet } = await knowingPacket(asked, asked.files[0], io);
  const release = await releaseFor(given, io);
  const context = await contextOf(given, io, packet);
  const showValues = given.options.showValues === true;
  const [file] = given.files;
  const config = await readConfig(file, given.options, io);
  const told = explain(config, { ...context, release, showValues });
  if (told.status === 'invalid') {
    await complainOfConfig(told.issues, config, file, io);
    hintAsLoaded(config, release, context, io);
  }
  return told;
};
