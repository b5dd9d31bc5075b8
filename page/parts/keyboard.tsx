import { useEffect, useState } from 'preact/hooks';
import type { Acts } from './page.js';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'Search settings'],
  [['j', 'k'], 'Next, previous row'],
  [['Enter'], 'Open or close a row'],
  [['Esc'], 'Clear the search'],
  [['?'], 'This help'],
];

/** Whether single keys do something: who speaks to the computer may switch them off. */
let isOn = true;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');

/** The rows that can be seen: sections, and the settings of those that are open. */
const rows = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.sections summary')].filter((row) => row.checkVisibility());

const move = (by: number): void => {
  const all = rows();
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
};

/** Answers to single keys, unless somebody types. */
export const useKeys = (acts: Acts): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (isTyping(target)) {
        if (key !== 'Escape' || !(target instanceof HTMLElement) || target.id !== 'search') return;
        acts.go({ q: '' });
        target.blur();
        return;
      }
      if (!isOn || ctrlKey || metaKey || altKey) return;
      const search = document.getElementById('search');
      if (key === '/' && search) {
        event.preventDefault();
        search.focus();
      } else if (key === '?') document.getElementById('help')?.togglePopover();
      else if (key === 'j') move(1);
      else if (key === 'k') move(-1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [acts]);
};

/** The keys and what they do. */
export const Help = () => {
  const [on, setOn] = useState(isOn);
  return (
    <div id="help" class="help" popover="auto" role="dialog" aria-labelledby="help-title">
      <h2 id="help-title">Keyboard</h2>
      <dl>
        {keys.map(([names, what]) => (
          <>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => {
            isOn = currentTarget.checked;
            setOn(isOn);
          }}
        />
        Single keys are on
      </label>
    </div>
  );
};
