import type { Reported } from '../../rules/reported.js';
import type { CompiledField, ServerContext } from '../compile-field.js';
import type { Values } from '../layout.js';
import { Byte } from './bytes.js';
import { Sink } from './sink.js';
import { Stretches } from './stretches.js';

/** Writes the canonical bytes of a payload straight from its values, without the payload itself. */
export type Write = (values: Values, surroundings: ServerContext, sink: Sink) => void;

/** How a property is written. */
enum Form {
  /** Whether a flag is on or off. */
  flag,
  /** Whether a text, or a number, equals a constant. */
  sameText,
  sameNumber,
  /** An integer as it is. */
  integer,
  /** Any other value: it is computed. */
  computed,
}

/** The columns of a property: how it is written, what it reads, and where its name and the words for true and false are. */
enum Column {
  form,
  index,
  nameAt,
  nameLength,
  trueAt,
  trueLength,
  falseAt,
  falseLength,
  count,
}

/** How many neighbours that report a bit each are written at once, at most. */
const together = 6;

/** Neighbouring properties: several that report a bit each, or one of another form. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** What bits write for each combination of them: where it is, and its length, which is 0 until it is needed. */
  readonly spelled: Int32Array | undefined;
}

/** One event. Each of its properties, and the event itself, is written with a comma before it. */
interface WriterPart {
  readonly nameAt: number;
  readonly nameLength: number;
  readonly runs: readonly Run[];
}

