import type { Reported } from '../../rules/reported.js';
import type { CompiledField, ServerContext } from '../compile-field.js';
import type { Values } from '../layout.js';
import { Byte } from './bytes.js';
import type { Sink } from './sink.js';
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

/** One event. Each of its properties, and the event itself, is written with a comma before it. */
interface WriterPart {
  readonly nameAt: number;
  readonly nameLength: number;
  /** Its properties. */
  readonly from: number;
  readonly to: number;
}

/** All that is written: a row for each property, and for some what it is compared with or how it is computed. */
interface Script {
  readonly parts: readonly WriterPart[];
  readonly groups: Float64Array;
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
    const from = written.length;
    for (const field of those.toSorted((a, b) => byText(a.property, b.property))) {
      const { property, rule, bit, reads } = field;
      const values = rule.rule === 'asText' ? quoted : words;
      rows.push(formOf(field), bit?.index ?? reads[0]?.index ?? -1, ...add(nameOf(property)), ...values);
      written.push(field);
    }
    return { nameAt, nameLength, from, to: written.length };
  });
  return {
    parts,
    groups: stretches.groups(),
    rows: Int32Array.from(rows),
    constants: written.map(({ bit }) => bit?.equals),
    computes: written.map(({ compute }) => compute),
  };
};

/** Writes the properties of one event. */
const writeProperties = (script: Script, part: WriterPart, values: Values, around: ServerContext, sink: Sink): void => {
  const { groups, rows, constants, computes } = script;
  for (let property = part.from; property < part.to; property += 1) {
    const row = property * Column.count;
    const value = values[rows[row + Column.index] as number];
    let reported: Reported | undefined;
    // One comparison for each type: a comparison that has seen several types is slow.
    switch (rows[row]) {
      case Form.flag:
        reported = (value === true) === constants[property];
        break;
      case Form.sameText:
        reported = value === constants[property];
        break;
      case Form.sameNumber:
        reported = value === constants[property];
        break;
      case Form.integer:
        reported = value as number;
        break;
      default:
        reported = (computes[property] as CompiledField['compute'])(values, around);
    }
    if (reported === undefined) continue;
    sink.put(groups, rows[row + Column.nameAt] as number, rows[row + Column.nameLength] as number);
    if (typeof reported === 'boolean') {
      const word = row + (reported ? Column.trueAt : Column.falseAt);
      sink.put(groups, rows[word] as number, rows[word + 1] as number);
    } else if (typeof reported === 'number') sink.putNumber(reported);
    else sink.putWord(reported);
  }
};

/** Writes one event, or nothing where it has no property. */
const writePart = (script: Script, part: WriterPart, values: Values, around: ServerContext, sink: Sink): void => {
  const before = sink.length;
  sink.put(script.groups, part.nameAt, part.nameLength);
  const start = sink.length;
  writeProperties(script, part, values, around, sink);
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
