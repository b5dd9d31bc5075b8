import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { masked, masks } from '../../model/payload.js';
import { CopyButton } from '../../parts/copy.js';
import { save } from '../../parts/export.js';
import { Icon } from '../../parts/icon.js';
import { usePage } from '../../parts/page.js';

/** JSON, with what is masked in it marked. */
const Marked = ({ text }: { readonly text: string }) => (
  <code>
    {text.split(masked).map((part, index) =>
      index % 2 === 1 ? (
        <b class={part === masks.empty ? undefined : 'clear-value'} key={index}>
          {part}
        </b>
      ) : (
        part
      ),
    )}
  </code>
);

/** What scrolls has to be reached with the keyboard, and so has a name. */
const scrolled = (name: string) => ({ role: 'region', tabIndex: 0, 'aria-label': name }) as const;

/** A JSON text to be read, copied and saved. */
export const CodeBlock = ({
  label,
  caption,
  shown,
  text,
  name,
  what,
  note,
  children,
}: {
  readonly label: string;
  readonly caption: ComponentChildren;
  /** What is shown: one line of JSON. */
  readonly shown: string;
  /** What is copied and saved. */
  readonly text: string;
  /** The name of the file. */
  readonly name: string;
  /** What it is, as the end of “Copy …”. */
  readonly what: string;
  readonly note?: ComponentChildren;
  /** Controls before those of the block. */
  readonly children?: ComponentChildren;
}) => {
  const { acts } = usePage();
  const [isIndented, setIndented] = useState(true);
  const json = useMemo(() => (isIndented ? JSON.stringify(JSON.parse(shown), null, 2) : shown), [shown, isIndented]);
  const box = useRef<HTMLPreElement>(null);
  // What is masked is what somebody looks for.
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('.clear-value');
    if (box.current && first)
      box.current.scrollTop = first.offsetTop - box.current.offsetTop - box.current.clientHeight / 3;
  }, [json]);
  const copied = isIndented ? () => JSON.stringify(JSON.parse(text), null, 2) : text;
  return (
    <div class="code-block" data-copied>
      <header>
        <span>{caption}</span>
        <span class="code-block__tools">
          {children}
          <button
            type="button"
            class="button button--toggle"
            aria-pressed={isIndented}
            onClick={() => setIndented(!isIndented)}
          >
            Indented
          </button>
          <CopyButton text={copied} what={what} label="Copy" />
          <button
            type="button"
            class="button"
            aria-label={`Download ${what}`}
            onClick={() => {
              save(name, `${text}\n`, 'application/json');
              acts.announce('Download started.');
            }}
          >
            <Icon name="download" />
            <span class="wide-label">Download</span>
          </button>
        </span>
      </header>
      {note}
      <pre ref={box} {...scrolled(label)}>
        <Marked text={json} />
      </pre>
    </div>
  );
};
