import { optOut } from '../../field-map/opt-out.js';
import { overrideName } from '../../schema/loading/environment.js';
import type { Packet } from './packet.js';

/** A packet as the text of a file of facts: config, plugins, what is known and what is not. */
export const factsText = ({ config, plugins, facts, unknown, differing }: Packet): string => {
  // One node may send what the one that is shown does not.
  const env = differing.includes(optOut) ? { env: { [overrideName(optOut)]: 'true' } } : {};
  const rest = JSON.stringify({ ...facts, ...env, ...(plugins && { plugins }), unknown });
  // The config as it is written: parsing it would lose how it spells its numbers.
  return config === undefined ? rest : `{"config": ${config.text}, ${rest.slice(1)}`;
};
