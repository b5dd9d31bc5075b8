import { optOut } from '../../field-map/opt-out.js';
import { type PacketFile, packetFiles } from '../../inputs/packet/files.js';
import type { Packet } from '../../inputs/packet/packet.js';
import type { PacketIssue, PacketProblem, PacketWarning } from '../../inputs/packet/problems.js';

const problems: { readonly [P in PacketProblem]: string } = {
  noZip: 'this is not a zip file',
  noPacket: 'this zip is not a support packet: it holds no sanitized_config.json',
  severalPackets: 'the zip holds several support packets; give one of them',
  damaged: 'the zip is damaged',
  encrypted: 'the zip is encrypted; unpack it with its password, and pack it again without one',
  tooLarge: 'the zip claims more data than any support packet has',
  tooManyEntries: 'the zip holds more files than any support packet has',
  unsafeName: 'the zip holds a file whose name leads out of its folder, so it is not read',
  duplicateName: 'the zip holds two files of the same name, and programs differ in which one they take',
  unreadable: 'the zip holds a file that cannot be read',
};

const inFile = (file: PacketFile | undefined): string => (file === undefined ? '' : ` (${packetFiles[file].name})`);

/** One sentence about why a packet is refused. It never says what anything is called in the packet. */
export const describePacketIssue = ({ code, file }: PacketIssue): string => `${problems[code]}${inFile(file)}`;

/** Why a packet cannot be taken for a config. */
export const noConfigInPacket =
  'it holds no sanitized_config.json: the server could not add it, and warning.txt in it says why';

/** Which of several nodes is shown; nothing where there is no choice. */
export const nodesText = ({ configs, configsDiffer, differing, nodesOn }: Packet): string | undefined => {
  const { length } = configs;
  if (length < 2) return undefined;
  const shown = `one of the ${length} nodes in the support packet is shown`;
  if (!configsDiffer) return `${shown}; their configs are the same`;
  const disagree = nodesOn !== undefined && differing.includes(optOut);
  const on = disagree ? `TELEMETRY IS ON IN ${nodesOn} OF ${length} NODES: ` : '';
  return `${on}${shown}, and their configs differ`;
};

/** What becomes of settings in which nodes differ. */
export const differingText = 'Settings that differ are not known here';

/** One sentence about what to know of a packet. */
export const describePacketWarning = (warning: PacketWarning): string => {
  switch (warning.code) {
    case 'unreadableFile':
      return `${packetFiles[warning.file].name} in the support packet cannot be read: what it says is unknown`;
    case 'unreadableNode':
      return `the ${packetFiles.config.name} of another node in the support packet cannot be read: whether telemetry is on there is unknown`;
    case 'nodesMissing':
      return `the support packet has the config of ${warning.held} of ${warning.of} nodes: whether telemetry is on in the others is unknown`;
    case 'failedCounts':
      return 'the server noted in the support packet that a count failed: a count of 0 is unknown';
  }
};
