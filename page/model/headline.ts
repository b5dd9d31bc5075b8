import { describeOff } from '../../src/audit.js';
import type { Explained } from './rows.js';
import { counted, many } from './words.js';

/** A part of a sentence, and whether it is what matters in it. */
export interface Part {
  readonly text: string;
  readonly strong?: true;
}

/** What becomes of the settings of a file, for those who do not see the tiles. */
export const totalsText = ({ release, disabled, stop, totals: { server } }: Explained): string => {
  const { inClear, reported, reduced, withheld } = server;
  const counts = `${counted(inClear, 'setting')} in clear, ${many(reported)} sent, ${many(reduced)} in part, ${many(withheld)} not`;
  return disabled === undefined
    ? `Release ${release}: ${counts}.`
    : `${describeOff(stop)} If diagnostics were on, at release ${release}: ${counts}.`;
};

/** How much leaves in all, or would if diagnostics were on. */
export const headlineOf = (
  { totals: { settings, sent }, release, envelope, disabled, stop }: Explained,
  bits: number,
): readonly Part[] => {
  const { fromFile, byDefault } = sent;
  const of = `Of ${counted(settings, 'setting')} in the file, release ${release}`;
  const fields = counted(fromFile + byDefault, 'field');
  const inside = envelope === undefined ? '' : ` inside one event, ${envelope}.`;
  const [off, sends, told, can, within] =
    disabled === undefined
      ? ['', 'sends', `${many(fromFile)} about the file, ${many(byDefault)} from defaults`, 'can', 'is']
      : [
          `${describeOff(stop)} `,
          'would otherwise send',
          `${many(fromFile)} about the file, ${many(byDefault)} from defaults`,
          'could',
          'would be',
        ];
  return [
    { text: `${off}${of} ${sends} ` },
    { text: fields, strong: true },
    { text: `: ${told}. This package's payload of them ${can} carry ` },
    { text: `up to ${counted(bits, 'bit')}`, strong: true },
    { text: `; 20 bits would tell a million servers apart.${inside && ` All of it ${within}${inside}`}` },
  ];
};
