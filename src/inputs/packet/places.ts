import type { ArchiveEntry } from './archive.js';
import { type PacketFile, packetFiles } from './files.js';
import { Refusal } from './problems.js';

/** A file of a packet, found in the zip. */
export interface PlacedFile {
  readonly file: PacketFile;
  /** The folder that it is in, `''` for none. That can be the name of a host: it is never shown. */
  readonly folder: string;
  readonly entry: ArchiveEntry;
}

/** The files of a packet, by where they are. */
export interface PlacedFiles {
  /** The file of the server, or of the cluster. */
  readonly inRoot: (file: PacketFile) => PlacedFile | undefined;
  /** Those of the nodes, one in the root first, the others by the bytes of their names. */
  readonly ofNodes: (file: PacketFile) => readonly PlacedFile[];
}

/** Servers on Windows join names with a backslash. */
const partsOf = (name: string): readonly string[] => name.replaceAll('\\', '/').split('/');

const isUnsafe = (name: string): boolean =>
  name.startsWith('/') ||
  name.startsWith('\\') ||
  /^[a-z]:/i.test(name) ||
  name.includes('\0') ||
  partsOf(name).includes('..');

/** What packing on a Mac adds. */
const isByproduct = (parts: readonly string[]): boolean =>
  parts.includes('__MACOSX') || parts.at(-1)?.startsWith('._') === true;

const fileOf = new Map(Object.entries(packetFiles).map(([file, { name }]) => [name as string, file as PacketFile]));

const placed = (entry: ArchiveEntry): readonly PlacedFile[] => {
  const parts = partsOf(entry.name).filter((part) => part !== '' && part !== '.');
  const file = fileOf.get(parts.at(-1) ?? '');
  if (file === undefined || isByproduct(parts) || /[/\\]$/.test(entry.name)) return [];
  return [{ file, folder: parts.slice(0, -1).join('/'), entry }];
};

const utf8 = new TextEncoder();

const byBytes = (a: string, b: string): number => {
  const [left, right] = [utf8.encode(a), utf8.encode(b)];
  const differing = left.findIndex((byte, index) => byte !== right[index]);
  return differing === -1 ? left.length - right.length : (left[differing] ?? 0) - (right[differing] ?? -1);
};

const depthOf = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);

const byDepth = (a: PlacedFile, b: PlacedFile): number =>
  depthOf(a.folder) - depthOf(b.folder) || byBytes(a.folder, b.folder);

const parentOf = (folder: string): string => folder.slice(0, Math.max(0, folder.lastIndexOf('/')));

/** The folder that the packet is in: people pack it again with one around all. */
const rootOf = (files: readonly PlacedFile[]): string | undefined => {
  const isOfNode = ({ file }: PlacedFile): boolean => 'ofNode' in packetFiles[file];
  const [first] = files.filter((one) => !isOfNode(one)).sort(byDepth);
  if (first) return first.folder;
  const configs = files.filter(({ file }) => file === 'config').sort(byDepth);
  return configs.length > 1 && configs[0] ? parentOf(configs[0].folder) : configs[0]?.folder;
};

/** What every packet has, but for files that are of nodes. */
const marks: ReadonlySet<PacketFile> = new Set(['metadata', 'support']);

/** Whether a config is of another packet: outside the folder of this one, or with what marks one around it. */
const ofOthers = (files: readonly PlacedFile[], own: readonly PlacedFile[], root: string): boolean => {
  const ofPacket = new Set(own);
  const marked = new Set(files.flatMap(({ file, folder }) => (marks.has(file) && folder !== root ? [folder] : [])));
  return files.some((one) => {
    if (one.file !== 'config' || ofPacket.has(one)) return false;
    const isOutside = root !== '' && !one.folder.startsWith(`${root}/`);
    return isOutside || marked.has(one.folder) || marked.has(parentOf(one.folder));
  });
};

/** Finds the files of a packet in a zip. Plugins have files of the same names in folders of their own. */
export const placesOf = (entries: readonly ArchiveEntry[]): PlacedFiles => {
  if (entries.some(({ name }) => isUnsafe(name))) throw new Refusal({ code: 'unsafeName' });
  const files = entries.flatMap(placed);
  const root = rootOf(files);
  const isOfPacket = ({ folder, file }: PlacedFile): boolean =>
    folder === root || ('ofNode' in packetFiles[file] && folder !== '' && parentOf(folder) === root);
  const own = files.filter(isOfPacket);
  if (ofOthers(files, own, root ?? '')) throw new Refusal({ code: 'severalPackets' });
  const only = (found: readonly PlacedFile[]): PlacedFile | undefined => {
    const [first, second] = found;
    if (first && second) throw new Refusal({ code: 'duplicateName', file: first.file });
    return first;
  };
  return {
    inRoot: (wanted) => only(own.filter(({ file, folder }) => file === wanted && folder === root)),
    ofNodes: (wanted) => {
      const found = own.filter(({ file }) => file === wanted).sort(byDepth);
      if (new Set(found.map(({ folder }) => folder)).size < found.length)
        throw new Refusal({ code: 'duplicateName', file: wanted });
      return found;
    },
  };
};
