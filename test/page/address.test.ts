import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, addressOf, fragmentOf, shows, start, views } from '../../page/model/address.js';

describe('an address', () => {
  it('comes back as it was written', () => {
    const address = fc.record(
      {
        view: fc.constantFrom(...views),
        show: fc.constantFrom(...shows),
        q: fc.string({ unit: 'binary' }),
        in: fc.constantFrom('file' as const, 'defaults' as const),
        sort: fc.constantFrom('file' as const, 'sensitive' as const),
        open: fc.array(fc.constantFrom('SqlSettings', 'LogSettings', 'PluginSettings')),
        preview: fc.boolean(),
      },
      { requiredKeys: ['view', 'q', 'in', 'sort', 'open', 'preview'] },
    );
    fc.assert(
      fc.property(address, (given: Address) => {
        expect(addressOf(fragmentOf(given))).toEqual(given);
      }),
    );
  });

  it.for(['', '#', '#view=nothing&show=all&in=&sort=x&open=<script>,a b&preview=2', '#other', '#%', '#view'])(
    'starts where it does not know %s',
    (fragment) => expect(addressOf(fragment)).toEqual(start),
  );
});
