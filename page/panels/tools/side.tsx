import type { ComponentChildren } from 'preact';
import type { Chosen } from '../../model/chosen.js';
import { Breakable } from '../../parts/name.js';
import { useDrop } from './drop.js';

/** One of two things side by side: what it is, and what can be done with it. Files can be dropped on it. */
export const Side = ({
  label,
  mark,
  name,
  caption,
  drop,
  children,
}: {
  readonly label: string;
  /** A letter or a drawing. */
  readonly mark: ComponentChildren;
  readonly name: string;
  readonly caption: string;
  readonly drop?: (files: readonly Chosen[]) => void;
  readonly children?: ComponentChildren;
}) => {
  const dropped = useDrop(drop);
  return (
    <fieldset class="side" aria-label={label} {...dropped}>
      {typeof mark === 'string' ? (
        <span class="side__letter" aria-hidden="true">
          {mark}
        </span>
      ) : (
        mark
      )}
      <span class="side__name">
        <b>
          <Breakable text={name} />
        </b>{' '}
        <span class="caption">{caption}</span>
      </span>
      <span class="side__tools">{children}</span>
    </fieldset>
  );
};
