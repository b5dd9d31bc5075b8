import { parseArgs } from 'node:util';

/** The options of a bench. @param {string} command @returns {{ quick: boolean, json: boolean, write: boolean }} */
export const optionsOf = (command) => {
  try {
    const {
      quick = false,
      json = false,
      write = false,
    } = parseArgs({
      options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, write: { type: 'boolean' } },
    }).values;
    return { quick, json, write };
  } catch {
    process.stderr.write(`Usage: npm run ${command} -- [--quick] [--json] [--write]\n`);
    return process.exit(2);
  }
};
