import { useState } from 'preact/hooks';
import { capital } from '../../../src/wording/printed.js';
import type { FindingText } from '../../model/capture.js';
import { counted } from '../../model/words.js';
import { Icon } from '../../parts/icon.js';
import { Code } from '../../parts/name.js';

/** How many findings are drawn of a list that may have very many. */
const fewest = 12;

/** Findings of one sort under a heading. */
export const Findings = ({
  id,
  title,
  findings,
  tone,
}: {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly FindingText[];
  readonly tone: 'danger' | 'caution';
}) => {
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, fewest);
  return (
    <section class="block" id={id} aria-labelledby={`${id}-title`}>
      <div class="block__head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{counted(findings.length, 'finding')}</p>
      </div>
      <ul class={tone === 'danger' ? 'rows rows--danger' : 'rows'}>
        {shown.map(({ title: sort, isSaid, subject, place, says }) => (
          <li key={`${sort} ${place} ${says}`} class={`finding finding--${tone}`}>
            <Icon name={tone === 'danger' ? 'eye' : 'warn'} />
            <h3>{subject ?? capital(sort)}</h3>
            <Code look="caption" text={place} />
            <p>
              {subject !== undefined && !isSaid && capital(sort) !== title && `${capital(sort)}. `}
              {says}
            </p>
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" class="button button--outline show-all" onClick={() => setAll(true)}>
          Show all {findings.length}
        </button>
      )}
    </section>
  );
};
