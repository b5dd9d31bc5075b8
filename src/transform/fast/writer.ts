import type { Reported } from '../../rules/reported.js';
import type { CompiledField, ServerContext } from '../compile-field.js';
import type { Values } from '../layout.js';

/** Writes the canonical text of a payload straight from its values, without the payload itself. */
export type Emit = (values: Values, surroundings: ServerContext) => string;

/** Neighbouring properties that are each just whether a value equals a constant: they are written together. */
interface Bits {
  readonly indexes: number[];
  readonly constants: unknown[];
  /** What each bit writes when it is false, and when it is true. */
  readonly words: (readonly [string, string])[];
  /** The text that they write together, for each combination of values seen so far. */
  readonly texts: string[];
}

/** Any other property: an integer as it is, or a value that is computed. */
interface Single {
  readonly indexes?: undefined;
  readonly name: string;
  readonly integerAt: number;
  readonly compute: CompiledField['compute'];
}

/** One event, with what it came to last: the ways of bits, and what was reported otherwise. No value of a config. */
interface WriterPart {
  readonly name: string;
  readonly pieces: readonly (Bits | Single)[];
  readonly last: (Reported | undefined)[];
  lastText: string | undefined;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many bits are written together at most. */
const together = 8;

const singleOf = ({ property, rule, reads: [slot], compute }: CompiledField): Single => {
  const isInteger = rule.rule === 'value' && slot?.setting.kind === 'integer';
  return { name: `${JSON.stringify(property)}:`, compute, integerAt: isInteger ? slot.index : -1 };
};

/** The fields of each event, in the order of the events. */
const byEvent = (fields: readonly CompiledField[]): readonly (readonly [string, CompiledField[]])[] => {
  const found = new Map<string, CompiledField[]>();
  for (const field of fields) {
    const those = found.get(field.event);
    if (those) those.push(field);
    else found.set(field.event, [field]);
  }
  return [...found].sort(([a], [b]) => byText(a, b));
};

const partOf = (event: string, fields: readonly CompiledField[]): WriterPart => {
  const pieces: (Bits | Single)[] = [];
  for (const field of fields.toSorted((a, b) => byText(a.property, b.property))) {
    if (field.bit === undefined) {
      pieces.push(singleOf(field));
      continue;
    }
    let bits = pieces.at(-1);
    if (bits?.indexes === undefined || bits.indexes.length === together) {
      bits = { indexes: [], constants: [], words: [], texts: [] };
      pieces.push(bits);
    }
    const name = `${JSON.stringify(field.property)}:`;
    const quote = field.rule.rule === 'asText' ? '"' : '';
    bits.indexes.push(field.bit.index);
    bits.constants.push(field.bit.equals);
    bits.words.push([`${name}${quote}false${quote}`, `${name}${quote}true${quote}`]);
  }
  return { name: `${JSON.stringify(event)}:{`, pieces, last: [], lastText: undefined };
};

const wayOf = ({ indexes, constants }: Bits, values: Values): number => {
  let way = 0;
  for (let at = 0; at < indexes.length; at += 1) {
    if (values[indexes[at] as number] === constants[at]) way |= 1 << at;
  }
  return way;
};

const textOfBits = ({ words, texts }: Bits, way: number): string => {
  texts[way] ??= words.map((word, at) => word[(way >> at) & 1]).join(',');
  return texts[way] as string;
};

/** What is reported as a text is a word of a vocabulary: plain ASCII, without a quote or a backslash. */
const textOf = (reported: Reported): string => (typeof reported === 'string' ? `"${reported}"` : String(reported));

const textOfPart = ({ name, pieces, last }: WriterPart): string => {
  const texts: string[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Bits | Single;
    const came = last[at];
    if (came === undefined) continue;
    texts.push(piece.indexes !== undefined ? textOfBits(piece, came as number) : piece.name + textOf(came));
  }
  return texts.length === 0 ? '' : `${name}${texts.join(',')}}`;
};

/**
 * One event, or nothing where it has no property. Mostly it is what it was last time, so that the last values and their
 * text are kept; they change no result.
 */
const written = (part: WriterPart, values: Values, surroundings: ServerContext): string => {
  const { pieces, last } = part;
  let same = last.length === pieces.length;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Bits | Single;
    const came =
      piece.indexes !== undefined
        ? wayOf(piece, values)
        : piece.integerAt !== -1
          ? (values[piece.integerAt] as number)
          : piece.compute(values, surroundings);
    if (last[at] !== came) {
      last[at] = came;
      same = false;
      part.lastText = undefined;
    }
  }
  if (!same || part.lastText === undefined) {
    last.length = pieces.length;
    part.lastText = textOfPart(part);
  }
  return part.lastText;
};

const noPlugins: ServerContext = { plugins: new Map() };

/** The events that read each slot, as bits of two numbers. */
const eventsReading = (
  fields: readonly CompiledField[],
  events: readonly string[],
  slots: number,
): readonly Int32Array[] => {
  const halves = [new Int32Array(slots), new Int32Array(slots)];
  for (const { event, reads } of fields) {
    const number = events.indexOf(event);
    const half = halves[number >> 5] as Int32Array;
    for (const { index } of reads) half[index] = (half[index] as number) | (1 << (number & 31));
  }
  return halves;
};

/**
 * Order and spelling of every property are known once the fields are: only the values remain to be filled in, and only
 * in events of which a value differs from what an empty file comes to.
 */
export const emitterOf = (fields: readonly CompiledField[], envelope: string | undefined, empty: Values): Emit => {
  const grouped = byEvent(fields);
  const events = grouped.map(([event]) => event);
  const parts = grouped.map(([event, those]) => partOf(event, those));
  const ofEmpty = parts.map((part) => written(part, empty, noPlugins));
  const [low, high] = eventsReading(fields, events, empty.length) as [Int32Array, Int32Array];
  const plugins = new Set(fields.filter(({ rule }) => rule.rule === 'pluginVersion').map(({ event }) => event));
  const readsPlugins = events.map((event) => plugins.has(event));
  const [before, after] = envelope === undefined ? ['{', '}'] : [`{${JSON.stringify(envelope)}:{`, '}}'];

  return (values, surroundings) => {
    let changedLow = 0;
    let changedHigh = 0;
    for (let index = 0; index < empty.length; index += 1) {
      if (values[index] === empty[index]) continue;
      changedLow |= low[index] as number;
      changedHigh |= high[index] as number;
    }
    const hasPlugins = surroundings.plugins === null || surroundings.plugins.size > 0;
    let text = before;
    let comma = '';
    for (let event = 0; event < parts.length; event += 1) {
      const changed = ((event < 32 ? changedLow : changedHigh) >> (event & 31)) & 1;
      const isOfEmpty = changed === 0 && !(hasPlugins && readsPlugins[event]);
      const one = isOfEmpty ? (ofEmpty[event] as string) : written(parts[event] as WriterPart, values, surroundings);
      if (one === '') continue;
      text += comma + one;
      comma = ',';
    }
    return text + after;
  };
};
