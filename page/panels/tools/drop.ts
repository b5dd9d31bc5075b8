import { useState } from 'preact/hooks';
import type { Chosen } from '../../model/chosen.js';
import { droppedFiles } from '../../parts/files.js';

/** What makes an element take the files that are dropped on it, in place of the page. */
export const useDrop = (use: ((files: readonly Chosen[]) => void) | undefined) => {
  const [isOver, setOver] = useState(false);
  if (use === undefined) return {};
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  const take = async (event: DragEvent): Promise<void> => {
    over(event);
    const files = await droppedFiles(event);
    if (files.length > 0) use(files);
  };
  return {
    'data-drop': '',
    'data-over': isOver || undefined,
    onDragOver: over,
    onDragLeave: over,
    onDrop: take,
  };
};
