/** How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 57_000,
  'mattermost-diagnostics/audit': 93_000,
  'mattermost-diagnostics/reports': 106_000,
  'mattermost-diagnostics/schema': 51_500,
  'mattermost-diagnostics/inspector.html': 110_000,
  'mm-diagnostics': 174_000,
};
