import type { Explained } from '../../../src/audit.js';
import { lifetime } from '../../../src/wording/lifetime.js';
import { counted } from '../../model/words.js';
import { Code } from '../../parts/name.js';

/** Names that the version does not know. There may be very many. */
export const UnknownNames = ({ explained }: { readonly explained: Explained }) => {
  const { unknown, totals, release } = explained;
  if (totals.unknown === 0) return null;
  const most = 50;
  const more = unknown.names.length - most;
  return (
    <details class="section unknown-names">
      <summary>
        <h3>Unknown names</h3>
        <span />
        <span class="count">{totals.unknown}</span>
      </summary>
      <div class="setting__body">
        <p>They are not settings in this version. The server ignores them and does not send them.</p>
        <ul>
          {unknown.names.slice(0, most).map((name) => (
            <li key={name.path}>
              <Code text={name.path} /> <span class="muted">{lifetime(name, release)}</span>
            </li>
          ))}
        </ul>
        {more > 0 && <p>{counted(more, 'more is', 'more are')} not listed.</p>}
        {unknown.others > 0 && (
          <p>{counted(unknown.others, 'more is', 'more are')} not shown, because such a name may be a secret.</p>
        )}
      </div>
    </details>
  );
};
