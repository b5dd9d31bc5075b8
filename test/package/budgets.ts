/**
 * How many bytes each entry may have, minified and gzipped with all that it needs; the command likewise. About 10 kB of
 * each are the phrases that say what every setting is for, and 13 kB of most the places of the System Console.
 */
export const budgets: Readonly<Record<string, number>> = {
  'mattermost-diagnostics': 77_500,
  'mattermost-diagnostics/audit': 183_500,
  'mattermost-diagnostics/reports': 127_000,
  'mattermost-diagnostics/schema': 85_000,
  // With every way out for version 11 and later, and what reads packets and deployments: zip and YAML.
  'mattermost-diagnostics/inspector.html': 220_500,
  // With commander, the scripts of completion, the forms of output, the receiver of collect, and what reads packets and deployments: zip and YAML.
  'mm-diagnostics': 463_500,
};
