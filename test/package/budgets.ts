/** How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 66_000,
  'mattermost-diagnostics/audit': 150_500,
  'mattermost-diagnostics/reports': 119_000,
  'mattermost-diagnostics/schema': 59_000,
  // With the answer for version 11 and later, and every way out that it lists.
  'mattermost-diagnostics/inspector.html': 158_500,
  'mm-diagnostics': 251_500,
};
