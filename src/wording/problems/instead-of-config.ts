import type { SwitchState } from '../../audit/stopping/switches.js';
import { optOut } from '../../field-map/opt-out.js';
import type { Deployment } from '../../inputs/deployment/deployment.js';
import type { DeploymentRemark } from '../../inputs/deployment/problems.js';
import type { DescribedBy } from '../../inputs/deployment/read-deployment.js';
import { overrideName } from '../../schema/loading/environment.js';

const descriptions: { readonly [D in DescribedBy]: string } = {
  inspect: 'what docker inspect prints',
  kubernetes: 'a file of Kubernetes objects or of Helm values',
  systemd: 'a unit of systemd',
  gitlab: 'a gitlab.rb',
  run: 'a script with docker run',
  compose: 'a compose file',
  variables: 'a list of environment variables',
};

/** Says of a file that describes a deployment how to give it: beside a config, unless it holds the config itself. */
export const environmentInstead = (found: DescribedBy, name: string, holdsConfig = false): string =>
  `this is ${descriptions[found]}, not a config.json; give it with --environment: mm-diagnostics explain ${holdsConfig ? '' : 'config.json '}--environment ${name}`;

/** How to hand over the active row of a database. */
export const activeRowText = (name: string): string =>
  `pipe the active row in: psql -At -c "SELECT Value FROM Configurations WHERE Active" mattermost | mm-diagnostics explain - --environment ${name}`;

/** Where packages put the config: of the tarball, and of GitLab. */
const usualPlaces = ['/opt/mattermost/config/config.json', '/var/opt/gitlab/mattermost/config.json'] as const;

/** How to copy the config of a server that is started in this way. */
const copying = ({ remarks, config }: Deployment<DeploymentRemark>): string => {
  const form = remarks.find((remark) => remark.code === 'read')?.form;
  if (form === 'kubernetes') return 'kubectl exec POD -- cat /mattermost/config/config.json > config.json';
  if (form === 'compose' || form === 'composeOutput' || form === 'dockerRun' || form === 'dockerInspect')
    return 'docker cp mattermost:/mattermost/config/config.json .';
  if (config.in !== 'file') return `cp ${usualPlaces[0]} .`;
  // Another path is a value of theirs, which is not printed.
  return `cp ${usualPlaces.find((place) => place === config.path) ?? 'PATH/config.json'} .`;
};

/** What the variables of a deployment decide on telemetry, and how to give the config as well. */
export const configTooText = (
  decided: string | undefined,
  deployment: Deployment<DeploymentRemark>,
  name: string,
): string => {
  const isOpen = Object.keys(deployment.unknown).some((one) => one.toUpperCase() === overrideName(optOut));
  const undecided =
    deployment.incomplete || isOpen
      ? 'It is not known whether a variable decides on telemetry'
      : 'No variable that reaches the server decides whether telemetry is on, so the config does';
  return `${decided ?? undecided}. Give its config.json too: ${copying(deployment)} && mm-diagnostics explain config.json --environment ${name}`;
};

/** That a variable decides on telemetry, whatever a config says; nothing where none is known to. */
export const decidedText = ({
  on,
  from,
  unknown,
  variable,
  setBy,
  stoppingVariable,
}: SwitchState): string | undefined => {
  if (unknown) return undefined;
  if (stoppingVariable?.stops) return `Telemetry is off by ${stoppingVariable.name}, whatever the config says`;
  const name = setBy ?? variable;
  return from === 'environment' && name !== undefined
    ? `Telemetry is ${on ? 'on' : 'off'} by ${name}, whatever the config says`
    : undefined;
};
