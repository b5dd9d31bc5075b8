/** How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 53_000,
  'mattermost-diagnostics/audit': 89_000,
  'mattermost-diagnostics/reports': 82_500,
  'mattermost-diagnostics/schema': 51_500,
  'mattermost-diagnostics/inspector.html': 101_000,
  'mm-diagnostics': 145_000,
};
