/** How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 53_000,
  'mattermost-diagnostics/audit': 80_000,
  'mattermost-diagnostics/reports': 50_500,
  'mattermost-diagnostics/schema': 42_000,
  'mm-diagnostics': 119_000,
};
