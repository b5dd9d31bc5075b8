import type { Address } from '../model/address.js';
import type { PageState } from '../model/state.js';

/** Leads the keyboard past the bar: to the settings, where they are shown. */
export const SkipLink = ({ state: { report }, address }: { readonly state: PageState; readonly address: Address }) => {
  const hasSettings =
    address.view === 'report' &&
    report?.status === 'ok' &&
    (report.explained.disabled === undefined || address.preview);
  const to = hasSettings ? 'settings' : 'main';
  return (
    <a
      class="skip-link"
      href={`#${to}`}
      onClick={(event) => {
        // The address says what is shown, and so must not change.
        event.preventDefault();
        const target = document.getElementById(to);
        if (target) target.tabIndex = -1;
        target?.focus();
        target?.scrollIntoView();
      }}
    >
      {hasSettings ? 'Skip to all settings' : 'Skip to the content'}
    </a>
  );
};
