import type { SwitchState } from '../../audit/stopping/switches.js';
import type { DescribedBy } from '../../inputs/deployment/read-deployment.js';

const descriptions: { readonly [D in DescribedBy]: string } = {
  inspect: 'what docker inspect prints',
  kubernetes: 'a file of Kubernetes objects or of Helm values',
  systemd: 'a unit of systemd',
  gitlab: 'a gitlab.rb',
  run: 'a script with docker run',
  compose: 'a compose file',
  variables: 'a list of environment variables',
};

/** Says of a file that describes a deployment how to give it beside a config. */
export const environmentInstead = (found: DescribedBy, name: string): string =>
  `this is ${descriptions[found]}, not a config.json; give it with --environment: mm-diagnostics explain config.json --environment ${name}`;

/** How to hand over the active row of a database. */
export const activeRowText = (name: string): string =>
  `pipe the active row in: psql -At -c "SELECT Value FROM Configurations WHERE Active" mattermost | mm-diagnostics explain - --environment ${name}`;

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
