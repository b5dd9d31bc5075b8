import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

/** Something that went wrong, or that is worth a warning: what it is in bold, then what to do. */
export const Message = ({
  title,
  children,
  alert = false,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** Read out at once. */
  readonly alert?: boolean;
}) => (
  <div class="message" role={alert ? 'alert' : undefined}>
    <Icon name="warn" />
    <div>
      <b>{title}</b>
      {children}
    </div>
  </div>
);
