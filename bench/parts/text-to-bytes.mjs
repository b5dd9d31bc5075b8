// From the text of a config to the canonical bytes of its payload, against what reading JSON costs at all.
import { fullConfigs } from '../inputs.mjs';
import { canonicalAsLoaded, canonicalAsWritten } from '../product.mjs';
import { interleave } from '../support/interleave.mjs';
import { ratioOf, summaryOf } from '../support/statistics.mjs';

/** @param {{ quick: boolean }} options */
export const measure = async ({ quick }) => {
  const rounds = quick ? 9 : 25;
  const milliseconds = quick ? 20 : 50;
  /** @type {Record<string, { bytes: number, ratio: number, lowest: number, highest: number, againstAsWritten: number, parseAndStringifyRatio: number, microseconds: Record<string, import('../support/statistics.mjs').Summary> }>} */
  const inputs = {};
  for (const [name, text] of Object.entries(fullConfigs)) {
    const { ours, asWritten, parse, parseAndStringify } = await interleave(
      [
        { name: 'ours', run: () => canonicalAsLoaded(text) },
        { name: 'asWritten', run: () => canonicalAsWritten(text) },
        { name: 'parse', run: () => JSON.parse(text) },
        { name: 'parseAndStringify', run: () => JSON.stringify(JSON.parse(text)) },
      ],
      { rounds, milliseconds },
    );
    const { median, lowest, highest } = ratioOf(ours, parse);
    inputs[name] = {
      bytes: Buffer.byteLength(text),
      ratio: median,
      lowest,
      highest,
      againstAsWritten: ratioOf(ours, asWritten).median,
      parseAndStringifyRatio: ratioOf(parseAndStringify, parse).median,
      microseconds: {
        ours: summaryOf(ours),
        asWritten: summaryOf(asWritten),
        parse: summaryOf(parse),
        parseAndStringify: summaryOf(parseAndStringify),
      },
    };
  }
  return { ratio: Math.max(...Object.values(inputs).map(({ ratio }) => ratio)), rounds, inputs };
};
