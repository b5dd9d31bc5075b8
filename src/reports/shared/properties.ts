import type { AllowList, SaidLeaf } from './allow-list.js';

/** A property of a report: what it says, and what may leave in it. */
export interface ReportProperty {
  /** Where it is in the report, as in `exception[].type`. */
  readonly property: string;
  readonly says: string;
  readonly leaves: string;
}

const within = (where: string, name: string): string => (where === '' ? name : `${where}.${name}`);

type Members = { readonly [name: string]: AllowList<SaidLeaf> };

/** Numbered members are alike: the first represents all of them. */
const distinct = (members: Members): readonly (readonly [string, AllowList<SaidLeaf>])[] => {
  const all = Object.entries(members);
  const [first] = all.filter(([name]) => /^\d+$/.test(name));
  const named = all.filter(([name]) => !/^\d+$/.test(name));
  return first === undefined ? named : [...named, ['*', first[1]]];
};

/** The properties of a report in the order of its allow-list. */
export const propertiesIn = (allowed: Members, where = ''): readonly ReportProperty[] =>
  distinct(allowed).flatMap(([name, keep]) => ofList(keep, within(where, name)));

const ofList = (keep: AllowList<SaidLeaf>, where: string): readonly ReportProperty[] => {
  if (keep.sort === 'record') return propertiesIn(keep.members, where);
  if (keep.sort === 'list') return ofList(keep.entry, `${where}[]`);
  return [{ property: where, says: keep.phrase, leaves: keep.identifying ? `nothing: it is ${keep.says}` : keep.says }];
};
