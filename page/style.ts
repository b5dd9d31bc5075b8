import css from './style.css';

/** Applies the style of the page. It lies in the script, compressed along with it: before, the page shows nothing. */
export const applyStyle = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
};
