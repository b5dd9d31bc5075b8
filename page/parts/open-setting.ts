import type { Acts } from './page.js';

/** Opens a setting in the list of all, and goes there. Heights are known only once its section is drawn. */
export const openSetting = (acts: Acts, path: string, open: readonly string[]): void => {
  acts.go({ view: 'report', show: undefined, q: '', in: 'file', open }, true);
  const reach = (tries: number): void => {
    const row = document.getElementById(path);
    if (row instanceof HTMLDetailsElement) {
      row.open = true;
      row.querySelector('summary')?.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'center' });
    }
    if (tries > 0) requestAnimationFrame(() => reach(tries - 1));
  };
  reach(6);
};
