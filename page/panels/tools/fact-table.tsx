import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../model/words.js';
import { Icon } from '../../parts/icon.js';
import { Code } from '../../parts/name.js';

/** One fact that two sides do not have in common. */
export interface FactRow {
  readonly name: string;
  readonly subject: string;
  readonly settings: readonly string[];
  readonly a?: string;
  readonly b?: string;
  /** What is said in place of a value. */
  readonly none?: string;
  readonly words: readonly string[];
}

/** Roles are said aloud, because a narrow window lays tables out as blocks, which takes their meaning away. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/** How many rows are drawn of a table that may have very many. */
const fewest = 50;

const inClear = / in clear$/;

/** A value as it is sent, or that it is text in clear. */
const Value = ({ text }: { readonly text: string }) =>
  inClear.test(text) ? <span class="clear-value">{text}</span> : <Code text={text} />;

/** A value before and after, or the one of the side that has it. */
const Change = ({ a, b }: Pick<FactRow, 'a' | 'b'>) => {
  if (a === undefined || b === undefined) return <Value text={a ?? b ?? ''} />;
  return (
    <span class="change">
      <del>
        <span class="visually-hidden">from </span>
        <Value text={a} />
      </del>
      <Icon name="arrow" />
      <ins>
        <span class="visually-hidden">to </span>
        <Value text={b} />
      </ins>
    </span>
  );
};

const Row = ({ row }: { readonly row: FactRow }) => (
  <tr {...role.row}>
    <td {...role.cell}>
      {row.subject}
      {row.settings.length > 0 && <small>{row.settings.join(', ')}</small>}
      <small>{row.name}</small>
    </td>
    <td {...role.cell}>
      {row.a === undefined && row.b === undefined ? <span class="muted">{row.none}</span> : <Change {...row} />}
    </td>
    <td {...role.cell}>
      {row.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </td>
  </tr>
);

/** Facts under a heading, as a table. */
export const FactTable = ({
  id,
  title,
  gloss,
  value,
  rows,
}: {
  readonly id: string;
  readonly title: string;
  readonly gloss?: ComponentChildren;
  /** The title of the column with the values. */
  readonly value: string;
  readonly rows: readonly FactRow[];
}) => {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, fewest);
  return (
    <section class="block" id={id} aria-labelledby={`${id}-title`}>
      <div class="block__head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p>
          {counted(rows.length, 'fact')}
          {gloss !== undefined && <> · {gloss}</>}
        </p>
      </div>
      <div class="rows">
        <table class="table" {...role.table} aria-labelledby={`${id}-title`}>
          <colgroup>
            <col class="col-what" />
            <col class="col-value" />
            <col />
          </colgroup>
          <thead {...role.rowgroup}>
            <tr {...role.row}>
              <th {...role.columnheader} scope="col">
                What it says
              </th>
              <th {...role.columnheader} scope="col">
                {value}
              </th>
              <th {...role.columnheader} scope="col">
                In words
              </th>
            </tr>
          </thead>
          <tbody {...role.rowgroup}>
            {shown.map((row) => (
              <Row key={row.name} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <button type="button" class="button button--outline show-all" onClick={() => setAll(true)}>
          Show all {rows.length}
        </button>
      )}
    </section>
  );
};
