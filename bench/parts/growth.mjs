// What a config costs as it grows: by names that no release knows, and by values that are never reported.
import { goldens } from '../inputs.mjs';
import { canonicalAsLoaded, settings } from '../product.mjs';
import { interleave } from '../support/interleave.mjs';
import { ratioOf, summaryOf } from '../support/statistics.mjs';

const unknownOnce = 100;

/** @param {number} times */
const withUnknown = (times) => {
  const config = JSON.parse(goldens['everything-flipped']);
  const places = [config, config.ServiceSettings, config.TeamSettings, config.EmailSettings];
  const values = ['a text of some length', 42, true, null, ['one', 'two'], { Inner: 'text', Flag: false }];
  for (let index = 0; index < unknownOnce * times; index += 1)
    places[index % places.length][`UnknownOption${index}`] = values[index % values.length];
  return JSON.stringify(config, null, 1);
};

/** The texts that are never reported by value, each this many times in a row. @param {number} times */
const withLonger = (times) => {
  const config = JSON.parse(goldens['everything-flipped']);
  for (const { path, setting } of settings) {
    const [section, name, inner] = path.split('.');
    const given = config[section]?.[name];
    if (inner !== undefined || given === undefined) continue;
    if (setting.kind === 'text') config[section][name] = given.repeat(times);
    if (setting.kind === 'list' && setting.entries === 'texts')
      config[section][name] = given.map((/** @type {string} */ text) => text.repeat(times));
  }
  return JSON.stringify(config, null, 1);
};

const texts = {
  unknown1: withUnknown(1),
  unknown10: withUnknown(10),
  unknown100: withUnknown(100),
  withheld1: withLonger(1),
  withheld100: withLonger(100),
};

/** @typedef {keyof typeof texts} Name */

/** @param {{ quick: boolean }} options */
export const measure = async ({ quick }) => {
  const rounds = quick ? 5 : 15;
  const names = /** @type {Name[]} */ (Object.keys(texts));
  const sides = /** @type {const} */ (['ours', 'parse']);
  const run = { ours: canonicalAsLoaded, parse: JSON.parse };
  const candidates = names.flatMap((name) =>
    sides.map((side) => ({ name: /** @type {const} */ (`${side} ${name}`), run: () => run[side](texts[name]) })),
  );
  const times = await interleave(candidates, { rounds, milliseconds: quick ? 15 : 40 });

  /** @param {Name} name */
  const measured = (name) => ({
    bytes: Buffer.byteLength(texts[name]),
    ratio: ratioOf(times[`ours ${name}`], times[`parse ${name}`]).median,
    microseconds: { ours: summaryOf(times[`ours ${name}`]).median, parse: summaryOf(times[`parse ${name}`]).median },
  });

  /**
   * What one further name costs from 1,000 to 10,000, against one from 100 to 1,000. Of differences only the fastest
   * rounds tell anything.
   *
   * @param {'ours' | 'parse'} side
   */
  const slope = (side) => {
    /** @param {Name} name */
    const fastest = (name) => summaryOf(times[`${side} ${name}`]).lowest;
    const early = (fastest('unknown10') - fastest('unknown1')) / 9;
    const late = (fastest('unknown100') - fastest('unknown10')) / 90;
    return late / early;
  };

  return {
    rounds,
    unknownOnce,
    unknown: { x1: measured('unknown1'), x10: measured('unknown10'), x100: measured('unknown100') },
    slope: { ours: slope('ours'), parse: slope('parse') },
    withheld: { x1: measured('withheld1'), x100: measured('withheld100') },
  };
};
