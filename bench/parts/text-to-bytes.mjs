// From a config, as text or bytes, to the canonical payload, against what reading JSON costs at all.
import { fullConfigs } from '../inputs.mjs';
import { bytesAsLoaded, canonicalAsLoaded, canonicalAsWritten } from '../product.mjs';
import { interleave } from '../support/interleave.mjs';
import { ratioOf, summaryOf } from '../support/statistics.mjs';

/** @param {{ quick: boolean }} options */
export const measure = async ({ quick }) => {
  const rounds = quick ? 9 : 25;
  const milliseconds = quick ? 20 : 50;
  /** @type {Record<string, { bytes: number, ratio: number, lowest: number, highest: number, bytesRatio: number, againstAsWritten: number, parseAndStringifyRatio: number, microseconds: Record<string, import('../support/statistics.mjs').Summary> }>} */
  const inputs = {};
  for (const [name, text] of Object.entries(fullConfigs)) {
    const bytes = Buffer.from(text);
    const { ours, ofBytes, asWritten, parse, decodeAndParse, parseAndStringify } = await interleave(
      [
        { name: 'ours', run: () => canonicalAsLoaded(text) },
        { name: 'ofBytes', run: () => bytesAsLoaded(bytes) },
        { name: 'asWritten', run: () => canonicalAsWritten(text) },
        { name: 'parse', run: () => JSON.parse(text) },
        { name: 'decodeAndParse', run: () => JSON.parse(bytes.toString()) },
        { name: 'parseAndStringify', run: () => JSON.stringify(JSON.parse(text)) },
      ],
      { rounds, milliseconds },
    );
    const { median, lowest, highest } = ratioOf(ours, parse);
    inputs[name] = {
      bytes: bytes.length,
      ratio: median,
      lowest,
      highest,
      bytesRatio: ratioOf(ofBytes, decodeAndParse).median,
      againstAsWritten: ratioOf(ours, asWritten).median,
      parseAndStringifyRatio: ratioOf(parseAndStringify, parse).median,
      microseconds: {
        ours: summaryOf(ours),
        ofBytes: summaryOf(ofBytes),
        decodeAndParse: summaryOf(decodeAndParse),
        asWritten: summaryOf(asWritten),
        parse: summaryOf(parse),
        parseAndStringify: summaryOf(parseAndStringify),
      },
    };
  }
  /** @param {'ratio' | 'bytesRatio'} name */
  const worst = (name) => Math.max(...Object.values(inputs).map((measured) => measured[name]));
  return { ratio: worst('ratio'), bytesRatio: worst('bytesRatio'), rounds, inputs };
};
