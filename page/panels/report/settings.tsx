import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Explained } from '../../../src/audit.js';
import { grouped } from '../../../src/grouped.js';
import type { Show } from '../../model/address.js';
import { abouts, chips, finds, isOf, meant } from '../../model/filter.js';
import { mostRevealingFirst, type Row, rowsFromDefaults, rowsInFile } from '../../model/rows.js';
import { counted } from '../../model/words.js';
import { printAll } from '../../parts/export.js';
import { Icon } from '../../parts/icon.js';
import { usePage } from '../../parts/page.js';
import { Section } from './section.js';
import { SectionNav } from './section-nav.js';
import { UnknownNames } from './unknown-names.js';

const typingPause = 80;

/** The search box: what is typed counts after a moment. */
const Search = () => {
  const { address, acts } = usePage();
  const [typed, setTyped] = useState(address.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(address.q), [address.q]);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => acts.go({ q: text }), typingPause);
  };
  return (
    <div class="search">
      <Icon name="search" />
      <label class="visually-hidden" for="search">
        Search settings
      </label>
      <input
        id="search"
        type="search"
        placeholder="Search settings"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </div>
  );
};

const Chip = ({ show, title, count }: { readonly show?: Show; readonly title: string; readonly count: number }) => {
  const { address, acts } = usePage();
  const tone = { danger: 'danger', sent: 'sent', part: 'part', none: 'none', number: 'caution' }[show as string];
  return (
    <button type="button" class="chip" aria-pressed={address.show === show} onClick={() => acts.go({ show }, true)}>
      {tone && <i class={`tone-${tone}`} />}
      {title} <span>{count}</span>
    </button>
  );
};

/** How many rows there are, and of what. */
const resultText = (count: number, show: Show | undefined, isDefaults: boolean): string => {
  const what = isDefaults ? counted(count, 'fact') : counted(count, 'setting');
  return `${what}${isDefaults ? ' of settings that are not in your file' : ''}${show && abouts[show] ? ` ${abouts[show]}` : ''}`;
};

const NoMatch = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { address, acts } = usePage();
  const near = useMemo(() => meant(address.q, rows), [address.q, rows]);
  return (
    <div class="no-match">
      <b>
        No setting {address.show === undefined ? '' : 'of this sort '}matches{address.q === '' ? '' : ` “${address.q}”`}
        .
      </b>{' '}
      {near === undefined ? '' : 'Names differ between versions. '}
      {near !== undefined && (
        <button type="button" class="button button--link" onClick={() => acts.go({ q: near })}>
          Did you mean {near}?
        </button>
      )}{' '}
      <button type="button" class="button button--link" onClick={() => acts.go({ q: '', show: undefined })}>
        Clear filters
      </button>
    </div>
  );
};

/** Every setting by section, with a search and filters. */
export const AllSettings = ({ explained }: { readonly explained: Explained }) => {
  const { address, acts } = usePage();
  const { q, show, in: scope, sort, open } = address;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const inFile = useMemo(() => rowsInFile(explained), [explained]);
  const fromDefaults = useMemo(() => rowsFromDefaults(explained), [explained]);
  const isDefaults = scope === 'defaults';
  const rows = isDefaults ? fromDefaults : inFile;
  const found = useMemo(() => (q.trim() === '' ? rows : rows.filter(finds(q))), [rows, q]);
  const shown = useMemo(() => found.filter((row) => isOf(row, show)), [found, show]);
  const narrowed = show !== undefined || q.trim() !== '';
  const sections = useMemo(() => [...grouped(rows, ({ section }) => section)], [rows]);
  const bySection = useMemo(() => grouped(shown, ({ section }) => section), [shown]);
  const titles = useMemo(() => new Map(explained.sections.map(({ section, title }) => [section, title])), [explained]);
  const allOpen = sections.every(([name]) => open.includes(name));
  const expand = (): void => acts.go({ open: allOpen ? [] : sections.map(([name]) => name) }, true);
  const result = resultText(shown.length, show, isDefaults);
  return (
    <section class="block annex" id="settings" aria-labelledby="all-title">
      <div class="block__head">
        <h2 id="all-title">
          <span class="print-only-inline">Annex: </span>All settings
        </h2>
        <p>What each one says, and the value as it is sent</p>
      </div>
      <div class="browser">
        <SectionNav sections={sections} bySection={bySection} titles={titles} />
        <div>
          <search class="toolbar" aria-label="Settings" data-filters={filtersOpen ? 'open' : undefined}>
            <div class="toolbar__row">
              <Search />
              <select
                aria-label="Which settings"
                id="scope"
                autocomplete="off"
                value={scope}
                onChange={({ currentTarget }) =>
                  acts.go({ in: currentTarget.value === 'defaults' ? 'defaults' : 'file' }, true)
                }
              >
                <option value="file">In your file ({inFile.length})</option>
                <option value="defaults">Not in your file ({fromDefaults.length})</option>
              </select>
              <button
                type="button"
                class="button button--outline only-narrow"
                aria-expanded={filtersOpen}
                onClick={() => setFiltersOpen(!filtersOpen)}
              >
                Filter
              </button>
            </div>
            <fieldset class="toolbar__row filters">
              <legend class="visually-hidden">Show</legend>
              <Chip title="All" count={found.length} />
              {chips.map(([kind, title]) => (
                <Chip key={kind} show={kind} title={title} count={found.filter((row) => isOf(row, kind)).length} />
              ))}
            </fieldset>
          </search>
          <div class="result-line">
            <span role="status" id="count">
              {result}
            </span>
            <span class="result-line__acts">
              {narrowed && (
                <button
                  type="button"
                  class="button button--link"
                  id="clear"
                  onClick={() => acts.go({ q: '', show: undefined }, true)}
                >
                  Clear filters
                </button>
              )}
              <label>
                <span class="visually-hidden">Order</span>
                <select
                  id="sort"
                  autocomplete="off"
                  value={sort}
                  onChange={({ currentTarget }) =>
                    acts.go({ sort: currentTarget.value === 'sensitive' ? 'sensitive' : 'file' }, true)
                  }
                >
                  <option value="file">Order of the file</option>
                  <option value="sensitive">Most revealing first</option>
                </select>
              </label>
              <button
                type="button"
                class="button button--link"
                id="print-all"
                onClick={() => printAll(acts, address, [...new Set(inFile.map(({ section }) => section))])}
              >
                Print all
              </button>
              {sort === 'file' && !narrowed && (
                <button type="button" class="button button--link" id="expand" onClick={expand}>
                  {allOpen ? 'Collapse all' : 'Expand all'}
                </button>
              )}
            </span>
          </div>
          <div class="sections" data-narrowed={narrowed || undefined}>
            {shown.length === 0 && <NoMatch rows={rows} />}
            {sort === 'sensitive'
              ? shown.length > 0 && (
                  <Section
                    name="all"
                    title="All sections"
                    rows={mostRevealingFirst(shown)}
                    all={rows}
                    release={explained.release}
                    isOpen
                    narrowed
                  />
                )
              : sections.map(([name, all]) => {
                  const own = bySection.get(name) ?? [];
                  return (
                    own.length > 0 && (
                      <Section
                        key={`${scope} ${name}`}
                        name={name}
                        title={titles.get(name) ?? name}
                        rows={own}
                        all={all}
                        release={explained.release}
                        isOpen={narrowed || open.includes(name)}
                        narrowed={narrowed}
                      />
                    )
                  );
                })}
          </div>
          <UnknownNames explained={explained} />
        </div>
      </div>
    </section>
  );
};
