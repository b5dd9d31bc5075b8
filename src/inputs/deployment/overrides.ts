import type { PayloadOptions } from '../../transform/plan.js';
import type { Deployment, UnknownValue } from './deployment.js';

/** The variables of a server, null where the value is not known. */
export interface DeploymentOverrides extends Pick<PayloadOptions, 'env' | 'envIncomplete'> {
  /** Why values are not known, by the name of their variable. */
  readonly unknown?: Readonly<Record<string, UnknownValue>>;
}

/** The variables that a deployment gives its server. */
export const overridesOf = ({ env, unknown, incomplete }: Deployment<unknown>): DeploymentOverrides => ({
  env: { ...env, ...Object.fromEntries(Object.keys(unknown).map((name) => [name, null])) },
  unknown,
  ...(incomplete && { envIncomplete: true }),
});
