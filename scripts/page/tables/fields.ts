import { gone } from '../../../src/releases/timeline.js';
import { paths } from './paths.js';

/**
 * The field map as one text: a line for each setting, with the fields of the section's own event that read it alone. Each is
 * a letter for its rule, its name where it is not the setting's own, and the releases at which it comes and goes. All other
 * fields are as they are.
 */

type Fields = Readonly<Record<string, object>>;
type Events = Readonly<Record<string, Fields>>;

export interface PackedFields {
  readonly events: readonly string[];
  /** Which event a section has. */
  readonly eventOf: Readonly<Record<string, string>>;
  readonly text: string;
  /** Fields that are no line: `0` is what goes. */
  readonly others: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const letters: Readonly<Record<string, string>> = {
  v: 'value',
  d: 'isDefault',
  t: 'asText',
  n: 'isNotEmpty',
  c: 'count',
};

const sectionOf = (path: string): string => path.slice(0, path.indexOf('.'));
const nameIn = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

const usualName = (rule: string, path: string): string =>
  `${rule === 'isDefault' ? 'isdefault_' : ''}${snake(nameIn(path))}`;

/** In the order of names, without regard to case where only that gives the declared order. */
const sorted = <T>(fields: Readonly<Record<string, T>>, fold: boolean): Record<string, T> => {
  const key = (name: string): string => (fold ? name.toLowerCase() : name);
  return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (key(a) < key(b) ? -1 : 1)));
};

const asLine = (property: string, field: object): readonly [setting: string, line: string] | undefined => {
  const isRule = 'rule' in field;
  const [[since, rule] = ['', field], [until, end] = ['', gone], ...more] = isRule
    ? []
    : (Object.entries(field) as [string, unknown][]);
  if (more.length > 0 || end !== gone || typeof rule !== 'object' || rule === null) return undefined;
  const { rule: name = '', setting = '', ...others } = rule as { readonly rule?: string; readonly setting?: string };
  const letter = Object.keys(letters).find((one) => letters[one] === name);
  if (letter === undefined || Object.keys(others).length > 0) return undefined;
  const own = property === usualName(name, setting) ? '' : property === nameIn(setting) ? '=' : property;
  return [setting, letter + own + (since && `@${since}`) + (until && `-${until}`)];
};

const withoutGone = (field: object): unknown =>
  'rule' in field
    ? field
    : Object.fromEntries(Object.entries(field).map(([since, rule]) => [since, rule === gone ? 0 : rule]));

const withGone = (field: object): object =>
  'rule' in field
    ? field
    : Object.fromEntries(Object.entries(field).map(([since, rule]) => [since, rule === 0 ? gone : rule]));

export const packedFields = (declared: Events): PackedFields => {
  const eventOf: Record<string, string> = {};
  const lines = new Map<string, string[]>();
  const others: Record<string, Record<string, unknown>> = {};
  for (const [event, fields] of Object.entries(declared))
    for (const [property, field] of Object.entries(fields)) {
      const [setting, line] = asLine(property, field) ?? [];
      if (setting !== undefined && line !== undefined) {
        const section = sectionOf(setting);
        eventOf[section] ??= event;
        if (eventOf[section] === event) {
          lines.set(setting, [...(lines.get(setting) ?? []), line]);
          continue;
        }
      }
      others[event] = { ...others[event], [property]: withoutGone(field) };
    }
  const text = paths.map((path) => (lines.get(path) ?? []).join(',')).join('\n');
  return { events: Object.keys(declared), eventOf, text, others };
};

const fieldFrom = (path: string, line: string): readonly [property: string, field: object] => {
  const [, letter = '', own, since, until] = /^(.)([^@-]*)(?:@([^-]*))?(?:-(.*))?$/.exec(line) ?? [];
  const rule = letters[letter] ?? '';
  const property = own === '=' ? nameIn(path) : own || usualName(rule, path);
  const field = { rule, setting: path };
  return [property, since ? { [since]: field, ...(until && { [until]: gone }) } : field];
};

export const fieldsFrom = ({ events, eventOf, text, others }: PackedFields): Events => {
  const result: Record<string, Record<string, object>> = Object.fromEntries(events.map((event) => [event, {}]));
  const put = (event: string, property: string, field: object): void => {
    const fields = result[event];
    if (fields) fields[property] = field;
  };
  text.split('\n').forEach((line, index) => {
    const path = paths[index] ?? '';
    for (const one of line === '' ? [] : line.split(',')) put(eventOf[sectionOf(path)] ?? '', ...fieldFrom(path, one));
  });
  for (const [event, fields] of Object.entries(others))
    for (const [property, field] of Object.entries(fields)) put(event, property, withGone(field as object));
  return Object.fromEntries(
    Object.entries(result).map(([event, fields]) => [event, sorted(fields, event === 'config_feature_flags')]),
  );
};
