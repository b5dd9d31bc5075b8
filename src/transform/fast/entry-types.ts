import type { Entries, EntryMembers, Setting } from '../../schema/kinds.js';

type EntryObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is EntryObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an entry has declared members alone, spelled and typed as declared. */
const isRecordOf = (entry: EntryObject, declared: EntryMembers): boolean => {
  for (const name in entry) {
    if (!Object.hasOwn(declared, name)) return false;
    if (typeof entry[name] !== (declared[name] === 'flag' ? 'boolean' : 'string')) return false;
  }
  return true;
};

const isEntry = (entry: unknown, entries: Entries): boolean => {
  if (entries === 'texts') return typeof entry === 'string';
  if (entries === 'lists')
    return entry === null || (Array.isArray(entry) && entry.every((text) => isEntry(text, 'texts')));
  if (entries === 'anything' || entries === 'objects') return entry === null || isObject(entry);
  return entry === null || (isObject(entry) && isRecordOf(entry, entries));
};

/** Whether what a typed list or map holds is as declared. */
export const isHeld = (value: unknown, { kind, entries = 'anything' }: Setting): boolean => {
  if (Array.isArray(value)) return kind === 'list' && value.every((entry) => isEntry(entry, entries));
  if (kind !== 'map' || !isObject(value)) return false;
  for (const name in value) if (!isEntry(value[name], entries)) return false;
  return true;
};
