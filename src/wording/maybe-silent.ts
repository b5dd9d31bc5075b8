import type { MaybeSilent } from '../inputs/maybe-silent.js';
import { firstSilentMajor } from '../releases/resolve.js';
import { releaseRanges } from './findings.js';

const listed = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** Why a config may be of a server that does not report it, in a sentence. */
export const maybeSilentText = (doubt: MaybeSilent): string => {
  const later = `version ${firstSilentMajor} or later`;
  switch (doubt.because) {
    case 'held':
      return `It looks like the config of a server of ${later}: it holds ${listed(doubt.names)}, which earlier servers do not write.`;
    case 'lacked':
      return `It looks like the config of a server of ${later}: it seems complete, but lacks ${listed(doubt.names)}, which servers before ${firstSilentMajor} write.`;
    case 'fits':
      return `Its settings fit ${doubt.releases.length === 1 ? 'version' : 'versions'} ${releaseRanges(doubt.releases)}, but ${doubt.noneMissing ? `nothing in it is known to be missing from ${firstSilentMajor}, so ` : ''}it may also be of ${later}.`;
    case 'nothing':
      return `None of its settings shows the version, and it may also be of ${later}.`;
  }
};
