import { optOut } from '../../field-map/opt-out.js';
import type {
  KubernetesIssue,
  KubernetesRemark,
  MarkedNames,
  RefusedPart,
  StoreRef,
} from '../../inputs/deployment/kubernetes/problems.js';
import { overrideName } from '../../schema/loading/environment.js';
import { loudly } from './environment-remarks.js';

const shown = 20;

const listed = (names: readonly string[], others = 0): string => {
  const hidden = Math.max(names.length - shown, 0) + others;
  return [...names.slice(0, shown), ...(hidden === 0 ? [] : [`${hidden} not shown`])].join(', ');
};

const variable = overrideName(optOut);

/** What a sentence says first where the opt-out is among its names. */
const loud = ({ optOut: isAmong }: MarkedNames, text: string): string =>
  isAmong ? `${text}, because ${variable} is among them: ` : '';

const object = ({ kind, name }: StoreRef): string => (name === undefined ? `a ${kind}` : `the ${kind} ${name}`);

const inFile = (path: string, line?: number): string =>
  `${JSON.stringify(path).slice(1, -1)}${line === undefined ? '' : ` (line ${line})`}`;

/** What is refused where the opt-out is. */
const optOutRefusedBy: Readonly<Record<RefusedPart, string>> = {
  env: `THE OPT-OUT IS REFUSED: the value of ${variable} is not a string. Put it in quotes.`,
  data: `THE OPT-OUT IS REFUSED: the value of ${variable} in a ConfigMap or Secret is not a string. Put it in quotes.`,
  chart: `THE OPT-OUT IS REFUSED: the value of ${variable} is not a string, so the chart installs nothing. Put it in quotes.`,
  resource: `THE OPT-OUT IS REFUSED: ${variable} must be a string in this resource. Put it in quotes.`,
};

const refusedBy: Readonly<Record<RefusedPart, string>> = {
  env: 'Kubernetes refuses values of variables that are not strings; put them in quotes',
  data: 'Kubernetes refuses values in ConfigMaps and Secrets that are not strings; put them in quotes',
  chart: 'the chart refuses values of config that are not strings, so nothing is installed; put them in quotes',
  resource: 'Kubernetes refuses this resource, because these must be strings; put them in quotes',
};

const asked = (names: readonly string[]): string =>
  names.length === 0 ? 'their names cannot be shown' : listed(names);

/** Why nothing is said of a value that names others again and again. */
export const valueGrowsText =
  'a value grows too long when its variables are put in. Give the file without variables that name each other again and again';

/** One sentence about why objects of Kubernetes say nothing of a server. It never has a value. */
export const describeKubernetesIssue = (issue: KubernetesIssue): string => {
  switch (issue.code) {
    case 'unreadable':
      return `${inFile(issue.path, issue.line)} is neither YAML nor JSON`;
    case 'tooLarge':
      return `${inFile(issue.path)} is larger, or nested more deeply, than a description of a server; give only the objects of the server, as JSON where they are many (-o json)`;
    case 'template':
      return `${inFile(issue.path)} is a template: {{ … }} is filled in before Kubernetes reads it; give the result, such as what helm template prints`;
    case 'valueGrows':
      return valueGrowsText;
    case 'noServer':
      return 'nothing in it describes a Mattermost server: no container with its image, no resource of its operator, and no values of its charts';
    case 'severalServers':
      return `it describes several servers; choose one with --service: ${asked(issue.names)}`;
    case 'noSuchServer':
      return `it describes no server of that name; it has: ${asked(issue.names)}`;
    case 'notTexts':
      return issue.optOut
        ? loudly(issue, { loud: optOutRefusedBy[issue.of], also: 'Also refused' })
        : `${refusedBy[issue.of]}: ${listed(issue.names, issue.others)}`;
    case 'notFlags':
      return `Kubernetes refuses this resource, because these must be true or false without quotes: ${listed(issue.names, issue.others)}`;
    case 'noHost':
      return `the operator stops, because ${issue.path} is missing`;
  }
};

