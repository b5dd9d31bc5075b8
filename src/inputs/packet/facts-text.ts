import type { Packet } from './packet.js';

/** A packet as the text of a file of facts: config, plugins, what is known and what is not. */
export const factsText = ({ config, plugins, facts, unknown }: Packet): string => {
  const rest = JSON.stringify({ ...facts, ...(plugins && { plugins }), unknown });
  // The config as it is written: parsing it would lose how it spells its numbers.
  return config === undefined ? rest : `{"config": ${config.text}, ${rest.slice(1)}`;
};
