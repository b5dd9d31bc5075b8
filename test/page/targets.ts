/** What can be pressed and is less than 40 pixels high or wide. Runs in the page. */
export const smallTargets = (): string[] => {
  /** A link between words is as high as they are. */
  const isInSentence = (element: Element): boolean =>
    element.matches('a') && getComputedStyle(element).display === 'inline' && element.closest('p') !== null;
  const isWords = (element: Element): boolean => element.matches('.button--link, .tabs a, .footer *');
  return [...document.querySelectorAll('a, button, select, input, textarea, summary')].flatMap((element) => {
    // What a tick box belongs to can be pressed too.
    const target = element.matches('[type=checkbox]') ? (element.closest('label') ?? element) : element;
    if (!target.checkVisibility({ visibilityProperty: true }) || isInSentence(target)) return [];
    const { width, height } = target.getBoundingClientRect();
    const least = target.matches('.section-nav a') && matchMedia('(pointer: fine)').matches ? 32 : 40;
    // Words alone are as wide as they are.
    if (height >= least && width >= (isWords(target) ? 24 : least)) return [];
    return [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`];
  });
};
