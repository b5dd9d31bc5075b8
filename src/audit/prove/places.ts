import type { Reach } from '../../field-map/reach.js';
import { isPrintableName } from '../../issues.js';
import { fold } from '../../json/fold.js';
import type { Release } from '../../releases/points.js';
import { at } from '../../releases/timeline.js';
import { environmentRules } from '../../schema/loading/environment.js';
import type { Compiled } from '../../transform/compile.js';
import { followOf, variablesOf } from '../../transform/environment/variables.js';
import { isSlot, type SectionLayout, type Slot } from '../../transform/layout.js';
import type { PayloadOptions } from '../../transform/plan.js';
import type { InstalledPlugin } from '../../transform/plugins.js';
import type { Allowed } from './allowed.js';
import { type Json, withChanges } from './edit.js';
import { longestEverywhere, plainText } from './lengths.js';
import type { Random } from './random.js';
import type { Input } from './routes.js';
import { isForTexts, type SettingSpelling, spelled, usual } from './spell.js';
import { type Adversary, adversariesOf, alikeFor, type Material, named, ofLength } from './values.js';

/** What is collected before an input is made of it. */
interface Draft {
  readonly settings: Map<string, unknown>;
  readonly strangers: Map<string, Json | undefined>;
  readonly env: Map<string, string | undefined>;
  readonly plugins: Map<string, string | undefined>;
}

/** Something that a payload is made from, and the values to put there. */
export interface InputPlace {
  /** A path, or what people call it. */
  readonly label: string;
  readonly reach: Reach;
  readonly adversaries: readonly Adversary[];
  readonly put: (draft: Draft, value: unknown) => void;
}

/** A value for a place. */
export type Choice = readonly [InputPlace, Adversary];

/** The places with those of their values that are special in a way, or in none. */
export const withOnly = (places: readonly InputPlace[], special: Adversary['special']): readonly InputPlace[] =>
  places.flatMap((place) => {
    const adversaries = place.adversaries.filter((adversary) => adversary.special === special);
    return adversaries.length === 0 ? [] : [{ ...place, adversaries }];
  });

export const settingPlace = (slot: Slot, reach: Reach, adversaries: readonly Adversary[]): InputPlace => ({
  label: slot.path,
  reach,
  adversaries,
  put: ({ settings }, value) => settings.set(slot.path, value),
});

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { x: value };
  return value;
};

const sectionsIn = (section: SectionLayout): readonly SectionLayout[] => [
  section,
  ...[...section.members.values()].flatMap((member) => (isSlot(member) ? [] : sectionsIn(member))),
];

/** Values of any kind, as a name that no release knows may have them. */
const anything: readonly Adversary[] = [
  { sort: 'nothing', value: undefined },
  ...[true, false, null, 0, -1, 1.5, 1e300, [], {}, ['x', 1, null], { Enable: true }].map((value) => ({
    sort: 'a name with a value of another kind',
    value: { Unknown: value },
  })),
  ...[1, 31, 32, 33, 98, 99, 100, 101, 1000].map(
    (depth): Adversary => ({
      sort: `a name with a value ${depth} levels deep`,
      value: { Unknown: nested(depth) },
      ...(depth >= 98 && { special: 'odd' }),
    }),
  ),
  { sort: 'a name with an escape', value: { 'a "quoted"\n\\name\u0000 ☃': 'x' } },
  { sort: 'a name that JavaScript treats specially', value: JSON.parse('{"__proto__": {"x": 1}, "constructor": "x"}') },
  { sort: 'names that are numbers', value: { 0: 'x', 17: 'y' } },
];

/** Names that the release does not know, in each section. */
export const strangerPlaces = (file: SectionLayout, { sizes }: Material): readonly InputPlace[] =>
  sectionsIn(file).map((section) => ({
    label: section.path === '' ? 'unknown names of the file' : `unknown names in ${section.path}`,
    reach: 'withheld',
    adversaries: [
      ...anything,
      ...sizes.texts
        // There are many sections, so that longer texts are tried under unknown names of the file alone.
        .filter((length) => section === file || length <= longestEverywhere)
        .map((length) => ofLength(length, 'a name and a string', named(length, plainText(length)))),
    ].filter(({ value }) => Object.keys(value ?? {}).every((name) => !section.members.has(fold(name)))),
    put: ({ strangers }, value) => strangers.set(section.path, value as Json | undefined),
  }));

const variablePlace = (name: string, label: string, reach: Reach, adversaries: readonly Adversary[]): InputPlace => ({
  label,
  reach,
  adversaries,
  put: ({ env }, value) => env.set(name, value as string | undefined),
});

const textsOf = (adversaries: readonly Adversary[]): readonly Adversary[] =>
  adversaries.filter(({ value }) => value === undefined || (typeof value === 'string' && !value.includes('\u0000')));

const sayings = (sort: string, ...values: readonly string[]): readonly Adversary[] =>
  values.map((value) => ({ sort, value }));

