import type { DeploymentOverrides } from '../inputs/deployment/overrides.js';
import { overridesOfNodes } from '../inputs/packet/nodes.js';
import type { Packet } from '../inputs/packet/packet.js';
import type { PayloadOptions } from '../transform/plan.js';
import { deploymentOf, overridesGiven, refuseTwice } from './given/overrides.js';
import { pluginsGiven } from './given/plugins.js';
import type { Given, Io } from './io.js';
import { isAsLoaded } from './loading.js';
import type { ContextOptions, StrictOptions } from './options.js';
import { warnOf } from './strict.js';

/** What a payload depends on, and why variables are not known. */
export type Context = PayloadOptions & Pick<DeploymentOverrides, 'unknown'>;

/** What a payload depends on, with what a packet says where the options do not. */
export const withPacket = (context: Context, packet: Packet | undefined): Context => {
  if (packet === undefined) return context;
  const { env, unknown } = overridesOfNodes(packet);
  return {
    ...(packet.plugins && { plugins: packet.plugins }),
    ...context,
    // Its config is the one in effect: variables are in it already.
    env: { ...env, ...context.env },
    ...((unknown || context.unknown) && { unknown: { ...unknown, ...context.unknown } }),
    ...(packet.facts.enterpriseReady === true && { enterpriseReady: true }),
  };
};

/** What the options, and a support packet, say a payload depends on other than its config. */
export const contextOf = async (
  given: Given<ContextOptions & StrictOptions>,
  io: Io,
  packet?: Packet,
): Promise<Context> => {
  const deployment = await deploymentOf(given, io);
  refuseTwice(given, deployment !== undefined && 'text' in deployment.config);
  const overrides = await overridesGiven(given, io);
  const plugins = await pluginsGiven(given, io);
  if (packet && overrides.env)
    warnOf(['the config in a support packet already has the overrides of the server applied'], given.options, io);
  const context: Context = {
    asLoaded: isAsLoaded(given),
    ...(given.options.enterpriseReady && { enterpriseReady: true }),
    ...overrides,
    ...(plugins && { plugins }),
  };
  return withPacket(context, packet);
};
