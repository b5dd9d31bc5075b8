import type { CompiledField, Reported, Surroundings } from './fields.js';
import type { Values } from './layout.js';

/** Writes the canonical text of a payload straight from its values, without the payload itself. */
export type Emit = (values: Values, surroundings: Surroundings) => string;

/** A property that is just whether a value equals a constant. */
interface Bit {
  readonly index: number;
  readonly equals: unknown;
  readonly whenTrue: string;
  readonly whenFalse: string;
}

/** Neighbouring bits, whose texts are put together once for each way they can stand. */
interface Bits {
  readonly bits: readonly Bit[];
  readonly texts: string[];
}

/** Any other property: an integer as it stands, or what has to be computed. */
interface Single {
  readonly bits?: undefined;
  readonly name: string;
  readonly integerAt: number;
  readonly compute: CompiledField['compute'];
}

/** One event, with what it came to last: the ways of bits, and what was reported otherwise. No value of a config. */
interface Part {
  readonly name: string;
  readonly pieces: readonly (Bits | Single)[];
  readonly last: (Reported | undefined)[];
  lastText: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many bits are written together at most: 64 texts for six. */
const together = 6;

const pieceOf = ({ property, rule, reads, compute, bit }: CompiledField): Bit | Single => {
  const name = `${JSON.stringify(property)}:`;
  if (bit) {
    const quote = rule.rule === 'asText' ? '"' : '';
    return { ...bit, whenTrue: `${name}${quote}true${quote}`, whenFalse: `${name}${quote}false${quote}` };
  }
  const [slot] = reads;
  return { name, compute, integerAt: rule.rule === 'value' && slot?.setting.kind === 'integer' ? slot.index : -1 };
};

const partOf = (event: string, fields: readonly CompiledField[]): Part => {
  const pieces: (Bits | Single)[] = [];
  let run: Bit[] = [];
  for (const field of fields
    .filter((candidate) => candidate.event === event)
    .sort((a, b) => byText(a.property, b.property))) {
    const piece = pieceOf(field);
    if ('compute' in piece) pieces.push(piece);
    else if (pieces.at(-1)?.bits === run && run.length < together) run.push(piece);
    else {
      run = [piece];
      pieces.push({ bits: run, texts: [] });
    }
  }
  return { name: `${JSON.stringify(event)}:{`, pieces, last: [], lastText: '' };
};

const wayOf = (bits: readonly Bit[], values: Values): number => {
  let way = 0;
  for (let at = 0; at < bits.length; at += 1) {
    const bit = bits[at] as Bit;
    if (values[bit.index] === bit.equals) way |= 1 << at;
  }
  return way;
};

const textOfBits = ({ bits, texts }: Bits, way: number): string => {
  texts[way] ??= bits.map(({ whenTrue, whenFalse }, at) => ((way >> at) & 1 ? whenTrue : whenFalse)).join(',');
  return texts[way] as string;
};

/** What is reported as a text is a word of a vocabulary: plain ASCII, without a quote or a backslash. */
const textOf = (reported: Reported): string => (typeof reported === 'string' ? `"${reported}"` : String(reported));

const textOfPart = ({ name, pieces, last }: Part): string => {
  const texts: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const came = last[at];
    if (piece.bits !== undefined) texts.push(textOfBits(piece, came as number));
    else if (came !== undefined) texts.push(piece.name + textOf(came));
  }
  return texts.length === 0 ? '' : `${name}${texts.join(',')}}`;
};

/** One event, or nothing where it has no property. Mostly it is what it was last time. */
const written = (part: Part, values: Values, surroundings: Surroundings): string => {
  const { pieces, last } = part;
  let same = last.length === pieces.length;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Bits | Single;
    const came =
      piece.bits !== undefined
        ? wayOf(piece.bits, values)
        : piece.integerAt !== -1
          ? (values[piece.integerAt] as number)
          : piece.compute(values, surroundings);
    if (last[at] !== came) {
      last[at] = came;
      same = false;
    }
  }
  if (!same) {
    last.length = pieces.length;
    part.lastText = textOfPart(part);
  }
  return part.lastText;
};

const noPlugins: Surroundings = { plugins: new Map() };

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
  const events = [...new Set(fields.map(({ event }) => event))].sort(byText);
  const parts = events.map((event) => partOf(event, fields));
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
    const texts: string[] = [];
    for (let event = 0; event < parts.length; event += 1) {
      const changed = ((event < 32 ? changedLow : changedHigh) >> (event & 31)) & 1;
      const isOfEmpty = changed === 0 && !(hasPlugins && readsPlugins[event]);
      const text = isOfEmpty ? (ofEmpty[event] as string) : written(parts[event] as Part, values, surroundings);
      if (text !== '') texts.push(text);
    }
    return before + texts.join(',') + after;
  };
};
