import { type Field, type Rule, settingsRead } from '../../../src/field-map/rules.js';
import { type Release, releases } from '../../../src/releases/points.js';
import { gone, statements } from '../../../src/releases/timeline.js';

/** A field with one entry of its line flipped. */
export interface Mutant {
  readonly entry: 'rule' | 'setting' | 'constant' | 'release';
  readonly what: string;
  readonly field: Field;
}

/** What a mutant needs to know of the settings. */
export interface Settings {
  /** Every setting with its kind, in the order of the declaration. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The default of a setting at the release from which a statement holds. */
  readonly defaultOf: (path: string, since: Release) => unknown;
}

const flippedRule = (rule: Rule, kind: string | undefined): Rule => {
  const { setting } = rule;
  const as = (name: string): Rule => ({ rule: name, setting }) as Rule;
  switch (rule.rule) {
    case 'value':
      return as(kind === 'flag' ? 'negated' : 'isDefault');
    case 'negated':
    case 'asText':
    case 'both':
    case 'flagAndContains':
      return as('value');
    case 'count':
    case 'isAbsolutePath':
      return as('isNotEmpty');
    case 'alwaysFalse':
      return as('isDefault');
    default:
      return as('alwaysFalse');
  }
};

const flippedConstant = (constant: unknown): unknown => {
  if (typeof constant === 'number') return constant + 1;
  if (typeof constant === 'boolean') return !constant;
  return Array.isArray(constant) ? [...constant, 'x'] : `${constant}x`;
};

const neighbour = (path: string, { kinds }: Settings): string | undefined => {
  const section = path.split('.')[0];
  const alike = [...kinds]
    .filter(([other, kind]) => kind === kinds.get(path) && other.split('.')[0] === section)
    .map(([other]) => other);
  const others =
    alike.length > 1 ? alike : [...kinds].filter(([, kind]) => kind === kinds.get(path)).map(([other]) => other);
  return others.length > 1 ? others[(others.indexOf(path) + 1) % others.length] : undefined;
};

const ruleMutants = (
  rule: Rule,
  since: Release,
  settings: Settings,
): readonly (readonly [Mutant['entry'], string, Rule])[] => {
  const found: (readonly [Mutant['entry'], string, Rule])[] = [
    ['rule', rule.rule, flippedRule(rule, settings.kinds.get(rule.setting))],
  ];
  for (const path of settingsRead(rule)) {
    const other = neighbour(path, settings);
    if (other === undefined) continue;
    const swap = Object.fromEntries(
      Object.entries(rule).map(([name, value]) => [name, value === path ? other : value]),
    );
    found.push(['setting', `${path} → ${other}`, swap as unknown as Rule]);
  }
  const constants = { ...rule } as unknown as Record<string, unknown>;
  if (rule.rule === 'isDefault') constants.comparedTo ??= settings.defaultOf(rule.setting, since);
  for (const name of ['comparedTo', 'word', 'plugin', 'key', 'otherwise', 'whileOn']) {
    if (constants[name] === undefined) continue;
    found.push(['constant', name, { ...constants, [name]: flippedConstant(constants[name]) } as unknown as Rule]);
  }
  return found;
};

/** Every way to flip one entry of a field's line. `firstOf` is the first release in which a bare rule holds. */
export const mutantsOf = (field: Field, settings: Settings, firstOf: Release): readonly Mutant[] => {
  const timeline: readonly (readonly [Release, Rule | typeof gone])[] =
    'rule' in field ? [[firstOf, field]] : (statements(field) as readonly (readonly [Release, Rule | typeof gone])[]);
  const withStatement = (index: number, since: Release, rule: Rule | typeof gone): Field =>
    Object.fromEntries(timeline.map((statement, at) => (at === index ? [since, rule] : statement))) as Field;
  return timeline.flatMap(([since, rule], index) => {
    const place = releases.indexOf(since);
    const shifts = [releases[place - 1], releases[place + 1]].filter(
      (other): other is Release => other !== undefined && !timeline.some(([taken]) => taken === other),
    );
    const shifted = shifts.map(
      (other): Mutant => ({ entry: 'release', what: `${since} → ${other}`, field: withStatement(index, other, rule) }),
    );
    if (rule === gone) return shifted;
    const flipped = ruleMutants(rule, since, settings).map(
      ([entry, what, mutant]): Mutant => ({
        entry,
        what: `${since}: ${what}`,
        field: withStatement(index, since, mutant),
      }),
    );
    return [...flipped, ...shifted];
  });
};
