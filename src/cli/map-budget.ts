import type { FieldBudget, Share } from '../audit/budget.js';
import { type Command, exit, UsageError, wrap } from './command.js';
import { releaseOf, releaseOptions } from './context.js';
import { write } from './lines.js';
import { formatOptions, print, type Table } from './table.js';

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

const fieldTable = (title: string, fields: readonly FieldBudget[], textOf: (field: FieldBudget) => string): Table => {
  const bits = aligned(fields.map((field) => field.bits.toFixed(1)));
  return {
    title,
    columns: ['field', 'holds', 'bits'],
    rows: fields.map((field, index) => [`${field.event}.${field.property}`, textOf(field), bits[index] ?? '']),
  };
};

export const mapBudget: Command = {
  name: 'map budget',
  usage: '--release R',
  says: 'Says how many bits a payload can carry: in all, by what the fields hold, by event and by field. This is capacity, not entropy.',
  options: {
    ...releaseOptions,
    fields: { type: 'boolean', says: `show every field, not only the ${shownFields} largest` },
    ...formatOptions,
  },
  examples: [
    'mm-diagnostics map budget --release 10.8',
    'mm-diagnostics map budget --release 10.8 --fields --markdown',
  ],
  run: async (given, io) => {
    if (given.files.length > 0) throw new UsageError('map budget reads no file');
    const release = releaseOf(given);
    const { budget } = await import('../audit/budget.js');
    const { domainText } = await import('../audit/domain.js');
    const found = budget(release);
    const { bits, sorts, events, fields, caveat } = found;
    const shown = given.options.fields ? fields : fields.slice(0, shownFields);
    const all: Share = { name: 'all of it', fields: fields.length, bits };
    await print(io, given.options, found, [
      shareTable(`What a payload of release ${release} can carry`, 'fields that hold', [all, ...sorts], bits),
      shareTable('By event', 'event', events, bits),
      fieldTable(
        shown.length === fields.length ? 'By field' : `The ${shown.length} largest of ${fields.length} fields`,
        shown,
        ({ domain }) => domainText(domain),
      ),
    ]);
    if (!given.options.json) await write(io.stdout, `\n${wrap(caveat, 0)}\n`);
    return exit.fine;
  },
};
