// What a person would use instead, on the same configs and for the same map.
import { fullConfigs } from '../inputs.mjs';
import { mappers, ours, redactor, unchecked } from '../peers/index.mjs';
import { outcomeOf, probes } from '../peers/probes.mjs';
import { plantedCounts, plantedText, secretsLeftIn, total } from '../peers/secrets.mjs';
import { interleave } from '../support/interleave.mjs';
import { ratioOf, summaryOf } from '../support/statistics.mjs';

/** @typedef {import('../peers/index.mjs').Peer} Peer */

const texts = Object.values(fullConfigs);

/** All full configs, one after the other. @param {Peer} peer */
const candidate = ({ name, run, awaits }) => ({
  name,
  awaits: awaits ?? false,
  run: awaits
    ? async () => {
        for (const text of texts) await run(text);
      }
    : () => texts.map(run),
});

/** @param {Peer} peer */
const knownProbes = async ({ run }) => {
  const known = [];
  for (const [name, text] of Object.entries(probes))
    if ((await outcomeOf(run, text)) === (await outcomeOf(ours.run, text))) known.push(name);
  return known;
};

/** @param {{ quick: boolean }} options */
export const measure = async ({ quick }) => {
  const rounds = quick ? 7 : 15;
  const all = [ours, ...mappers, unchecked, redactor];
  const times = await interleave(all.map(candidate), { rounds, milliseconds: quick ? 20 : 60 });
  /** @type {Record<string, { ratio: number, lowest: number, highest: number, microseconds: import('../support/statistics.mjs').Summary, secretsLeft: number, asTheServer: readonly string[] | null }>} */
  const peers = {};
  for (const peer of all) {
    const { median, lowest, highest } = ratioOf(times[peer.name], times[ours.name]);
    peers[peer.name] = {
      ratio: median,
      lowest,
      highest,
      microseconds: summaryOf(times[peer.name].map((time) => time / texts.length)),
      secretsLeft: total(secretsLeftIn(await peer.run(plantedText))),
      asTheServer: peer === redactor ? null : await knownProbes(peer),
    };
  }
  return {
    peers,
    rounds,
    secrets: {
      planted: plantedCounts,
      leftByUs: secretsLeftIn(await ours.run(plantedText)),
      leftByRedactor: secretsLeftIn(await redactor.run(plantedText)),
    },
  };
};
