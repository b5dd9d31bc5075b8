import { optOut } from '../../field-map/opt-out.js';
import type { EnvironmentWarning, IgnoredBecause } from '../../issues.js';
import { isPrintableName } from '../../issues.js';
import { configInDatabase, configPlace } from '../../schema/loading/environment.js';
import { meansOn } from '../go-literals.js';
import { isSlot, type SectionLayout, type Slot } from '../layout.js';

/** A variable that leads to a member of the file. */
export interface SayingsFound {
  readonly name: string;
  /** Null where it is not known. */
  readonly text: string | null;
  readonly member: Slot | SectionLayout;
  readonly goesOn: boolean;
}

/** One that the server does not follow. */
export interface Ignored extends SayingsFound {
  readonly because: IgnoredBecause;
}

/** What came of the variables, as far as something is to be said of it. */
export interface Applied {
  readonly found: readonly SayingsFound[];
  readonly ignored: readonly Ignored[];
  readonly emptied: readonly SayingsFound[];
  /** What the variables of the flag that switches diagnostics off come to; null is not known. */
  readonly switches: Pick<ReadonlySet<unknown>, 'has' | 'size'>;
  /** Whether nothing that was meant to switch them off can be lost: they are off, or that is not known. */
  readonly off: boolean;
  /** Whether the file switches them off, and no variable sets the flag. */
  readonly offInFileAlone: boolean;
}

const shortened = (found: readonly SayingsFound[]): readonly EnvironmentWarning[] =>
  found.flatMap(({ member: { path }, name, goesOn }): EnvironmentWarning[] =>
    goesOn ? [{ code: 'overrideShortened', path, ...(isPrintableName(name) && { variable: name }) }] : [],
  );

const twice = (found: readonly SayingsFound[], isSaid: (path: string) => boolean): readonly EnvironmentWarning[] => {
  const counts = new Map<string, number>();
  for (const { member } of found) if (isSlot(member)) counts.set(member.path, (counts.get(member.path) ?? 0) + 1);
  return [...counts].flatMap(([path, variables]): EnvironmentWarning[] =>
    variables > 1 && !isSaid(path) ? [{ code: 'overrideTwice', path, variables }] : [],
  );
};

/** Whether a variable that has no effect may be meant to switch diagnostics off. */
export const meantOff = (text: string | null | undefined): boolean => typeof text !== 'string' || !meansOn(text);

/** What the flag that switches diagnostics off depends on, where that is not known. */
const unsure = (switches: Applied['switches']): readonly EnvironmentWarning[] => {
  if (switches.has(null)) return [{ code: 'overrideUnknown', path: optOut, because: 'no value' }];
  return switches.size > 1 ? [{ code: 'overrideUnknown', path: optOut, because: 'they disagree' }] : [];
};

/** What a value is not that may only have quotation marks too many. */
const quotable: ReadonlySet<IgnoredBecause> = new Set(['no flag', 'no integer']);

/** Whether a value has quotation marks around it, which the shell or compose would have taken away. */
const isQuoted = (text: string | null): boolean => text !== null && /^\s*(["']).*\1\s*$/.test(text);

/** What is to be said of the variables that lead somewhere. */
export const sayingsOf = (
  { found, ignored, emptied, switches, off, offInFileAlone }: Applied,
  nameOf: ReadonlyMap<Slot | SectionLayout, string>,
  isInside: (section: Slot | SectionLayout) => boolean,
): readonly EnvironmentWarning[] => {
  const notKnown = unsure(switches);
  return [
    ...notKnown,
    ...emptied.map(({ member, name }): EnvironmentWarning => {
      const lost = offInFileAlone && isInside(member);
      return { code: 'sectionEmptied', path: member.path, variable: name, ...(lost && { optOutLost: true }) };
    }),
    ...ignored.map(({ member, name, text, because }): EnvironmentWarning => {
      const lost = member.path === optOut && !off && meantOff(text);
      const other = name !== nameOf.get(member) && isPrintableName(name);
      return {
        code: 'overrideIgnored',
        path: member.path,
        because,
        ...(other && { variable: name }),
        ...(quotable.has(because) && isQuoted(text) && { quoted: true }),
        ...(lost && { optOutLost: true }),
      };
    }),
    ...shortened(found),
    ...twice(found, (path) => notKnown.length > 0 && path === optOut),
  ];
};

/** That the server has its config from elsewhere, where a variable says so. */
export const otherConfigIn = (place: string | null | undefined): readonly EnvironmentWarning[] =>
  configInDatabase.test(place ?? '') ? [{ code: 'otherConfig', variable: configPlace }] : [];
