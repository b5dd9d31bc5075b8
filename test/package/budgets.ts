/** How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 62_000,
  'mattermost-diagnostics/audit': 136_000,
  'mattermost-diagnostics/reports': 113_000,
  'mattermost-diagnostics/schema': 54_000,
  'mattermost-diagnostics/inspector.html': 126_000,
  'mm-diagnostics': 234_000,
};
