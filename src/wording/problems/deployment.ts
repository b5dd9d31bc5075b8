import { optOut } from '../../field-map/opt-out.js';
import { configPlace, namesDatabaseAlone } from '../../inputs/deployment/config-place.js';
import type { Deployment, UnknownValue } from '../../inputs/deployment/deployment.js';
import type { KubernetesRemark } from '../../inputs/deployment/kubernetes/index.js';
import type { DeploymentFormName, DeploymentIssue, DeploymentRemark } from '../../inputs/deployment/problems.js';
import { describeForm } from '../../inputs/environment/forms.js';
import { isNote as isReadingNote, type ReadingRemark } from '../../inputs/environment/remarks.js';
import { isPrintableName } from '../../issues.js';
import { overrideName } from '../../schema/loading/environment.js';
import { printed } from '../printed.js';
import { describeRemark, listed, loudly } from './environment-remarks.js';
import { configInDatabaseText, databaseArgumentText } from './environment-warnings.js';
import { describeKubernetesIssue, describeKubernetesRemark, valueGrowsText } from './kubernetes.js';

const variable = overrideName(optOut);

/** What each form is called. */
const forms: Readonly<Record<DeploymentFormName, string>> = {
  compose: 'a compose file',
  composeOutput: 'the output of docker compose config',
  dockerRun: 'a docker run script',
  dockerInspect: 'the output of docker inspect',
  serviceInspect: 'the output of docker service inspect',
  systemd: 'a systemd unit',
  gitlab: "GitLab's gitlab.rb",
  kubernetes: 'objects of Kubernetes, or values of a chart',
};

const paths = (all: readonly string[]): string => listed(all.map(printed));

/** Why nothing can be said of a server. */
export const describeDeploymentIssue = (issue: DeploymentIssue): string => {
  switch (issue.code) {
    case 'severalServers':
      return issue.names.length === 0
        ? 'several services may be the server, and none has a name that can be shown. Give a file with only one of them'
        : `several services may be the server: ${listed(issue.names)}. Choose one with --service NAME`;
    case 'noSuchServer':
      return `--service names none of its services${issue.names.length === 0 ? '' : `; they are ${listed(issue.names)}`}`;
    case 'noServer':
      return 'no service in it runs a Mattermost server, as far as its image and its variables show. Choose one with --service NAME';
    case 'template':
      return `this is a template (${issue.by === 'Go' ? 'Helm' : 'Jinja'}), and what fills it in is not known. Give the file that is made from it${issue.by === 'Go' ? ', such as the output of helm template' : ''}`;
    case 'inspectedImage':
      return 'this is what docker inspect prints about an image. Inspect the container that runs: docker inspect CONTAINER';
    case 'unreadable': {
      const line = issue.line === undefined ? '' : ` (line ${issue.line})`;
      return `${printed(issue.path)} cannot be read as what it looks like${line}. Check it with the program that uses it, such as docker compose config`;
    }
    case 'tooLarge':
      return `${printed(issue.path)} is too large, or too deeply nested, for a description of a server`;
    case 'missingFile':
      return `${issue.by} needs the file ${printed(issue.path)}, which was not found. Put it there, as it is on the server`;
    case 'refusedFile':
      return `${issue.by} does not accept line ${issue.line} of ${printed(issue.path)}, and starts no server`;
    case 'interpolation':
      return issue.missing === undefined
        ? `compose does not accept a $… in ${printed(issue.path)}. Write $$ for a plain $`
        : `compose needs the variable ${isPrintableName(issue.missing) ? issue.missing : 'that it names'}, which is not set. Set it in .env`;
    case 'valueGrows':
      return valueGrowsText;
    case 'noTexts':
      return `compose accepts only text, numbers, true and false as values of variables: ${listed(issue.names, issue.others)}. Put these values in quotes`;
    case 'extendsItself':
      return `a service in ${printed(issue.path)} extends itself`;
    case 'includesItself':
      return `${printed(issue.path)} includes itself, or too many files`;
    case 'mixed':
      return 'these files do not describe one server together. Give --environment only the files that start it';
    case 'kubernetes':
      return describeKubernetesIssue(issue.issue);
    case 'form':
      return describeForm(issue.form);
  }
};

const isOfList = (remark: DeploymentRemark): remark is ReadingRemark =>
  ['unusedLines', 'cutValues', 'unknownValues', 'hiddenNames', 'readOtherwise', 'exact', 'noVariables'].includes(
    remark.code,
  );

/** What only says how objects of Kubernetes were read. */
const kubernetesNotes: ReadonlySet<KubernetesRemark['code']> = new Set([
  'imageSets',
  'configCopied',
  'chartDefaults',
  'sinceOperator',
  'documentsIgnored',
  'blueGreen',
  'canary',
]);

const notes: ReadonlySet<DeploymentRemark['code']> = new Set([
  'read',
  'optionalFiles',
  'imageSets',
  'printedOtherwise',
]);

/** Whether a remark says only how something was read: nothing of it is left out. */
const isNote = (remark: DeploymentRemark): boolean => {
  if (remark.code === 'kubernetes') return kubernetesNotes.has(remark.remark.code);
  return isOfList(remark) ? isReadingNote(remark) : notes.has(remark.code);
};

