import type { IconName } from '../model/icon-name.js';

/** A drawing beside words that say the same. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);
