import type { WayStatement } from './declare.js';
import { receiverOf } from './receivers.js';
import type { Switchboard } from './state.js';

const form = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/?#]*@)?(?<host>[^:/?#\s]+)/i;

/** The host in the value of a setting, whether that is an address or a name. */
const hostIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? form.exec(value)?.groups?.host?.toLowerCase() : undefined;

/** Who receives a way with a config. */
export interface Receivers {
  /** Those of the declaration that this config does not replace. */
  readonly hosts: readonly string[];
  /** The settings in which this config names others. */
  readonly namedIn: readonly string[];
}

/** Whom a way goes to with a config, next to a config in which everything is at its default. */
export const receiversOf = (
  { hosts, addressIn = [] }: WayStatement,
  given: Switchboard,
  untouched: Switchboard,
): Receivers => {
  const fixed = hosts.map((written) => receiverOf(written)?.host.toLowerCase());
  const isOwn = (path: string): boolean => {
    const host = hostIn(given.valueOf(path));
    return host !== undefined && !fixed.includes(host) && host !== hostIn(untouched.valueOf(path));
  };
  const namedIn = addressIn.filter(isOwn);
  if (namedIn.length === 0) return { hosts, namedIn };
  const kept = new Set(addressIn.filter((path) => !isOwn(path)).map((path) => hostIn(given.valueOf(path))));
  const defaults = namedIn.map((path) => hostIn(untouched.valueOf(path)));
  // A setting without a default among the hosts may replace any of them: all are gone where every setting names another.
  const allGone = namedIn.length === addressIn.length && !defaults.some((host) => fixed.includes(host));
  const isLeft = (host: string | undefined): boolean =>
    host === undefined ? !allGone : !allGone && (kept.has(host) || !defaults.includes(host));
  return { hosts: hosts.filter((_, index) => isLeft(fixed[index])), namedIn };
};
