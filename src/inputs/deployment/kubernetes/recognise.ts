const ofObjects: readonly RegExp[] = [/^(?:- )?["']?apiVersion["']?[ \t]*:/m, /^(?:- | {2})?["']?kind["']?[ \t]*:/m];
const ofJsonObjects: readonly RegExp[] = [/"apiVersion"\s*:/, /"kind"\s*:/];

const headings = /^(?:USER-SUPPLIED|COMPUTED) VALUES:/m;

const ofCharts =
  /^["']?(?:mattermostCR|mattermostApp|extraEnvVars|configJSON|externalDB|mattermost-(?:team|enterprise)-edition|mattermost-operator)["']?[ \t]*:/m;

/** What is below a name at the start of a line, by which the values of a chart are known. */
const ofBlocks: readonly (readonly [name: string, sign: RegExp])[] = [
  ['config', /^[ \t]*["']?MM_\w+["']?[ \t]*:|\{[ \t]*["']?MM_\w/im],
  ['global', /^[ \t]*["']?(?:siteUrl|mattermostLicense|existingLicenseSecret|enableLinkPreviews)["']?[ \t]*:/m],
  ['image', /^[ \t]*["']?repository["']?[ \t]*:.*mattermost-team-edition/m],
];

const ofJsonValues = /"(?:mattermostCR|mattermostApp|extraEnvVars|configJSON|externalDB)"\s*:|"config"\s*:\s*\{\s*"MM_/;

/** The lines from a name at the start of a line up to the next line that is not set in. */
const blockOf = (text: string, name: string): string => {
  const start = new RegExp(`^${name}:`, 'm').exec(text)?.index;
  if (start === undefined) return '';
  const rest = text.slice(start + name.length + 1);
  const end = /^[^\s#]/m.exec(rest.slice(rest.indexOf('\n') + 1))?.index;
  return end === undefined ? rest : rest.slice(0, rest.indexOf('\n') + 1 + end);
};

/**
 * Whether a text is of Kubernetes: objects in YAML or JSON, or the values of one of Mattermost's charts. It looks at names
 * alone and does not parse the text.
 */
export const recognisesKubernetes = (text: string): boolean => {
  if (/^\s*[{[]/.test(text)) return ofJsonObjects.every((sign) => sign.test(text)) || ofJsonValues.test(text);
  if (headings.test(text) || ofObjects.every((sign) => sign.test(text))) return true;
  if (/^services:/m.test(text)) return false;
  return ofCharts.test(text) || ofBlocks.some(([name, sign]) => sign.test(blockOf(text, name)));
};
