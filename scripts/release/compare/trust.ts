import type { Differences } from './differences.js';

/** A release brings and drops a few settings: a file that lacks more than this is something else. */
const mostGone = 0.3;

/**
 * Why a file is not taken for the default config.json of a server: it has hardly anything of one. Before anything is
 * written, it has to have most settings as well.
 */
export const refusalOf = (differences: Differences, write: boolean): string | undefined => {
  const { release, declared, missingSections, gone } = differences;
  const there = declared.sections - missingSections.length;
  if (there < declared.sections / 2)
    return `the file has ${there} of the ${declared.sections} sections of release ${release}, so it is not the default config.json of a server: that has nearly all of them`;
  if (write && gone.length > declared.settings * mostGone)
    return `nothing is written, because ${gone.length} of the ${declared.settings} settings of release ${release} are gone: a new release drops a few, so the file is not whole, or of a release far from this one; without --write the lines are shown`;
  return undefined;
};
