import { hollow, withoutBodies, withoutClasses } from './changes.js';
import type { Rewrite } from './rewriting.js';
import { withKnownOptions, withoutOtherOptions, withUndefined } from './zip-options.js';

/**
 * Of the library for zips the page needs what unpacks: no file is written or encrypted, no date or owner of one is shown.
 * The library can also work in workers and by code that it loads, which the policy of the page forbids.
 */

const inLibrary = (...files: readonly string[]): readonly string[] =>
  files.map((file) => `@zip.js/zip.js/lib/core/${file}`);

const change = (file: string, how: Rewrite['change']): Rewrite => ({
  name: 'reads zips',
  files: inLibrary(file),
  change: how,
});

export const readsZips: readonly Rewrite[] = [
  { name: 'reads zips', files: ['src/inputs/packet/archive.ts'], change: withKnownOptions },
  change('zip-reader.js', withoutOtherOptions),
  ...[
    'zip-reader.js',
    'codec-pool.js',
    'codec-worker.js',
    'io.js',
    'streams/codec-stream.js',
    'streams/zip-entry-stream.js',
  ].map((file) => change(file, withUndefined)),
  change('codec-worker-web.js', () => 'export {};'),
  change('codec-registry.js', withoutBodies('ensureCodecStreams', 'getCodecStreams', 'getRegisteredCodec')),
  change('streams/aes-crypto-stream.js', hollow),
  change('streams/zip-crypto-stream.js', hollow),
  change('streams/zip-entry-stream.js', withoutClasses('DeflateStream', 'GzipToRawDeflateStream')),
  change('codec-pool.js', withoutBodies('resolveCodecURI', 'terminateWorker')),
  change(
    'zip-reader.js',
    withoutBodies(
      'readDigitalSignature',
      'readExtraFieldExtendedTimestamp',
      'readExtraFieldNTFS',
      'readExtraFieldUnix',
      'readExtraFieldUnixDates',
    ),
  ),
];
