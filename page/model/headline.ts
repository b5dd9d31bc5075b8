import type { Explained } from '../../src/audit.js';
import { describeOff } from '../../src/audit.js';
import { counted, many } from './words.js';

/** So many bits distinguish a million servers. */
const enough = 20;

/** A part of a sentence, and whether it is the important one. */
export interface HeadlinePart {
  readonly text: string;
  readonly strong?: true;
}

/** What becomes of the settings of a file, for those who do not see the tiles. */
export const totalsText = ({ release, disabled, stop, totals: { server } }: Explained): string => {
  const { inClear, reported, reduced, withheld } = server;
  const counts = `${counted(inClear, 'setting')} in clear, ${many(reported)} sent, ${many(reduced)} in part, ${many(withheld)} not`;
  return disabled === undefined
    ? `Mattermost ${release}: ${counts}.`
    : `${describeOff(stop)} If telemetry were on, in ${release}: ${counts}.`;
};

/** How much is sent in all, or would be if telemetry were on. */
export const headlineOf = (
  { totals: { settings, sent }, release, envelope, disabled, stop }: Explained,
  bits: number,
): readonly HeadlinePart[] => {
  const { fromFile, byDefault } = sent;
  const of = `Of ${counted(settings, 'setting')} in your file, Mattermost ${release}`;
  const fields = counted(fromFile + byDefault, 'field');
  const inside = envelope === undefined ? '' : ` inside one event, ${envelope}.`;
  const origins = `${many(fromFile)} about your file, ${many(byDefault)} from defaults`;
  const [off, sends, can, within] =
    disabled === undefined
      ? ['', 'sends', 'can', 'is']
      : [`${describeOff(stop)} `, 'would otherwise send', 'could', 'would be'];
  return [
    { text: `${off}${of} ${sends} ` },
    { text: fields, strong: true },
    { text: `: ${origins}. They ${can} carry ` },
    { text: `up to ${counted(bits, 'bit')}`, strong: true },
    {
      text: `, and ${bits >= enough ? 'that is' : `${enough} bits are`} enough to recognise your server among millions.${inside && ` All of it ${within}${inside}`}`,
    },
  ];
};
