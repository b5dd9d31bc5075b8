import { type Outbound, type OutboundWay, outbound } from '../../src/audit.js';
import { spansOf } from '../../src/outbound/at.js';
import type { Way, WayStatement } from '../../src/outbound/declare.js';
import { ways } from '../../src/outbound/ways/index.js';

type Found = Extract<Outbound, { status: 'ok' }>;

export const answer = (config: unknown, release: string, env?: Record<string, string>): Found => {
  const found = outbound(config, { release, ...(env && { env }) });
  if (found.status !== 'ok') throw new Error(`no answer for ${release}: ${JSON.stringify(found.issues)}`);
  return found;
};

export const wayAt = (
  id: string,
  config: unknown,
  release: string,
  env?: Record<string, string>,
): OutboundWay | undefined => answer(config, release, env).ways.find((way) => way.id === id);

export const ofServer = ways.filter(({ by }) => by !== 'desktop' && by !== 'mobile');

interface Holding {
  readonly name: string;
  readonly way: Way;
  readonly since: string;
  readonly until?: string;
  readonly says: WayStatement;
}

export const holding = (list: readonly Way[]): readonly Holding[] =>
  list.flatMap((way) => spansOf(way.since).map((span) => ({ name: `${way.id} from ${span.since}`, way, ...span })));
