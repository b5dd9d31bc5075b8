const made = document.getElementById('made')?.textContent ?? '';

/** What the page was made from. */
export const Footer = () => (
  <footer class="footer">
    <span>{made}</span>
    <span>
      Press <kbd>?</kbd> for keyboard shortcuts ·{' '}
      <button type="button" class="button button--link" popovertarget="licences">
        Licences
      </button>
    </span>
  </footer>
);
