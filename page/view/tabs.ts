import { el } from './dom.js';
import type { FileTarget } from './files.js';

/** A tab: what it is called, and the panel that it shows. */
export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Fills the panel; called when the panel is shown and something changed since. */
  readonly render: (panel: HTMLElement) => void;
  /** What becomes of files that are dropped while it is shown, where that is its own business. */
  readonly drop?: FileTarget;
}

/** Tabs as WAI-ARIA describes them: arrows, Home and End move, and what is moved to is shown. */
export const tabs = (name: string, list: readonly Tab[]) => {
  const panels = list.map(({ id }) =>
    el('div', { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: 0, hidden: true }),
  );
  const buttons = list.map(({ id, title }) =>
    el('button', { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` }, title),
  );
  const stale = new Set(list.keys());
  let current = 0;

  const show = (wanted: number): void => {
    current = wanted;
    for (const [index, tab] of buttons.entries()) {
      tab.setAttribute('aria-selected', `${index === wanted}`);
      tab.tabIndex = index === wanted ? 0 : -1;
      (panels[index] as HTMLElement).hidden = index !== wanted;
    }
    if (stale.delete(wanted)) list[wanted]?.render(panels[wanted] as HTMLElement);
  };

  for (const [index, tab] of buttons.entries()) {
    tab.addEventListener('click', () => show(index));
    tab.addEventListener('keydown', ({ key }) => {
      const last = list.length - 1;
      const next = {
        ArrowRight: index === last ? 0 : index + 1,
        ArrowLeft: index === 0 ? last : index - 1,
        Home: 0,
        End: last,
      }[key];
      if (next === undefined) return;
      show(next);
      buttons[next]?.focus();
    });
  }

  return {
    elements: [el('div', { role: 'tablist', 'aria-label': name }, ...buttons), ...panels],
    /** The tab that is shown. */
    shown: (): Tab | undefined => list[current],
    /** What the panels show is no longer so. */
    changed: (): void => {
      for (const index of list.keys()) stale.add(index);
      // What was forgotten stands nowhere, not even unseen.
      for (const panel of panels) if (panel.hidden) panel.replaceChildren();
      show(current);
    },
  };
};
