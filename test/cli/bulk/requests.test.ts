import { describe, expect, it } from 'vitest';
import { LineWriter } from '../../../src/cli/bulk/batch.js';
import { planFor, type Release } from '../../../src/index.js';
import { splitRequest } from '../../../src/transform/fast/split-request.js';
import { goldenFolder, goldensIn } from '../../support/golden.js';

const options = { preview: true, asLoaded: true };

const golden = goldensIn(goldenFolder)
  .filter(({ isRequest }) => isRequest)
  .map(({ release, input }) => ({ release: release as Release, request: JSON.stringify(JSON.parse(input)) }));

const written = (lines: readonly string[], release: Release): readonly string[] => {
  const { bytes } = new LineWriter({ release, requests: true, options }).batch(Buffer.from(`${lines.join('\n')}\n`));
  return Buffer.from(bytes).toString().trimEnd().split('\n');
};

/** What the exact way gives. */
const exactly = (line: string, release: Release): string => {
  const result = planFor(release).canonicalFromRequest(line, options);
  if (result.status === 'ok') return result.text;
  return JSON.stringify(
    result.status === 'disabled' ? { disabled: result.reason } : { error: { issues: result.issues } },
  );
};

const isSplit = (line: string): boolean => {
  const bytes = new TextEncoder().encode(line);
  return splitRequest({ bytes, from: 0, to: bytes.length }, {}) !== undefined;
};

describe('requests, whose configs are read where their bytes lie', () => {
  it('come to what their text comes to, in every golden', () => {
    for (const { release, request } of golden) {
      expect(isSplit(request)).toBe(true);
      expect(written([request], release)[0] === exactly(request, release)).toBe(true);
    }
  });

  it.for<[what: string, line: string]>([
    [
      'members in another order',
      '{"plugins":[{"id":"zoom","version":"1.2.3"}],"config":{"LogSettings":{"EnableFile":true}}}',
    ],
    [
      'a name that is spelled with an escape',
      '{"\\u0063onfig":{"LogSettings":{"EnableFile":true}},"enterpriseReady":true}',
    ],
    ['variables', '{"config":{"LogSettings":{"EnableFile":true}},"env":{"MM_LOGSETTINGS_ENABLEFILE":"false"}}'],
    ['a config that is no config', '{"config":{"A":{"B":1}}}'],
    ['a config given twice', '{"config":{"LogSettings":{"EnableFile":true}},"config":{"LogSettings":{}}}'],
    ['a wrong type in the config', '{"config":{"LogSettings":{"EnableFile":1}}}'],
    ['plugins that are none', '{"config":{"LogSettings":{}},"plugins":1}'],
    ['a name that is nearly one', '{"config":{"LogSettings":{}},"environment":{}}'],
    ['no config', '{"plugins":null}'],
    ['no object', '[]'],
    ['no JSON', '{"config":{"LogSettings":{}}'],
    ['more after it', '{"config":{"LogSettings":{}}} {}'],
    ['a byte that is no UTF-8 in place of a letter', '{"config":{"TeamSettings":{"SiteName":"\ufffd"}}}'],
    ['nothing', ''],
  ])('%s', ([, line]) => {
    for (const release of ['5.6', '10.8'] as const) {
      const [, second, last] = written([golden[0]?.request ?? '', line, line], release);
      expect(second).toBe(last);
      expect(JSON.parse(second ?? '')).toEqual(
        line === '{"config":{"A":{"B":1}}}'
          ? { error: { issues: [expect.objectContaining({ code: 'notAConfig' })] } }
          : JSON.parse(exactly(line, release)),
      );
    }
  });
});
