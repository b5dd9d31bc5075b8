import { useMemo, useState } from 'preact/hooks';
import { type Explained, explain } from '../../../src/audit.js';
import { valueLooks } from '../../../src/wording/value-looks.js';
import { fragmentOf } from '../../model/address.js';
import { type CardAction, type CardText, clearFields } from '../../model/cards.js';
import { FileButton } from '../../parts/files.js';
import { Icon } from '../../parts/icon.js';
import { useLater } from '../../parts/later.js';
import { Breakable } from '../../parts/name.js';
import { openSetting } from '../../parts/open-setting.js';
import { usePage } from '../../parts/page.js';

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).join(', ') : typeof value === 'string' ? value : JSON.stringify(value);

/** The texts of the file that are sent in clear, by field. They are read for this alone, and nowhere else. */
const useClearTexts = (explained: Explained): ReadonlyMap<string, unknown> => {
  const { state } = usePage();
  const { file, context } = state;
  const later = useLater(explained);
  return useMemo(() => {
    if (!later || file === undefined || explained.inClear.length === 0) return new Map();
    const shown = explain(file.text, { ...context, release: explained.release, showValues: true });
    if (shown.status !== 'ok') return new Map();
    return new Map(
      [...clearFields(shown)].flatMap(([name, { server }]) => ('inClear' in server ? [[name, server.inClear]] : [])),
    );
  }, [later, explained]);
};

const ClearText = ({ value }: { readonly value: unknown }) => {
  const [shown, setShown] = useState(false);
  return (
    <p class="card__clear">
      {shown && (
        <code class="card__value screen-only">
          <Breakable text={textOf(value)} />
        </code>
      )}
      <code class={shown ? 'card__value print-only-inline' : 'card__value'}>{valueLooks(value)}</code>
      <button type="button" class="button button--link" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show'}
      </button>
    </p>
  );
};

const Action = ({ action }: { readonly action: CardAction }) => {
  const { address, acts } = usePage();
  if (action.does === 'variables')
    return (
      <FileButton look="button button--link" several use={acts.use}>
        {action.says}
      </FileButton>
    );
  if (action.does === 'others')
    return (
      <button
        type="button"
        class="button button--link"
        onClick={() => document.getElementById('other')?.scrollIntoView()}
      >
        {action.says}
      </button>
    );
  const next =
    action.does === 'show'
      ? ({ show: action.show, q: '', in: 'file' } as const)
      : ({ q: '', in: 'file', open: [...new Set([...address.open, action.path.split('.')[0] ?? ''])] } as const);
  const { show: _, ...unfiltered } = address;
  return (
    <a
      class="button button--link"
      href={fragmentOf({ ...unfiltered, ...next })}
      onClick={(event) => {
        event.preventDefault();
        if (action.does === 'show') {
          acts.go(next, true);
          document.getElementById('settings')?.scrollIntoView();
        } else openSetting(acts, action.path, next.open ?? []);
      }}
    >
      {action.says}
    </a>
  );
};

/** What is worth knowing, most revealing first. */
export const Cards = ({ cards, explained }: { readonly cards: readonly CardText[]; readonly explained: Explained }) => {
  const texts = useClearTexts(explained);
  if (cards.length === 0) return null;
  return (
    <section class="block" aria-labelledby="worth">
      <div class="block__head">
        <h2 id="worth">Worth knowing</h2>
        <p>Most revealing first</p>
      </div>
      <ul class="cards">
        {cards.map(({ tone, icon, kind, title, says, clear, list, action }) => (
          <li class={`card card--${tone}`} key={`${kind} ${clear ?? title}`}>
            <p class="card__kind">
              <Icon name={icon} />
              {kind}
            </p>
            <h3>{title}</h3>
            {clear !== undefined && texts.has(clear) && <ClearText value={texts.get(clear)} />}
            <p>{says}</p>
            {list && list.length > 0 && (
              <div class="card__list">
                {list.map((item) => (
                  <span key={item}>{item}</span>
                ))}
              </div>
            )}
            {action && <Action action={action} />}
          </li>
        ))}
      </ul>
    </section>
  );
};
