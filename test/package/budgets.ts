/** How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 53_000,
  'mattermost-diagnostics/audit': 80_000,
  'mattermost-diagnostics/schema': 21_000,
  'mm-diagnostics': 101_000,
};
