import type { Explained } from '../../../src/audit.js';

/** The sections of the file as a table, for paper. */
export const SectionTable = ({ explained }: { readonly explained: Explained }) => (
  <section class="block print-only section-table" aria-label="Settings by section">
    <h2>Settings by section</h2>
    <div class="sum-grid">
      {explained.sections
        .filter(({ settings }) => settings > 0)
        .map(({ section, title, settings, server }) => (
          <div key={section}>
            <span>{title}</span>
            <span class="mini">
              {server.inClear > 0 && <i class="tone-danger" style={{ '--share': `${server.inClear}` }} />}
              {server.reported > 0 && <i class="tone-sent" style={{ '--share': `${server.reported}` }} />}
              {server.reduced > 0 && <i class="tone-part" style={{ '--share': `${server.reduced}` }} />}
              {server.withheld > 0 && <i class="tone-none" style={{ '--share': `${server.withheld}` }} />}
            </span>
            <b>{settings}</b>
          </div>
        ))}
    </div>
  </section>
);