/** Which words of a unit set nothing, where they are names. */
const unusedText = (remark: Extract<DeploymentRemark, { code: 'unusedParts' }>): string => {
  const { parts, names, others, optOut: isAmong } = remark;
  if (isAmong)
    return loudly(remark, {
      loud: `THE OPT-OUT IS NOT SET: ${variable} sets nothing in its Environment= line. Write ${variable}=false, without spaces.`,
      also: 'Also set to nothing',
    });
  const words = `${parts === 1 ? '1 word' : `${parts} words`} of Environment= lines ${parts === 1 ? 'sets' : 'set'} nothing`;
  if (names.length === 0) return words;
  return `${words}; ${names.length === 1 && others === 0 ? 'this name is one' : 'these names are among them'}: ${listed(names, others)}. Write NAME=value, without spaces`;
};

/** One sentence about how a deployment was read. */
const describeDeploymentRemark = (remark: DeploymentRemark): string => {
  if (isOfList(remark)) return describeRemark(remark);
  switch (remark.code) {
    case 'kubernetes':
      return describeKubernetesRemark(remark.remark);
    case 'read': {
      const server = remark.server !== undefined && isPrintableName(remark.server) ? `, service ${remark.server}` : '';
      const beside = remark.paths.length === 0 ? '' : `, together with ${paths(remark.paths)}`;
      return `read as ${forms[remark.form]}${server}${beside}`;
    }
    case 'notPassed': {
      return remark.optOut
        ? loudly(remark, {
            loud: `THE OPT-OUT DOES NOT REACH THE SERVER: ${variable} is only in .env. List it under the service's environment:.`,
            also: 'Also not passed',
          })
        : `compose does not pass these variables of .env to the server, because the service does not list them: ${listed(remark.names, remark.others)}`;
    }
    case 'nobodySets': {
      return remark.optOut
        ? loudly(remark, {
            loud: `THE OPT-OUT IS NOT SET: ${variable} has no “=” in its list. Write ${variable}=false.`,
            also: 'Also without “=”',
          })
        : `these items of a list have no “=”, so they set nothing: ${listed(remark.names, remark.others)}`;
    }
    case 'optionalFiles':
      return `these files may be missing, and are not here: ${paths(remark.paths)}`;
    case 'composeFiles':
      return `COMPOSE_FILE in .env names other files, which are not here and may set other values: ${paths(remark.paths)}`;
    case 'includesNotKnown':
      return `these files are included, and what fills in their paths is not known, so their services are not read: ${paths(remark.paths)}`;
    case 'filesNotGiven':
      return `these files set variables and were not found, so any setting may have another value: ${paths(remark.paths)}`;
    case 'unusedParts':
      return unusedText(remark);
    case 'specifiers': {
      return remark.optOut
        ? loudly(remark, {
            loud: `THE OPT-OUT IS NOT SET: systemd drops ${variable}, because on its line a % starts a specifier that it does not know. Write %% for a plain %.`,
            also: 'Also dropped',
          })
        : `systemd drops these variables, because on their line a % starts a specifier that it does not know; write %% for a plain %: ${listed(remark.names, remark.others)}`;
    }
    case 'printedOtherwise':
      return `compose passes these numbers in another form than they are written; put them in quotes to keep it: ${listed(remark.names, remark.others)}`;
    case 'imageSets':
      return `the image sets these variables itself: ${listed(remark.names, remark.others)}`;
  }
};

/** That the config is in a database, where a variable of unknown value says so, or what the server is started with. */
const inDatabaseText = ({ unknown }: Deployment<DeploymentRemark>): string =>
  Object.hasOwn(unknown, configPlace) ? configInDatabaseText : databaseArgumentText;

/** What to know of a deployment: what is left out of it, and how it was read. */
export const deploymentTexts = (
  deployment: Deployment<DeploymentRemark>,
): { readonly warnings: readonly string[]; readonly notes: readonly string[] } => {
  const texts = (notes: boolean): readonly string[] =>
    deployment.remarks.filter((remark) => isNote(remark) === notes).map(describeDeploymentRemark);
  return {
    warnings: [...texts(false), ...(namesDatabaseAlone(deployment) ? [inDatabaseText(deployment)] : [])],
    notes: texts(true),
  };
};

/** Where the value of a variable comes from that is not known, after “from”. */
export const describeUnknown = (why: UnknownValue | undefined): string => {
  const named = (kind: string, object: string) => (isPrintableName(object) ? `${kind} ${object}` : kind);
  switch (why?.because) {
    case undefined:
      return 'a variable that may be set';
    case 'secret':
      return named('the Secret', why.object);
    case 'configMap':
      return named('the ConfigMap', why.object);
    case 'secretMayHave':
      return `${named('the Secret', why.object)}, if that has it`;
    case 'file':
      return `the file ${printed(why.path)}`;
    case 'refersTo':
      return isPrintableName(why.name) ? `the variable ${why.name}` : 'another variable';
    case 'shell':
      return 'the shell that starts the server';
    case 'pod':
      return 'the running pod';
    case 'code':
      return 'code';
    case 'template':
      return 'a template';
    case 'installer':
      return 'what installs the server';
    case 'machine':
      return 'the machine that starts the server';
    case 'image':
      return 'the image';
    case 'nodes':
      return 'each node of the cluster, and they differ';
  }
};
