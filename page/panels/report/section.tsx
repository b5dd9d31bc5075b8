import { useState } from 'preact/hooks';
import type { Release } from '../../../src/index.js';
import { nameOf } from '../../../src/wording/explain/sections.js';
import type { Reach, Row } from '../../model/rows.js';
import { Breakable } from '../../parts/name.js';
import { usePage } from '../../parts/page.js';
import { SettingBody } from './setting-body.js';

const tones: readonly (readonly [Reach, string])[] = [
  ['danger', 'tone-danger'],
  ['sent', 'tone-sent'],
  ['part', 'tone-part'],
  ['none', 'tone-none'],
];

const badgeLook = ({ reach, about }: Row): string => {
  if (reach === 'danger') return 'badge badge--clear';
  if (reach === 'none') return 'badge badge--none';
  if (reach === 'part' || reach === 'unknown') return 'badge badge--part';
  return about.has('number') ? 'badge badge--exact' : 'badge';
};

const isNothing = ({ reach, fields }: Row): boolean => reach === 'none' || fields.length === 0;

const keyOf = ({ path, inFile, fields }: Row): string => (inFile ? path : `${path} ${fields.map(nameOf)}`);

/** One setting: a line, and everything technical when it is opened. */
const Setting = ({ row, release }: { readonly row: Row; readonly release: Release }) => {
  const [open, setOpen] = useState(false);
  const { sentence, name, value, badge } = row;
  return (
    <details
      class="setting"
      id={row.inFile ? row.path : undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span class="setting__sentence" data-name={name}>
          {sentence.whether && <span class="muted">Whether </span>}
          {sentence.text}
        </span>
        <code class={isNothing(row) ? 'nothing' : undefined}>{value}</code>
        <span class={badgeLook(row)}>{badge}</span>
      </summary>
      {open && <SettingBody row={row} release={release} />}
    </details>
  );
};

/** The settings of a section. Closed, it holds a line of text for each, so that a search of the browser finds them. */
export const Section = ({
  name,
  title,
  rows,
  all,
  release,
  isOpen,
  narrowed,
}: {
  readonly name: string;
  readonly title: string;
  /** The rows that are shown. */
  readonly rows: readonly Row[];
  readonly all: readonly Row[];
  readonly release: Release;
  readonly isOpen: boolean;
  readonly narrowed: boolean;
}) => {
  const { address, acts } = usePage();
  const toggled = (open: boolean): void => {
    if (narrowed || open === isOpen) return;
    acts.go({ open: open ? [...address.open, name] : address.open.filter((one) => one !== name) });
  };
  return (
    <details
      class="section"
      id={name}
      open={isOpen}
      style={{ '--rows': `${rows.length}` }}
      onToggle={({ currentTarget }) => toggled(currentTarget.open)}
    >
      <summary>
        <h3>
          {title}
          {name !== 'all' && (
            <code>
              <Breakable text={name} />
            </code>
          )}
        </h3>
        <span class="mini" aria-hidden="true">
          {tones.map(([reach, tone]) => {
            const count = all.filter((row) => row.reach === reach).length;
            return count > 0 && <i key={reach} class={tone} style={{ '--share': `${count}` }} />;
          })}
        </span>
        <span class="count">
          {narrowed && rows.length < all.length ? `${rows.length} of ${all.length}` : all.length}
        </span>
      </summary>
      {isOpen
        ? rows.map((row) => <Setting key={keyOf(row)} row={row} release={release} />)
        : rows.map((row) => (
            <p class="setting__name" key={keyOf(row)}>
              {row.name} · {row.fields.map(nameOf).join(', ') || row.sentence.text}
            </p>
          ))}
    </details>
  );
};
