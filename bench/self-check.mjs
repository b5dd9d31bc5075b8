// What must hold for the numbers to mean anything.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { fileOf, goldens } from './inputs.mjs';
import { mappers, ours, unchecked } from './peers/index.mjs';
import { outcomeOf } from './peers/probes.mjs';
import { plantedCounts, plantedText, secretsLeftIn, total } from './peers/secrets.mjs';

/** Cases of which the payload belongs to the config alone. */
const plainCases = ['default', 'everything-flipped', 'hardened', 'minimal-team'];

/** What does not hold, in sentences without any value of a config. */
export const failures = async () => {
  /** @type {string[]} */
  const failed = [];
  for (const [name, text] of Object.entries(goldens)) {
    const payload = await outcomeOf(ours.run, text);
    if (plainCases.includes(name)) {
      const golden = JSON.parse(readFileSync(fileOf(`${name}.payload.json`), 'utf8'));
      if (payload === 'refused' || !isDeepStrictEqual(JSON.parse(payload), golden))
        failed.push(`our payload of ${name} is not the golden one`);
    }
    for (const peer of [...mappers, unchecked])
      if ((await outcomeOf(peer.run, text)) !== payload) failed.push(`${peer.name} gives another payload of ${name}`);
  }
  if (total(plantedCounts) < 30) failed.push('fewer than 30 secrets are planted');
  if (!isDeepStrictEqual(secretsLeftIn(plantedText), plantedCounts)) failed.push('not every planted secret is found');
  for (const peer of [ours, ...mappers]) {
    const output = await outcomeOf(peer.run, plantedText);
    if (output === 'refused') failed.push(`${peer.name} refuses the config with planted secrets`);
    else if (total(secretsLeftIn(output)) > 0) failed.push(`${peer.name} lets planted secrets through`);
  }
  return failed;
};
