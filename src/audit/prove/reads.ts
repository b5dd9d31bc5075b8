import { settingsRead } from '../../field-map/rules.js';
import type { Compiled } from '../../transform/compile.js';
import type { ServerContext } from '../../transform/compile-field.js';
import type { Layout, Slot, Values } from '../../transform/layout.js';
import type { Allowed } from './allowed.js';

/** A field or a default that looked at a setting which the map does not name for it. */
export type StrayRead =
  | { readonly code: 'readsMore'; readonly field: string; readonly setting: string }
  | { readonly code: 'defaultReadsMore'; readonly follower: string; readonly setting: string };

/** What the recording row of values saw. */
export interface ReadsAudited {
  /** Places where a field looked at a setting, each counted once. */
  readonly byFields: number;
  /** The same for defaults that follow another setting, and for replaced values. */
  readonly byDefaults: number;
  readonly stray: readonly StrayRead[];
}

/** Records which slots a rule reads. Enumerating the row counts as reading every slot. */
const recording = (values: Values, seen: Set<number>): Values => {
  const note = (name: string | symbol): void => {
    if (typeof name === 'string' && /^\d+$/.test(name)) seen.add(Number(name));
  };
  return new Proxy(values, {
    get: (target, name, receiver) => {
      note(name);
      return Reflect.get(target, name, receiver);
    },
    has: (target, name) => {
      note(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor: (target, name) => {
      note(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    ownKeys: (target) => {
      for (const index of target.keys()) seen.add(index);
      return Reflect.ownKeys(target);
    },
  });
};

/** The rows to read: as they are, and with every flag on and off, so that a rule that stops early shows all it reads. */
const rowsOf = (values: Values, { slots }: Layout): readonly Values[] => [
  values,
  ...[true, false].map((on) => slots.map(({ setting, index }) => (setting.kind === 'flag' ? on : values[index]))),
];

const pathsOf = (seen: ReadonlySet<number>, slots: readonly Slot[]): readonly string[] =>
  [...seen].flatMap((index) => slots[index]?.path ?? []);

/** Lets every field and every default run on rows of values that record what is looked at. */
export const auditReads = (
  compiled: Compiled,
  { ruleOf, dependenciesOf }: Allowed,
  { given, values }: { readonly given: Values; readonly values: Values },
  surroundings: ServerContext,
): ReadsAudited => {
  const { layout, fields, resolutions } = compiled;
  const rows = rowsOf(values, layout);
  const stray: StrayRead[] = [];
  let byFields = 0;
  let byDefaults = 0;
  for (const { event, property, compute } of fields) {
    const field = `${event}.${property}`;
    const seen = new Set<number>();
    for (const row of rows) compute(recording(row, seen), surroundings);
    const rule = ruleOf.get(field);
    const mapped: ReadonlySet<string> = new Set(rule ? settingsRead(rule) : []);
    const paths = pathsOf(seen, layout.slots);
    byFields += paths.length;
    for (const setting of paths) if (!mapped.has(setting)) stray.push({ code: 'readsMore', field, setting });
  }
  for (const { slot, derived, replaced } of resolutions) {
    const seen = new Set<number>();
    for (const row of rows) {
      for (const enterpriseReady of [true, false]) {
        const known = { given: recording(given, seen), effective: recording(row, seen), enterpriseReady };
        derived?.compute(known);
        replaced?.compute(row[slot.index], known);
      }
    }
    const declared = new Set([slot.path, ...dependenciesOf(slot.path)]);
    const paths = pathsOf(seen, layout.slots);
    byDefaults += paths.length;
    for (const setting of paths)
      if (!declared.has(setting)) stray.push({ code: 'defaultReadsMore', follower: slot.path, setting });
  }
  return { byFields, byDefaults, stray };
};