/** What a variable may say of a setting without the server refusing to start. */
const saidOf = (slot: Slot, release: Release, material: Material): readonly Adversary[] => {
  const { kind } = slot.setting;
  const rules = at(environmentRules, release);
  const wrong = rules?.wrong === 'is ignored' ? sayings('an invalid value', 'no', '', String(1.5), ' ') : [];
  const absent: Adversary = { sort: 'nothing', value: undefined };
  if (kind === 'flag') return [absent, ...sayings('a flag', 'true', 'false', '1', 'F'), ...wrong];
  if (kind === 'integer') return [absent, ...sayings('a number', '0', '1', '-1', '65535', '007'), ...wrong];
  if (kind !== 'map')
    return textsOf(adversariesOf({ ...slot, setting: { ...slot.setting, kind: 'text', defaults: {} } }, material));
  if (rules?.maps !== 'are JSON') return [];
  const maps = adversariesOf(slot, material).filter(({ value }) => value !== undefined);
  return [absent, ...maps.map((map) => ({ ...map, value: JSON.stringify(map.value) })), ...wrong];
};

/**
 * The variables of settings that nothing of shows, and others' that nothing of their length shows; and variables that
 * name no setting.
 */
export const variablePlaces = (
  compiled: Compiled,
  allowed: Allowed,
  material: Material,
  given: readonly string[],
): readonly InputPlace[] => {
  const { release, layout } = compiled;
  const rules = at(environmentRules, release);
  const variables = rules ? variablesOf(layout.file, release) : [];
  const follow = rules ? followOf(new Map(variables), rules) : () => undefined;
  const settings = variables.flatMap(([name, slot]): readonly InputPlace[] => {
    if (!isSlot(slot)) return [];
    const reach = allowed.reachOf(slot.path);
    const texts = slot.setting.kind === 'text' || slot.setting.kind === 'choice' ? slot : undefined;
    const said = reach === 'withheld' ? saidOf(slot, release, material) : texts ? alikeFor(slot, material.sizes) : [];
    return said.length === 0 ? [] : [variablePlace(name, `the variable of ${slot.path}`, reach, said)];
  });
  const others = ['PATH', 'MM_', 'MM_UNKNOWN', 'MM_UNKNOWNSETTINGS_UNKNOWN', 'MM_EMAILSETTINGS_UNKNOWN', 'MM_EDITION'];
  const unknown = [...new Set([...others, ...given])]
    .filter((name) => follow(name) === undefined && !variables.some(([known]) => known === name.toUpperCase()))
    .map((name) =>
      variablePlace(name, isPrintableName(name) ? `the variable ${name}` : 'a variable', 'withheld', [
        { sort: 'nothing', value: undefined },
        ...material.sizes.texts.map((length) => ofLength(length)),
      ]),
    );
  return [...settings, ...unknown];
};

/** Installed plugins that no field names, and versions of the others that are none. */
export const pluginPlaces = ({ ruleOf }: Allowed, { sizes }: Material): readonly InputPlace[] => {
  const named = [...ruleOf.values()].flatMap((rule) => (rule.rule === 'pluginVersion' ? [rule.plugin] : []));
  const place = (label: string, reach: Reach, sorts: readonly Adversary[], put: InputPlace['put']): InputPlace => ({
    label,
    reach,
    adversaries: sorts,
    put,
  });
  const ofLengths = (says: string): readonly Adversary[] => [7, ...sizes.texts].map((length) => ofLength(length, says));
  const absent: Adversary = { sort: 'nothing', value: undefined };
  return [
    place('ids of unknown plugins', 'withheld', [absent, ...ofLengths('an id')], ({ plugins }, value) => {
      if (typeof value === 'string') plugins.set(value, '1.0.0');
    }),
    place('versions of unknown plugins', 'withheld', [absent, ...ofLengths('a version')], ({ plugins }, value) => {
      plugins.set('com.example.unknown', value as string | undefined);
    }),
    ...[...new Set(named)].map((id) =>
      place(
        `the version of ${id}`,
        'reduced',
        ofLengths('a version').filter(({ value }) => value !== ''),
        ({ plugins }, value) => {
          plugins.set(id, value as string | undefined);
        },
      ),
    ),
  ];
};

const pluginsWith = (
  given: readonly InstalledPlugin[],
  changes: ReadonlyMap<string, string | undefined>,
): readonly InstalledPlugin[] => [
  ...given.filter(({ id }) => !changes.has(id)),
  ...[...changes].flatMap(([id, version]) => (version === undefined ? [] : [{ id, version }])),
];

/** Makes inputs of a config, altered and spelled. Where nothing but the config changes, the options stay the same object. */
export const inputsOf = (file: SectionLayout, options: PayloadOptions, random: Random) => {
  const made = (config: Json, choices: readonly Choice[], spelling: SettingSpelling = usual): Input => {
    const draft: Draft = { settings: new Map(), strangers: new Map(), env: new Map(), plugins: new Map() };
    for (const [place, { value }] of choices) place.put(draft, value);
    const changed = withChanges(config, draft, file);
    // JSON.stringify forgets the sign of a zero.
    const isPlain = spelling === usual && !choices.some(([, { value }]) => Object.is(value, -0));
    const text = isPlain ? JSON.stringify(changed) : spelled(changed, file, spelling, random);
    const asObject = spelling === usual || isForTexts(spelling) ? changed : (JSON.parse(text) as Json);
    if (draft.env.size === 0 && draft.plugins.size === 0) return { config: asObject, text, options };
    const env = { ...options.env, ...Object.fromEntries(draft.env) };
    const plugins = draft.plugins.size === 0 ? options.plugins : pluginsWith(options.plugins ?? [], draft.plugins);
    return {
      config: asObject,
      text,
      options: { ...options, ...(options.env && { env }), ...(plugins !== undefined && { plugins }) },
    };
  };
  return made;
};

export type MakeInput = ReturnType<typeof inputsOf>;
