import type { ComponentChildren } from 'preact';
import type { VerdictText } from '../../model/verdict.js';

/** The largest text of a view: what was found, and what follows from it. */
export const Verdict = ({
  says: { finding, rest },
  lead,
  children,
}: {
  readonly says: VerdictText;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}) => (
  <div class="verdict verdict--below">
    <h1 tabIndex={-1}>
      <strong>{finding}</strong> {rest}
    </h1>
    {lead !== undefined && lead !== '' && <p class="verdict__lead">{lead}</p>}
    {children}
  </div>
);

/** What else there is to know, one sentence each. */
export const Notes = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <ul class="verdict__notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
