/** How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 64_000,
  'mattermost-diagnostics/audit': 147_000,
  'mattermost-diagnostics/reports': 117_000,
  'mattermost-diagnostics/schema': 59_000,
  // With the answer for version 11 and later, and every way out that it lists.
  'mattermost-diagnostics/inspector.html': 154_000,
  'mm-diagnostics': 245_000,
};
