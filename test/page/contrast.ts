/** The contrast of two colours, as WCAG counts it. */
export const contrast = (...colours: readonly [string, string]): number => {
  const [low = 0, high = 0] = colours
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = [...colour.matchAll(/\d+/g)]
        .map(([part]) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};
