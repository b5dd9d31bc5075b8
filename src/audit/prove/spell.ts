import { isSlot, type SectionLayout, type Slot } from '../../transform/layout.js';
import { isObject, type Json } from './edit.js';
import { fold } from './fold-again.js';
import { pick, type Random } from './random.js';

/** How a config is written: other bytes, the same config. */
export interface SettingSpelling {
  readonly says: string;
  /** The order of the names in a section. */
  readonly order?: 'turned round' | 'at random';
  /** Every letter of a text as an escape; `names` spells those of sections and settings so. */
  readonly escaped?: 'names' | 'texts';
  readonly names?: (name: string) => string;
  /** White space wherever JSON allows it. */
  readonly blank?: string;
  /** Numbers in other digits, where any JSON is allowed. */
  readonly numbers?: true;
  /** Every setting is repeated: this value is replaced by the one that follows. */
  readonly twice?: (slot: Slot) => unknown;
  readonly before?: string;
}

/** The usual spelling, which the fast way reads. */
export const usual: SettingSpelling = { says: 'as JSON is written' };

const escapedText = (json: string): string =>
  json.replaceAll(/\\(?:u[0-9a-f]{4}|.)|[^"\\]/gi, (part) =>
    part.length > 1 && part.startsWith('\\')
      ? part
      : [...Array(part.length).keys()].map((at) => `\\u${part.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );

const alternating = (name: string): string =>
  [...name].map((letter, at) => (at % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase())).join('');

const shuffled = <T>(things: readonly T[], random: Random): readonly T[] => {
  const order = things.slice();
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
};

/** The order matters where two names are one to the server: the later one wins. */
const repeats = (names: readonly string[]): boolean => new Set(names.map(fold)).size < names.length;

const numbersIn = /"(?:[^"\\]|\\.)*"|(-?\d+(?:\.\d+)?)([eE][+-]?\d+)?/g;

/** Numbers with zeros and exponents that change nothing. */
const respelledNumbers = (json: string): string =>
  json.replaceAll(numbersIn, (whole, digits: string | undefined, exponent: string | undefined) => {
    if (digits === undefined) return whole;
    return `${digits.includes('.') ? `${digits}000` : `${digits}.000`}${exponent ?? 'E+0'}`;
  });

/** Every spelling but the usual one. Not all of them keep a config on one line. */
export const spellings: readonly SettingSpelling[] = [
  { says: 'with the order of the names turned round', order: 'turned round' },
  { says: 'with the names in an order at random', order: 'at random' },
  { says: 'with every letter of a text as an escape', escaped: 'texts' },
  { says: 'with every letter of a name as an escape', escaped: 'names' },
  { says: 'with names in lower case', names: (name) => name.toLowerCase() },
  { says: 'with names in upper case', names: (name) => name.toUpperCase() },
  { says: 'with names in mixed case', names: alternating },
  { says: 'with a long s in its names', names: (name) => name.replace('s', 'ſ') },
  { says: 'with spaces and tabs', blank: ' \t' },
  { says: 'with numbers in other digits', numbers: true },
  { says: 'with lines and indents', blank: '\r\n  ' },
  { says: 'with a byte-order mark', before: '\uFEFF' },
  { says: 'with every setting twice', twice: ({ setting: { kind } }) => (kind === 'text' ? 'earlier' : undefined) },
  { says: 'with every setting twice, the first time as null', twice: () => null },
];

/** A spelling of texts alone: an object has neither names twice nor white space. */
export const isForTexts = ({ blank, twice, before, escaped, numbers }: SettingSpelling): boolean =>
  [blank, twice, before, escaped, numbers].some((given) => given !== undefined);

/** The text of a config in a spelling. What no release knows is written as it is. */
export const spelled = (config: Json, file: SectionLayout, spelling: SettingSpelling, random: Random): string => {
  const { order, escaped, names, blank = '', twice, before = '', numbers } = spelling;
  const leaf = (value: unknown, isFree: boolean): string => {
    const json = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (numbers && isFree) return respelledNumbers(json);
    return escaped === 'texts' && typeof value === 'string' ? escapedText(json) : json;
  };
  const written = (object: Json, section: SectionLayout): string => {
    const given = Object.entries(object);
    const repeating = (order ?? names) !== undefined && repeats(given.map(([name]) => name));
    const turned = order !== undefined && !repeating;
    const members = !turned ? given : order === 'at random' ? shuffled(given, random) : given.toReversed();
    const parts = members.flatMap(([name, value]) => {
      const known = section.members.get(fold(name));
      const respelled = known !== undefined && names && !repeating ? names(name) : name;
      const quoted = JSON.stringify(known !== undefined && fold(respelled) === fold(name) ? respelled : name);
      const label = `${escaped === 'names' && known ? escapedText(quoted) : quoted}${blank}:${blank}`;
      if (known && !isSlot(known)) return [label + (isObject(value) ? written(value, known) : leaf(value, false))];
      const isFree = known === undefined || known.setting.entries === 'anything';
      const earlier = known && known.setting.kind !== 'map' && !known.plain ? twice?.(known) : undefined;
      return [...(earlier === undefined ? [] : [label + leaf(earlier, isFree)]), label + leaf(value, isFree)];
    });
    return `{${blank}${parts.join(`${blank},${blank}`)}${blank}}`;
  };
  return before + written(config, file);
};

/** One of the spellings, mostly the usual one. */
export const someSpelling = (random: Random): SettingSpelling => (random(2) === 0 ? usual : pick(random, spellings));
