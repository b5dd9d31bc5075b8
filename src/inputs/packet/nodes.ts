import { optOut } from '../../field-map/opt-out.js';
import { sameValue } from '../../json/equal.js';
import { overrideName } from '../../schema/loading/environment.js';
import { everySetting } from '../../schema/settings-at.js';
import type { UnknownValue } from '../deployment/deployment.js';
import type { DeploymentOverrides } from '../deployment/overrides.js';
import { inside } from './objects.js';
import type { Packet } from './packet.js';

const valueIn = (config: unknown, path: string): unknown => inside(config, ...path.split('.'));

/** Whether telemetry is on with the config of a node, as the server writes it: with every setting. */
export const isOn = (config: unknown): boolean => valueIn(config, optOut) !== false;

/** The settings that are not the same in two configs as a server writes them. */
export const differingIn = (one: unknown, other: unknown): readonly string[] =>
  [...everySetting().keys()].filter((path) => !sameValue(valueIn(one, path), valueIn(other, path)));

/** Each node has its own environment: a setting in which nodes differ has no value that is known of the server. */
export const overridesOfNodes = ({ differing }: Packet): DeploymentOverrides => {
  if (differing.length === 0) return {};
  const because: UnknownValue = { because: 'nodes' };
  const names = differing.map(overrideName);
  return {
    env: Object.fromEntries(names.map((name) => [name, null])),
    unknown: Object.fromEntries(names.map((name) => [name, because])),
  };
};
