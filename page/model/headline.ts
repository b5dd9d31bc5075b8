import type { Explained } from './rows.js';
import { counted, many } from './words.js';

/** A part of a sentence, and whether it is what matters in it. */
export interface Part {
  readonly text: string;
  readonly strong?: true;
}

/** What becomes of the settings of a file, for those who do not see the tiles. */
export const totalsText = ({ release, disabled, totals: { reported, reduced, withheld } }: Explained): string =>
  disabled === undefined
    ? `Release ${release}: ${counted(reported, 'setting leaves', 'settings leave')}, ${counted(reduced, 'is reduced', 'are reduced')}, ${counted(withheld, 'stays', 'stay')}.`
    : `Nothing is sent: ${disabled} is false. Otherwise, at release ${release}, ${counted(reported, 'setting')} would leave, ${many(reduced)} would be reduced, ${many(withheld)} would stay.`;

/** How much leaves in all, or would if diagnostics were on. */
export const headlineOf = (
  { totals: { settings, sent }, release, envelope, disabled }: Explained,
  bits: number,
): readonly Part[] => {
  const { fromFile, byDefault } = sent;
  const of = `Of ${counted(settings, 'setting')} in the file, release ${release}`;
  const properties = counted(fromFile + byDefault, 'property', 'properties');
  const inside = envelope === undefined ? '' : ` inside one event, ${envelope}.`;
  const [off, makes, leaves, told, can, within] =
    disabled === undefined
      ? [
          '',
          'makes',
          fromFile + byDefault === 1 ? 'leaves' : 'leave',
          `${counted(fromFile, 'tells', 'tell')} about the file, ${counted(byDefault, 'comes', 'come')} from defaults`,
          'can',
          'leaves',
        ]
      : [
          `Nothing is sent: ${disabled} is false. `,
          'would otherwise make',
          'would leave',
          `${many(fromFile)} would tell about the file, ${many(byDefault)} would come from defaults`,
          'could',
          'would leave',
        ];
  return [
    { text: `${off}${of} ${makes} ` },
    { text: `${properties} that ${leaves}`, strong: true },
    { text: `: ${told}. Together they ${can} carry ` },
    { text: `up to ${counted(bits, 'bit')}`, strong: true },
    { text: `; 20 bits would tell a million servers apart.${inside && ` All of it ${within}${inside}`}` },
  ];
};
