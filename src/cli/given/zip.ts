import { UsageError } from '../exit.js';
import { inputName } from './input.js';

/** What is read from a packet where a config or facts are asked for. */
const advice = {
  environment: 'the config in it already has the variables of its server; give the packet in place of config.json',
  plugins: 'its plugins are read with its config; give the packet in place of config.json, or the plugins.json in it',
  capture: 'name it with --config or --facts, and give what was captured here',
  rows: 'history takes the rows of the table Configurations; explain takes the packet',
} as const;

/** Refuses a zip where something else is asked for, and says how a support packet is given. */
export const refuseZip = (text: string, file: string | undefined, instead: keyof typeof advice): void => {
  if (text.startsWith('PK\u0003\u0004'))
    throw new UsageError(`${inputName(file)}: this is a zip. If it is a support packet, ${advice[instead]}`);
};
