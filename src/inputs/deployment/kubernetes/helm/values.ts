import { inside, isObject } from '../../../packet/objects.js';

/** Maps name by name, anything else whole. Of the values of a chart, null takes a name away. */
const merged = (over: unknown, under: unknown, isOfChart: boolean): unknown => {
  if (!isObject(over)) return over;
  const names = new Map(Object.entries(isObject(under) ? under : {}));
  for (const [name, value] of Object.entries(over)) {
    if (value === null && isOfChart) names.delete(name);
    else names.set(name, merged(value, names.get(name), isOfChart));
  }
  return Object.fromEntries(names);
};

/** The values of several files, where later ones count more. */
export const layeredValues = (files: readonly unknown[]): unknown =>
  files.reduce((under, over) => merged(over, under, false), {});

/** Values over those of the chart. */
export const mergedValues = (over: unknown, ofChart: unknown): unknown => merged(over, ofChart, true);

/** The values of a chart, as its templates use them. */
export class Values {
  constructor(readonly values: unknown) {}

  at(path: string): unknown {
    return inside(this.values, ...path.split('.'));
  }

  /** Whether a template takes a value for true: a text such as "false" is. */
  isOn(path: string): boolean {
    const value = this.at(path);
    if (Array.isArray(value)) return value.length > 0;
    return isObject(value) ? Object.keys(value).length > 0 : Boolean(value);
  }

  /** A value as a template prints it. */
  print(path: string): string {
    const value = this.at(path);
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
  }

  list(path: string): readonly unknown[] {
    const value = this.at(path);
    return Array.isArray(value) ? value : [];
  }
}
