import type { Show } from '../model/address.js';
import { fragmentOf } from '../model/address.js';
import type { Share } from '../model/share-of-whole.js';
import { many } from '../model/words.js';
import { usePage } from './page.js';

/** Parts of a whole as a bar, with a legend that filters. */
export const ReachBar = ({
  title,
  shares,
  short = false,
}: {
  readonly title?: string;
  readonly shares: readonly Share[];
  readonly short?: boolean;
}) => {
  const { address, acts } = usePage();
  const choose = (show: Show | undefined) => (event?: Event) => {
    if (show === undefined) return;
    event?.preventDefault();
    acts.go({ view: 'report', show, q: '', in: 'file' }, true);
    document.getElementById('settings')?.scrollIntoView();
  };
  return (
    <div class={short ? 'reach reach--short' : 'reach'}>
      {title !== undefined && (
        <div class="reach__title">
          <span>{title}</span>
        </div>
      )}
      <div
        class="reach__bar"
        role="img"
        aria-label={shares.map(({ count, word }) => `${many(count)} ${word}`).join(', ')}
      >
        {shares
          .filter(({ count }) => count > 0)
          .map(({ tone, count, show }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; the legend below is the control
            // biome-ignore lint/a11y/useKeyWithClickEvents: the same
            <i
              key={tone}
              class={`tone-${tone}`}
              style={{ '--share': `${count}` }}
              data-show={show}
              onClick={choose(show)}
            />
          ))}
      </div>
      <div class="reach__legend">
        {shares
          .filter(({ count }) => short || count > 0)
          .map(({ tone, count, word, gloss, show, to }) => {
            const inside = (
              <>
                <b>
                  {count > 0 && <i class={`tone-${tone}`} />}
                  {many(count)} {word}
                </b>
                {gloss !== undefined && <small>{gloss}</small>}
              </>
            );
            const href = show === undefined ? `#${to}` : fragmentOf({ ...address, show });
            return (show === undefined && to === undefined) || count === 0 ? (
              <span key={word}>{inside}</span>
            ) : (
              <a
                key={word}
                href={href}
                onClick={
                  show === undefined
                    ? (event) => {
                        event.preventDefault();
                        document.getElementById(to ?? '')?.scrollIntoView();
                      }
                    : choose(show)
                }
              >
                {inside}
              </a>
            );
          })}
      </div>
    </div>
  );
};
