import { toUpper } from '../../json/fold.js';
import type { Release } from '../../releases/points.js';
import { at, type Timeline } from '../../releases/timeline.js';
import {
  type EnvironmentException,
  type EnvironmentRules,
  environmentExceptions,
} from '../../schema/loading/environment.js';
import { isSlot, type SectionLayout, type Slot } from '../layout.js';

/** What the name of a variable leads to. */
interface Reached {
  readonly member: Slot | SectionLayout;
  /** Whether the name goes on after the setting; the rest is ignored. */
  readonly goesOn: boolean;
}

/** Finds what a variable of this name overrides. */
export type Follow = (name: string) => Reached | undefined;

const exceptions: { readonly [path: string]: Timeline<EnvironmentException> | undefined } = environmentExceptions;

export const exceptionOf = (slot: Slot, release: Release): EnvironmentException | undefined =>
  at(exceptions[slot.path] ?? {}, release);

/** The variable of a section or a setting. */
const variableOf = (member: Slot | SectionLayout, release: Release): string => {
  const exception = isSlot(member) ? exceptionOf(member, release) : undefined;
  const prefix = typeof exception === 'object' ? exception.name : '';
  const [name = '', ...outer] = member.path.split('.').reverse();
  return ['MM', ...outer.reverse(), prefix + name].join('_').toUpperCase();
};

/** Every section and setting by the name of its variable. */
export const variablesOf = (
  section: SectionLayout,
  release: Release,
): readonly (readonly [string, Slot | SectionLayout])[] =>
  [...section.members.values()].flatMap((member) => [
    [variableOf(member, release), member] as const,
    ...(isSlot(member) ? [] : variablesOf(member, release)),
  ]);

/** How the names of a release's variables are followed. */
export const followOf = (
  variables: ReadonlyMap<string, Slot | SectionLayout>,
  { names, rests }: EnvironmentRules,
): Follow => {
  const read = names === 'in any case' ? toUpper : (name: string) => name;
  return (name) => {
    const written = read(name);
    const exact = variables.get(written);
    if (exact !== undefined) return { member: exact, goesOn: false };
    if (rests !== 'are ignored') return undefined;
    for (let end = written.indexOf('_', 'MM_'.length); end !== -1; end = written.indexOf('_', end + 1)) {
      const member = variables.get(written.slice(0, end));
      if (member === undefined) return undefined;
      if (isSlot(member)) return { member, goesOn: true };
    }
    return undefined;
  };
};
