import { optOut } from '../../field-map/opt-out.js';
import type { EnvironmentWarning } from '../../issues.js';
import { isPrintableName } from '../../issues.js';
import { letters } from '../../nearest.js';
import { isOverrideName, otherDefaults, readOtherwise } from '../../schema/loading/environment.js';
import { isSlot, type SectionLayout, type Slot } from '../layout.js';
import { type NearVariable, nearVariableOf } from './near-variables.js';

const mostShown = 20;

/** Names are remembered up to this many: what is near to one costs more than the rest of a config. */
const mostRemembered = 1000;

const isOverride = (name: string): boolean =>
  isOverrideName(name) && !readOtherwise.has(name) && name !== otherDefaults;

/** What may be meant as an override and does not start as one. */
const startsOtherwise = (name: string): boolean =>
  !isOverrideName(name) &&
  (/(?:SETTINGS|FEATUREFLAGS)[^A-Z0-9]/i.test(name) || /^(?:MATTERMOST|MM)[^A-Z0-9]/i.test(name) || name.length > 15);

/** One that has neither the beginning nor a section must be a setting's name to the letter. */
const isWorthIt = (name: string, near: string): boolean =>
  /SETTINGS|FEATUREFLAGS|^(?:MATTERMOST|MM)[^A-Z0-9]/i.test(name) || near.endsWith(`_${letters(name)}`);

const remembering = (find: NearVariable): NearVariable => {
  const remembered = new Map<string, string | undefined>();
  return (name) => {
    if (!remembered.has(name)) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(name, find(name));
    }
    return remembered.get(name);
  };
};

/**
 * Says which variables are meant as overrides and override nothing; `variables` are those of the release. `isLost` says
 * whether a name that is meant as the opt-out leaves diagnostics on.
 */
export const unknownNamesOf = (
  variables: readonly (readonly [string, Slot | SectionLayout])[],
  noneRead = false,
): ((names: readonly string[], isLost: (name: string) => boolean) => readonly EnvironmentWarning[]) => {
  const [switchedBy] = variables.find(([, member]) => isSlot(member) && member.path === optOut) ?? [];
  let nearest: NearVariable | undefined;
  const near = (name: string): string | undefined => {
    nearest ??= remembering(nearVariableOf(variables));
    return nearest(name);
  };
  const isNear = (name: string): boolean => {
    const found = near(name);
    return found !== undefined && isWorthIt(name, found);
  };
  return (given, isLost) => {
    const elsewhere: EnvironmentWarning[] = given.includes(otherDefaults)
      ? [{ code: 'otherDefaults', variable: otherDefaults }]
      : [];
    const unlike = noneRead
      ? []
      : given
          .filter(startsOtherwise)
          .slice(0, mostRemembered / 2)
          .filter(isNear);
    const meant = [...given.filter(isOverride), ...unlike];
    if (meant.length === 0) return elsewhere;
    const optOutLost = meant.slice(0, mostRemembered / 2).some((name) => near(name) === switchedBy && isLost(name));
    const shown = meant.filter(isPrintableName).slice(0, mostShown);
    const names = shown.map((name) => {
      const means = noneRead ? undefined : near(name);
      return { name, ...(means !== undefined && { near: means }) };
    });
    const others = meant.length - shown.length;
    return [
      ...elsewhere,
      {
        code: 'unknownVariables',
        names,
        others,
        ...(noneRead && { noneRead }),
        ...(optOutLost && { optOutLost }),
      },
    ];
  };
};
