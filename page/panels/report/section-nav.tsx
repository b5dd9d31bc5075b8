import type { Row } from '../../model/rows.js';
import { usePage } from '../../parts/page.js';

/** The sections with their counts: opens one and goes there. */
export const SectionNav = ({
  sections,
  bySection,
  titles,
}: {
  readonly sections: readonly (readonly [name: string, rows: readonly Row[]])[];
  readonly bySection: ReadonlyMap<string, readonly Row[]>;
  readonly titles: ReadonlyMap<string, string>;
}) => {
  const { address, acts } = usePage();
  return (
    <nav class="section-nav" aria-label="Sections">
      {sections
        .filter(([name]) => bySection.has(name))
        .map(([name, rows]) => (
          <a
            key={name}
            href={`#${name}`}
            class={rows.some(({ reach }) => reach === 'danger') ? 'has-clear' : undefined}
            onClick={(event) => {
              event.preventDefault();
              acts.go({ sort: 'file', open: [...new Set([...address.open, name])] });
              requestAnimationFrame(() => {
                const section = document.getElementById(name);
                section?.scrollIntoView();
                section?.querySelector('summary')?.focus({ preventScroll: true });
                requestAnimationFrame(() => section?.scrollIntoView());
              });
            }}
          >
            <span>{titles.get(name) ?? name}</span>
            <span>{bySection.get(name)?.length}</span>
          </a>
        ))}
    </nav>
  );
};
