// One very large config, as a process of its own: how long it takes to explain, and to prove.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goldens } from '../inputs.mjs';
import { release } from '../product.mjs';
import { inTurn, measuredRun } from '../support/measured-run.mjs';
import { summaryOf } from '../support/statistics.mjs';

const namesInAll = 200_000;
const bytesInAll = 17_000_000;
const namesOfPlugin = 68;

const long = 'a text of some length '.repeat(5);

/** Values of all sorts. @param {number} index */
const someValue = (index) => [true, index, long, null, ['one', 'two'], { Inner: 'text', Flag: false }][index % 6];

/** @param {number} names */
const withPlugins = (names) => {
  const config = JSON.parse(goldens['everything-flipped']);
  const { Plugins, PluginStates } = config.PluginSettings;
  for (let index = 0; index < names; index += 1) {
    const plugin = `com.example.plugin-${Math.floor(index / namesOfPlugin)}`;
    PluginStates[plugin] = { Enable: true };
    Plugins[plugin] ??= {};
    Plugins[plugin][`setting_${index}`] = someValue(index);
  }
  return JSON.stringify(config, null, 4);
};

/** @param {number} names */
const withUnknown = (names) => {
  const config = JSON.parse(goldens['everything-flipped']);
  const places = [config, config.ServiceSettings, config.TeamSettings, config.EmailSettings];
  for (let index = 0; index < names; index += 1)
    places[index % places.length][`UnknownOption${index}`] = someValue(index);
  return JSON.stringify(config, null, 4);
};

/** @param {number} length */
const withLongText = (length) => {
  const config = JSON.parse(goldens['everything-flipped']);
  config.ServiceSettings.AllowCorsFrom = 'x'.repeat(length);
  return JSON.stringify(config, null, 4);
};

/** @typedef {'plugins' | 'unknown' | 'longText'} Name */

/** @param {{ quick: boolean }} options */
export const measure = async ({ quick }) => {
  const rounds = quick ? 1 : 5;
  const part = quick ? 10 : 1;
  const names = namesInAll / part;
  const texts = {
    plugins: withPlugins(names),
    unknown: withUnknown(names),
    longText: withLongText(bytesInAll / part),
  };
  const folder = mkdtempSync(join(tmpdir(), 'mm-diagnostics-large-'));
  /** @param {'explain' | 'prove'} command @param {Name} name */
  const run = (command, name) => () => measuredRun([command, join(folder, name), '--release', release]);
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const explained = await inTurn(
      {
        plugins: run('explain', 'plugins'),
        unknown: run('explain', 'unknown'),
        longText: run('explain', 'longText'),
      },
      rounds,
    );
    const proved = quick ? [] : [await run('prove', 'unknown')()];
    /** @param {readonly import('../support/measured-run.mjs').Run[]} runs */
    const costOf = (runs) => ({
      seconds: summaryOf(runs.map(({ seconds }) => seconds)).median,
      cpuSeconds: summaryOf(runs.map(({ cpuSeconds }) => cpuSeconds)).median,
      peakMiB: summaryOf(runs.map(({ peakMiB }) => peakMiB)).median,
    });
    /** @param {Name} name */
    const explainedOf = (name) => ({ bytes: Buffer.byteLength(texts[name]), ...costOf(explained[name]) });
    return {
      rounds,
      names,
      explain: {
        plugins: explainedOf('plugins'),
        unknown: explainedOf('unknown'),
        longText: explainedOf('longText'),
      },
      prove: proved.length === 0 ? null : { bytes: Buffer.byteLength(texts.unknown), ...costOf(proved) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
