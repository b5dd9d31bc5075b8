import type { DeploymentOverrides } from '../inputs/deployment/overrides.js';
import type { Packet } from '../inputs/packet/packet.js';
import type { PayloadOptions } from '../transform/plan.js';
import { deploymentOf, overridesGiven, refuseTwice } from './given/overrides.js';
import { pluginsGiven } from './given/plugins.js';
import type { Given, Io } from './io.js';
import { isAsLoaded } from './loading.js';
import { log } from './log.js';
import type { ContextOptions } from './options.js';

/** What a payload depends on, and why variables are not known. */
export type Context = PayloadOptions & Pick<DeploymentOverrides, 'unknown'>;

/** What a payload depends on, with what a packet says where the options do not. */
export const withPacket = (context: Context, packet: Packet | undefined): Context =>
  packet === undefined
    ? context
    : {
        ...(packet.plugins && { plugins: packet.plugins }),
        ...context,
        enterpriseReady: context.enterpriseReady === true || packet.facts.enterpriseReady === true,
      };

/** What the options, and a support packet, say a payload depends on other than its config. */
export const contextOf = async (given: Given<ContextOptions>, io: Io, packet?: Packet): Promise<Context> => {
  const deployment = await deploymentOf(given, io);
  refuseTwice(given, deployment !== undefined && 'text' in deployment.config);
  const overrides = await overridesGiven(given, io);
  const plugins = await pluginsGiven(given, io);
  if (packet && overrides.env)
    log(io, 'warning', 'the config in a support packet already has the overrides of the server applied');
  const context: Context = {
    asLoaded: isAsLoaded(given),
    enterpriseReady: given.options.enterpriseReady === true,
    ...overrides,
    ...(plugins && { plugins }),
  };
  return withPacket(context, packet);
};
