import { outbound } from '../../src/audit.js';
import type { Issue } from '../../src/index.js';
import type { OutboundFound } from '../../src/wording/outbound-text.js';
import type { UpgradeOptions } from './upgrade.js';

/** What a server that reports no configuration sends all the same, or why that cannot be said of this file. */
export type SilentReport =
  | { readonly status: 'silent'; readonly found: OutboundFound }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[]; readonly repairable?: true };

/** The answer for such a version; without a file everything is at its default. */
export const silentReport = (text: string | undefined, version: string, context: UpgradeOptions): SilentReport => {
  const found = outbound(text, { ...context, release: version });
  if (found.status === 'ok') return { status: 'silent', found };
  const repairable =
    !context.asLoaded && outbound(text, { ...context, asLoaded: true, release: version }).status === 'ok';
  return { ...found, ...(repairable && { repairable }) };
};
