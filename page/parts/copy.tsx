import { useRef, useState } from 'preact/hooks';
import { Icon } from './icon.js';
import { usePage } from './page.js';

const shownFor = 1600;

/** Selects the text of an element, where it cannot be copied. */
const select = (element: Element | null | undefined): void => {
  if (element) getSelection()?.selectAllChildren(element);
};

/** A button that copies a text, and says for a moment that it did. Where that is not allowed, the text is selected. */
export const CopyButton = ({
  text,
  what,
  label,
}: {
  readonly text: string | (() => string);
  /** What is copied, as the end of “Copy …”. */
  readonly what: string;
  /** Words on the button, where there is room for them. */
  readonly label?: string;
}) => {
  const { acts } = usePage();
  const [done, setDone] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await window.navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setDone(true);
      acts.announce('Copied');
      setTimeout(() => setDone(false), shownFor);
    } catch {
      select(button.current?.closest('[data-copied]')?.querySelector('code, pre'));
      acts.announce('Selected. Copy it with the keyboard.');
    }
  };
  return (
    <button
      ref={button}
      class={`button ${label === undefined ? 'button--icon' : ''} ${done ? 'is-done' : ''}`.trim()}
      type="button"
      aria-label={`Copy ${what}`}
      onClick={copy}
    >
      <Icon name={done ? 'check' : 'copy'} />
      {label !== undefined && <span class="wide-label">{label}</span>}
    </button>
  );
};
