import { describe, expect, it } from 'vitest';
import { type MapChange, mapDiff } from '../../../src/audit.js';
import { releases } from '../../../src/index.js';
import { compareRanges } from '../../../src/rules/compare-ranges.js';
import type { RecordedRange } from '../../../src/rules/output-range.js';

const flag: RecordedRange = { holds: 'a flag' };
const number: RecordedRange = { holds: 'a number' };
const constant: RecordedRange = { holds: 'a constant' };
const wordsOf = (...words: readonly string[]): RecordedRange => ({ holds: 'a word of a list', words });
const version: RecordedRange = { holds: 'a text of a fixed form', form: 'version', texts: 1e24 };

describe('two domains', () => {
  it.for([
    ['is-default to value', flag, number, 'wider'],
    ['is-default to a word', flag, wordsOf('a', 'b'), 'wider'],
    ['a larger vocabulary', wordsOf('a'), wordsOf('a', 'b'), 'wider'],
    ['another vocabulary of the same size', wordsOf('a'), wordsOf('b'), 'wider'],
    ['a smaller vocabulary', wordsOf('a', 'b'), wordsOf('a'), 'narrower'],
    ['a list to a grammar', wordsOf('a', 'b'), version, 'wider'],
    ['a constant to a flag', constant, flag, 'wider'],
    ['a number to a flag', number, flag, 'narrower'],
    ['the same words in another order', wordsOf('a', 'b'), wordsOf('b', 'a'), 'equal'],
    ['a flag to another', flag, flag, 'equal'],
  ] as const)('%s', ([, before, after, mark]) => {
    expect(compareRanges(before, after).mark).toBe(mark);
  });
});

const named = (changes: readonly MapChange[], property: string): MapChange | undefined =>
  changes.find((change) => change.property === property);

describe('two releases', () => {
  it('marks a new field wider and a removed one narrower', () => {
    const { changes } = mapDiff('5.7', '5.8');
    expect(named(changes, 'image_proxy_type')).toMatchObject({ change: 'added', mark: 'wider' });
    expect(named(changes, 'isdefault_image_proxy_type')).toMatchObject({ change: 'removed', mark: 'narrower' });
  });

  it('marks another constant to compare with equal', () => {
    expect(named(mapDiff('5.9', '5.10').changes, 'isdefault_site_url')).toMatchObject({
      change: 'changed',
      mark: 'equal',
    });
  });

  it('marks a comparison that became constant narrower, and the way back wider', () => {
    expect(named(mapDiff('5.9', '5.10').changes, 'isdefault_feedback_name')?.mark).toBe('narrower');
    expect(named(mapDiff('5.10', '5.9').changes, 'isdefault_feedback_name')?.mark).toBe('wider');
  });

  it('sees that a field follows a setting that was withheld, although its values are alike', () => {
    expect(named(mapDiff('5.32', '5.33').changes, 'global_relay_smtp_server_timeout')).toMatchObject({
      mark: 'wider',
      because: 'follows a setting that was not sent: MessageExportSettings.GlobalRelaySettings.SMTPServerTimeout',
    });
  });

  it('marks a version that became a state narrower', () => {
    expect(named(mapDiff('5.25', '5.26').changes, 'version_zoom')?.mark).toBe('narrower');
  });

  it('finds nothing between a release and itself, and the reverse on the way back', () => {
    for (const [index, release] of releases.entries()) {
      expect(mapDiff(release, release).changes).toEqual([]);
      const before = releases[index - 1];
      if (before === undefined) continue;
      const [there, back] = [mapDiff(before, release), mapDiff(release, before)];
      const added = (changes: readonly MapChange[], change: MapChange['change']): readonly string[] =>
        changes.filter((one) => one.change === change).map(({ event, property }) => `${event}.${property}`);
      expect(added(there.changes, 'added')).toEqual(added(back.changes, 'removed'));
      expect(there.wider + there.equal + there.narrower).toBe(there.changes.length);
    }
  });
});
