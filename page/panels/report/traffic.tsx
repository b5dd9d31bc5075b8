import { useState } from 'preact/hooks';
import type { Traffic, TrafficText } from '../../model/traffic.js';
import { counted } from '../../model/words.js';
import { Code } from '../../parts/name.js';
import { usePage } from '../../parts/page.js';
import { State } from '../../parts/state.js';

const Body = ({ contents, facts }: TrafficText) => (
  <div class="traffic__body">
    {contents && (
      <ul class="contents">
        {contents().map(({ says, name, value }) => (
          <li key={name}>
            <span>{says}</span>
            <Code text={value === undefined ? name : `${name} = ${value}`} />
          </li>
        ))}
      </ul>
    )}
    {facts.length > 0 && (
      <dl class="facts">
        {facts.map(([title, says]) => (
          <>
            <dt>{title}</dt>
            <dd>{says}</dd>
          </>
        ))}
      </dl>
    )}
  </div>
);

/** One thing that is sent: a line, and more when it is opened. */
const Item = ({ item }: { readonly item: TrafficText }) => {
  const [open, setOpen] = useState(false);
  return (
    <details class="traffic" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{item.name}</b>
        <span class="what">{item.what}</span>
        <span class="when">{item.when}</span>
        <State state={item.state} />
      </summary>
      {open && <Body {...item} />}
    </details>
  );
};

/** What is on by itself is always shown. */
const isShown = ({ state, onAction }: TrafficText): boolean => state === 'on' && !onAction;

const countOf = (count: number, says: string): readonly string[] => (count === 0 ? [] : [`${count} ${says}`]);

/** What the others are: on when somebody does something, not known, off. */
const othersText = (others: readonly TrafficText[]): string => {
  const of = (state: TrafficText['state']): number => others.filter((item) => item.state === state).length;
  const parts = [
    ...countOf(of('on'), 'on when somebody does something'),
    ...countOf(of('unknown'), 'not known'),
    ...countOf(of('off'), 'off'),
  ];
  return `Show ${counted(others.length, 'other')}: ${parts.join(', ')}`;
};

/** Everything else that a server sends, by what stops it. */
export const TrafficList = ({ traffic, isPreview }: { readonly traffic: Traffic; readonly isPreview: boolean }) => {
  const { state } = usePage();
  const [all, setAll] = useState(false);
  const { own, withTelemetry } = traffic;
  const others = own.filter((item) => !isShown(item));
  const hasFacts = state.file?.packet !== undefined;
  return (
    <section class="block traffic-block" aria-labelledby="other">
      <div class="block__head">
        <h2 id="other">Everything else this server sends</h2>
        <p>
          {hasFacts
            ? 'Numbers are those that the support packet gives.'
            : 'config.json shows what is on; the figures themselves are in the database.'}
        </p>
      </div>
      <div class="rows">
        <h3 class="rows__group">On its own switch</h3>
        {own.filter(isShown).map((item) => (
          <Item key={item.id} item={item} />
        ))}
        {all && others.map((item) => <Item key={item.id} item={item} />)}
        {others.length > 0 && (
          <button type="button" class="button rows__more" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show only what is on by itself' : othersText(others)}
          </button>
        )}
        {withTelemetry.length > 0 && (
          <>
            <h3 class="rows__group">{isPreview ? 'Off with telemetry' : 'Goes off with telemetry'}</h3>
            {withTelemetry.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </>
        )}
      </div>
    </section>
  );
};
