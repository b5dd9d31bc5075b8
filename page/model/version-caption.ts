import { releases } from '../../src/index.js';
import { releaseRanges } from '../../src/wording/findings.js';
import type { PageState } from './state.js';

/** Where the version comes from, in a word or two. */
export const versionCaption = ({ file, known, versionBy, release, silent, report }: PageState): string => {
  if (report?.status === 'unsure') return 'choose yours';
  if (file === undefined) return '';
  if (versionBy !== undefined) return versionBy === file.name ? 'detected' : `from ${versionBy}`;
  if (file.isExample) return 'the example';
  const { guess } = file.origins;
  if (known || silent !== undefined) return 'your choice';
  if (guess === undefined) return 'choose yours';
  const fits = releases.filter((one) => one === guess.release || guess.alike.includes(one));
  return fits.length > 1 && guess.release === release ? `detected · ${releaseRanges(fits)} fit` : 'detected';
};
