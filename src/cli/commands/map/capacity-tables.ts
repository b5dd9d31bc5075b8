import type { FieldCapacity, Share } from '../../../audit/map/capacity.js';
import type { Table } from '../../../formats/table.js';
import { write } from '../../bulk/lines.js';
import { exit } from '../../exit.js';
import type { Given, Io } from '../../io.js';
import type { PrintOptions, ReleaseOptions } from '../../options.js';
import { print } from '../../print.js';
import { releaseOf } from '../../release.js';
import { wrap } from '../../wrap.js';

const shownFields = 10;

/** Numbers under each other, aligned at the right. */
const aligned = (texts: readonly string[]): readonly string[] => {
  const width = Math.max(0, ...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
};

const shareTable = (title: string, name: string, shares: readonly Share[], all: number): Table => {
  const fields = aligned(shares.map((share) => String(share.fields)));
  const bits = aligned(shares.map((share) => share.bits.toFixed(1)));
  const parts = aligned(shares.map((share) => `${((100 * share.bits) / all).toFixed(1)} %`));
  return {
    title,
    columns: [name, 'fields', 'bits', 'share'],
    rows: shares.map((share, index) => [share.name, fields[index] ?? '', bits[index] ?? '', parts[index] ?? '']),
  };
};

const fieldTable = (
  title: string,
  fields: readonly FieldCapacity[],
  textOf: (field: FieldCapacity) => string,
): Table => {
  const bits = aligned(fields.map((field) => field.bits.toFixed(1)));
  return {
    title,
    columns: ['field', 'holds', 'bits'],
    rows: fields.map((field, index) => [`${field.event}.${field.property}`, textOf(field), bits[index] ?? '']),
  };
};

/** Counts what a payload can carry, and prints it. */
export const run = async (
  given: Given<ReleaseOptions & PrintOptions & { readonly fields?: true | undefined }>,
  io: Io,
): Promise<number> => {
  const release = releaseOf(given);
  const { capacity } = await import('../../../audit/map/capacity.js');
  const { rangeText } = await import('../../../rules/output-range.js');
  const found = capacity(release);
  const { bits, sorts, events, fields, caveat } = found;
  const shown = given.options.fields ? fields : fields.slice(0, shownFields);
  const all: Share = { name: 'all of it', fields: fields.length, bits };
  await print(io, given.options, { form: 'capacity@1', data: found }, [
    shareTable(`What a payload of release ${release} can carry`, 'fields that hold', [all, ...sorts], bits),
    shareTable('By event', 'event', events, bits),
    fieldTable(
      shown.length === fields.length ? 'By field' : `The ${shown.length} largest of ${fields.length} fields`,
      shown,
      ({ range }) => rangeText(range),
    ),
  ]);
  if (!given.options.json) await write(io.stdout, `\n${wrap(caveat, 0)}\n`);
  return exit.fine;
};
