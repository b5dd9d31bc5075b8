import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { printed } from '../../src/wording/printed.js';
import type { Chosen } from '../model/chosen.js';
import { readFile } from '../model/read-file.js';

/** What is said of files whose reading takes long. */
export const readingEvent = 'reading';

const unnoticed = 150;

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Reads files; where that takes a while, the page says so. */
const readAll = async (files: readonly File[]): Promise<readonly Chosen[]> => {
  const say = (text: string): void => void dispatchEvent(new CustomEvent(readingEvent, { detail: text }));
  const [first] = files;
  const size = sizeText(files.reduce((sum, file) => sum + file.size, 0));
  const what = files.length === 1 && first ? printed(first.name) : `${files.length} files`;
  const timer = setTimeout(() => say(`Reading ${what}, ${size} …`), unnoticed);
  try {
    return await Promise.all(files.map(readFile));
  } finally {
    clearTimeout(timer);
    say('');
  }
};

/** A button that chooses files; what is chosen can be chosen again. */
export const FileButton = ({
  use,
  look = 'button',
  several = false,
  label,
  id,
  children,
}: {
  readonly use: (files: readonly Chosen[]) => void;
  readonly look?: string;
  readonly several?: boolean;
  readonly label?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}) => {
  const input = useRef<HTMLInputElement>(null);
  const read = async (): Promise<void> => {
    const files = await readAll([...(input.current?.files ?? [])]);
    if (input.current) input.current.value = '';
    if (files.length > 0) use(files);
  };
  return (
    <>
      <input ref={input} type="file" hidden multiple={several} id={id} autocomplete="off" onChange={read} />
      <button type="button" class={look} aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </button>
    </>
  );
};

/** The files of a drop. */
export const droppedFiles = async ({ dataTransfer }: DragEvent): Promise<readonly Chosen[]> =>
  readAll([...(dataTransfer?.files ?? [])]);