/** All that is written: a row for each property, and for some what it is compared with or how it is computed. */
interface Script {
  readonly parts: readonly WriterPart[];
  readonly stretches: Stretches;
  readonly rows: Int32Array;
  readonly constants: readonly unknown[];
  readonly computes: readonly CompiledField['compute'][];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const nameOf = (name: string): string => `,${JSON.stringify(name)}:`;

const formOf = ({ bit, rule, reads: [slot] }: CompiledField): Form => {
  if (typeof bit?.equals === 'boolean') return Form.flag;
  if (typeof bit?.equals === 'string') return Form.sameText;
  if (typeof bit?.equals === 'number') return Form.sameNumber;
  return rule.rule === 'value' && slot?.setting.kind === 'integer' ? Form.integer : Form.computed;
};

const isBit = (form: Form | undefined): boolean => form !== undefined && form <= Form.sameNumber;

/** Takes properties together, from one on, given the form of each. */
const runsOf = (forms: readonly Form[], first: number): readonly Run[] => {
  const runs: Run[] = [];
  for (let from = 0; from < forms.length; ) {
    let to = from + 1;
    const areBits = isBit(forms[from]);
    while (areBits && isBit(forms[to]) && to - from < together) to += 1;
    const spelled = areBits ? new Int32Array(2 << (to - from)) : undefined;
    runs.push({ from: first + from, to: first + to, spelled });
    from = to;
  }
  return runs;
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

const scriptOf = (fields: readonly CompiledField[]): Script => {
  const stretches = new Stretches();
  const rows: number[] = [];
  const written: CompiledField[] = [];
  const add = (text: string): readonly [at: number, length: number] => [stretches.add(text), text.length];
  const words = [...add('true'), ...add('false')];
  const quoted = [...add('"true"'), ...add('"false"')];
  const parts = byEvent(fields).map(([event, those]): WriterPart => {
    const [nameAt, nameLength] = add(nameOf(event));
    const sorted = those.toSorted((a, b) => byText(a.property, b.property));
    const runs = runsOf(sorted.map(formOf), written.length);
    for (const field of sorted) {
      const { property, rule, bit, reads } = field;
      const values = rule.rule === 'asText' ? quoted : words;
      rows.push(formOf(field), bit?.index ?? reads[0]?.index ?? -1, ...add(nameOf(property)), ...values);
      written.push(field);
    }
    return { nameAt, nameLength, runs };
  });
  return {
    parts,
    stretches,
    rows: Int32Array.from(rows),
    constants: written.map(({ bit }) => bit?.equals),
    computes: written.map(({ compute }) => compute),
  };
};

/** Which bits of a run are on: that of its first property is the lowest. */
const bitsOf = ({ rows, constants }: Script, { from, to }: Run, values: Values): number => {
  let bits = 0;
  for (let property = from; property < to; property += 1) {
    const row = property * Column.count;
    const value = values[rows[row + Column.index] as number];
    const constant = constants[property];
    // One comparison for each type: a comparison that has seen several types is slow.
    let isOn: boolean;
    if (rows[row] === Form.flag) isOn = (value === true) === constant;
    else if (rows[row] === Form.sameText) isOn = value === constant;
    else isOn = value === constant;
    if (isOn) bits |= 1 << (property - from);
  }
  return bits;
};

/** Writes a property that reports a bit. */
const writeBit = ({ stretches: { groups }, rows }: Script, property: number, isOn: boolean, sink: Sink): void => {
  const row = property * Column.count;
  const word = row + (isOn ? Column.trueAt : Column.falseAt);
  sink.put(groups, rows[row + Column.nameAt] as number, rows[row + Column.nameLength] as number);
  sink.put(groups, rows[word] as number, rows[word + 1] as number);
};

/** Writes bits for the first time, and keeps what they write. */
const spell = (script: Script, { from, to }: Run, spelled: Int32Array, bits: number, sink: Sink): void => {
  const start = sink.length;
  for (let property = from; property < to; property += 1)
    writeBit(script, property, ((bits >> (property - from)) & 1) === 1, sink);
  spelled[2 * bits] = script.stretches.addBytes(sink.bytes.subarray(start, sink.length));
  spelled[2 * bits + 1] = sink.length - start;
};

const writeBits = (script: Script, run: Run, spelled: Int32Array, values: Values, sink: Sink): void => {
  const bits = bitsOf(script, run, values);
  const length = spelled[2 * bits + 1] as number;
  if (length === 0) spell(script, run, spelled, bits, sink);
  else sink.put(script.stretches.groups, spelled[2 * bits] as number, length);
};

/** Writes a property that is no bit. */
const writeOther = (script: Script, property: number, values: Values, around: ServerContext, sink: Sink): void => {
  const { stretches, rows, computes } = script;
  const row = property * Column.count;
  const reported: Reported | undefined =
    rows[row] === Form.integer
      ? (values[rows[row + Column.index] as number] as number)
      : (computes[property] as CompiledField['compute'])(values, around);
  if (reported === undefined) return;
  if (typeof reported === 'boolean') {
    writeBit(script, property, reported, sink);
    return;
  }
  sink.put(stretches.groups, rows[row + Column.nameAt] as number, rows[row + Column.nameLength] as number);
  if (typeof reported === 'number') sink.putNumber(reported);
  else sink.putWord(reported);
};

/** Writes one event, or nothing where it has no property. */
const writePart = (script: Script, part: WriterPart, values: Values, around: ServerContext, sink: Sink): void => {
  const before = sink.length;
  sink.put(script.stretches.groups, part.nameAt, part.nameLength);
  const start = sink.length;
  for (const run of part.runs) {
    if (run.spelled !== undefined) writeBits(script, run, run.spelled, values, sink);
    else writeOther(script, run.from, values, around, sink);
  }
  close(sink, before, start);
};

/** Ends an object whose first comma is at a place. Nothing is left of one without a member. */
const close = (sink: Sink, before: number, start: number): void => {
  if (sink.length === start) sink.length = before;
  else {
    sink.bytes[start] = Byte.openBrace;
    sink.putText('}');
  }
};

/** Order and spelling of every property are known once the fields are: only the values remain to be filled in. */
export const writerOf = (fields: readonly CompiledField[], envelope: string | undefined): Write => {
  const script = scriptOf(fields);
  const opening = envelope === undefined ? '' : `{${JSON.stringify(envelope)}:`;
  const closing = envelope === undefined ? '}' : '}}';
  return (values, around, sink) => {
    sink.putText(opening);
    const start = sink.length;
    for (const part of script.parts) writePart(script, part, values, around, sink);
    if (sink.length === start) sink.putText('{');
    else sink.bytes[start] = Byte.openBrace;
    sink.putText(closing);
  };
};

/** Texts are written here, one at a time. */
const shared = new Sink(32 * 1024);

/** The same as a text. */
export const emitterOf =
  (write: Write) =>
  (values: Values, around: ServerContext): string => {
    shared.length = 0;
    write(values, around, shared);
    return shared.text();
  };
