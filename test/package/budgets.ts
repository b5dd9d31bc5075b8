/** How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 62_000,
  'mattermost-diagnostics/audit': 98_000,
  'mattermost-diagnostics/reports': 110_000,
  'mattermost-diagnostics/schema': 52_500,
  'mattermost-diagnostics/inspector.html': 116_000,
  'mm-diagnostics': 184_000,
};
