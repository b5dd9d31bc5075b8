import type { Explained, ExplainedField, ExplainedSetting, ServerReach } from '../../src/audit.js';
import type { Payload } from '../../src/index.js';
import { marksOf, nameOf, sentBesides, sentence, valueText } from '../../src/wording/explain/sections.js';
import { grouped } from '../../src/wording/numbers.js';
import { consoleText } from '../../src/wording/where-to-change.js';

/** What becomes of a setting; `default` is one that leaves without standing in the file. */
export type RowState = ServerReach | 'default';

/** One property that leaves of a setting. */
export interface Tell {
  readonly name: string;
  /** As in `= true`. */
  readonly value: string;
  readonly learn: string;
  readonly rule: string;
  /** The server sends it as it is written. */
  readonly inClear?: true;
  readonly oddity?: string;
  /** It is not what a server with all its settings at their default sends. */
  readonly changed: boolean;
}

/** One setting, and what becomes of it. */
export interface SettingRow {
  readonly path: string;
  readonly section: string;
  readonly name: string;
  readonly state: RowState;
  /** It stands in the file; else it is sent by default. */
  readonly inFile: boolean;
  readonly tells: readonly Tell[];
  /** What is to be said of it besides. */
  readonly notes: readonly string[];
  /** Where the System Console has it. A search does not look at it: “site” would find a whole menu. */
  readonly where?: string;
  readonly marks: readonly string[];
  readonly line?: number;
}

/** What a server with all its settings at their default sends, by property. */
export type Defaults = ReadonlyMap<string, unknown>;

/** A payload by property; an envelope is looked through. */
export const byProperty = (payload: Payload, envelope: string | undefined): Defaults => {
  const events = (envelope === undefined ? payload : payload[envelope]) ?? {};
  return new Map(
    Object.entries(events).flatMap(([event, properties]) =>
      Object.entries(properties as object).map(([property, value]) => [`${event}.${property}`, value] as const),
    ),
  );
};

const tellOf = (field: ExplainedField, defaults: Defaults): Tell => {
  const { rule, oddity, server, payload } = field;
  return {
    name: nameOf(field),
    value: valueText(field),
    learn: sentence(field),
    rule,
    ...(server.sends === 'in clear' && { inClear: true as const }),
    ...(oddity !== undefined && { oddity }),
    changed: payload.value !== defaults.get(nameOf(field)),
  };
};

/** What is sent in clear besides the events about the config. */
const besides = ({ path, elsewhere = [] }: ExplainedSetting): readonly Tell[] =>
  elsewhere.map((sent) => {
    const { event, property } = sent;
    const [, rule, learn] = sentBesides(path, sent);
    return {
      name: `${event}.${property}`,
      value: 'in clear',
      learn: `${learn}`,
      rule: `${rule}`,
      inClear: true,
      changed: false,
    };
  });

const whereOf = ({ where }: ExplainedSetting): Pick<SettingRow, 'where'> => {
  const place = where && consoleText(where);
  return place === undefined ? {} : { where: `Where to change it: ${place}.` };
};

const notesOf = ({ withheld, through, fields, ...setting }: ExplainedSetting): readonly string[] => [
  ...(withheld ? [`Not sent. It is ${withheld.says}.`] : []),
  ...(setting.switch ? ['Any telemetry at all shows that this is on.'] : []),
  ...through
    .filter(({ active }) => active)
    .map(({ setting: other, why }) => `It affects ${other}, whose default follows it (${why}).`),
  ...(fields.length === 0 && through.length > 0 && through.every(({ active }) => !active)
    ? ['It affects nothing here: the file sets the settings whose default would follow it.']
    : []),
];

const placeOf = (path: string): Pick<SettingRow, 'path' | 'section' | 'name'> => {
  const dot = path.indexOf('.');
  return { path, section: path.slice(0, dot), name: path.slice(dot + 1) };
};

/** Every setting of the file in its order, then those that leave by default, by section. */
export const rowsOf = (told: Explained, defaults: Defaults): readonly SettingRow[] => {
  const inFile = told.settings.map(
    (setting): SettingRow => ({
      ...placeOf(setting.path),
      state: setting.server.reach,
      inFile: true,
      tells: [...besides(setting), ...setting.fields.map((field) => tellOf(field, defaults))],
      notes: notesOf(setting),
      ...whereOf(setting),
      marks: marksOf(setting),
      ...(setting.line !== undefined && { line: setting.line }),
    }),
  );
  const byDefault = [...grouped(told.byDefault, ({ reads }) => reads[0] ?? '')].map(
    ([path, fields]): SettingRow => ({
      ...placeOf(path),
      state: fields.some(({ server }) => server.sends === 'in clear') ? 'inClear' : 'default',
      inFile: false,
      tells: fields.map((field) => tellOf(field, defaults)),
      notes: [],
      marks: [],
    }),
  );
  return [...grouped([...inFile, ...byDefault], ({ section }) => section).values()].flat();
};