/** One sentence about what to know of a server that its objects describe. It never has a value. */
export const describeKubernetesRemark = (remark: KubernetesRemark): string => {
  switch (remark.code) {
    case 'objectNotGiven':
      return `all of ${object(remark)} becomes variables of the server, and it is not among the files: any other variable can be set; add it to know them (kubectl get ${remark.kind.toLowerCase()} ${remark.name ?? 'NAME'} -o yaml)`;
    case 'keyMissing':
      return `${loud(remark.variables, 'THE OPT-OUT IS NOT KNOWN')}${object(remark)} does not have the key for these variables, so the container does not start: ${listed(remark.variables.names, remark.variables.others)}`;
    case 'notBase64':
      return `${loud(remark.variables, 'THE OPT-OUT IS NOT KNOWN')}${object(remark)} has values that are not Base64, so Kubernetes refuses it; they are unknown here: ${listed(remark.variables.names, remark.variables.others)}`;
    case 'lineBreak':
      return `${loud(remark, 'THE OPT-OUT DOES NOT WORK')}these values end with a line break, which reaches the server (use echo -n before base64, and |- in YAML): ${listed(remark.names, remark.others)}`;
    case 'givenTwice':
      return `the list of variables has these more than once, and the last one counts: ${listed(remark.names, remark.others)}`;
    case 'objectsTwice':
      return `these objects are given more than once with different contents, and the last one counts: ${listed(remark.objects)}`;
    case 'podDiffers': {
      const { names, others } = remark.variables;
      const version = remark.version ? ' another version' : '';
      const variables = names.length + others === 0 ? '' : ` other variables (${listed(names, others)})`;
      return `${loud(remark.variables, 'THE OPT-OUT IS NOT THE SAME IN A RUNNING POD')}a pod that runs has${version}${version && variables && ' and'}${variables} than what makes it, which is shown here; until the pod is made anew, it runs as it is`;
    }
    case 'keysTwice':
      return `a map has these names more than once, and the last one counts: ${listed(remark.names, remark.others)}`;
    case 'keysSkipped':
      return remark.keys === 1
        ? 'Kubernetes skips a key that cannot be the name of a variable'
        : `Kubernetes skips ${remark.keys} keys that cannot be names of variables`;
    case 'imageSets':
      return `the image of the server sets these itself, or can do so: ${listed(remark.names, remark.others)}`;
    case 'notPassed':
      return `${loud(remark.variables, 'THE OPT-OUT DOES NOT REACH THE SERVER')}no variable of the server comes from these keys of ${object(remark)}: ${listed(remark.variables.names, remark.variables.others)}`;
    case 'configUnused':
      return `${object(remark)} has a config.json that this server does not read`;
    case 'configCopied':
      return `a container copies the config.json from ${object(remark)} before the server starts`;
    case 'noContainer':
      return 'no container is among the files: they show which variables there can be, not whether the server has them';
    case 'documentsIgnored':
      return remark.documents === 1
        ? 'ignored a document that is neither an object of Kubernetes nor the values of a known chart'
        : `ignored ${remark.documents} documents that are neither objects of Kubernetes nor the values of a known chart`;
    case 'resourcePatch':
      return 'spec.resourcePatch CAN CHANGE ANY OF THESE VARIABLES, and it is not applied here; give what kubectl get deployment -o yaml prints';
    case 'sinceOperator':
      return `the operator sets these from version ${remark.since} on: ${listed(remark.names)}`;
    case 'ingressNameUnused':
      return 'spec.ingressName is not used, because there is spec.ingress';
    case 'blueGreen':
      return `two servers run, blue and green; ${remark.production}, which is in production, is shown`;
    case 'canary':
      return 'another server runs for a trial (spec.canary); it is not shown';
    case 'chartDefaults':
      return `the file does not have all values; the others are those of the chart ${remark.chart}; what helm get manifest prints is exact`;
    case 'chartConfigUnused':
      return `the config.json that mattermost-enterprise-edition makes never reaches the server from version 1.0 of the chart on; its config is in the database${remark.values.length === 0 ? '' : `, and these values do nothing: ${listed(remark.values)}`}`;
    case 'configJsonBefore5':
      return 'configJSON is the config, over the defaults of the chart, only up to version 4 of mattermost-team-edition; from version 5.0 on NOTHING READS IT, and config takes its place';
    case 'configJsonUnused':
      return 'configJSON IS NOT USED from version 5.0 of mattermost-team-edition on; config takes its place';
  }
};
