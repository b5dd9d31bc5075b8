import { optionsWithRelease } from '../../arguments.js';
import { fieldsIn } from '../../field-map/fields.js';
import { entriesAt } from '../../field-map/map-at.js';
import type { AnyRule } from '../../field-map/rules.js';
import { securityConstants, securityHost, securityOptOut, securityPath } from '../../field-map/security-address.js';
import { securityKeys } from '../../field-map/security-check.js';
import { guarded, invalid } from '../../misuse.js';
import type { Release } from '../../releases/points.js';
import { lastForm } from '../../releases/server-version.js';
import { at } from '../../releases/timeline.js';
import { type CompiledField, fieldsOf } from '../../transform/compile-field.js';
import { dailyFor } from '../../transform/daily.js';
import type { Outcome } from '../../transform/outcome.js';
import { type ReportOptions, withFacts } from '../daily/build.js';
import type { KnownFacts } from '../daily/read-facts.js';
import { isUnknown } from '../daily/unknown-facts.js';

/** The query of a server's request, by key. */
export interface SecurityQuery {
  readonly [key: string]: string;
}

/** What came of a security update check: the request, or why there is none. */
export type SecurityCheckResult = Outcome<{
  readonly method: 'GET';
  readonly url: string;
  readonly query: SecurityQuery;
}>;

/** The keys of a release, compiled. */
export const compiledKeys = (release: Release): readonly CompiledField[] => {
  const { facts } = dailyFor(release);
  return fieldsOf(entriesAt(fieldsIn<AnyRule>({ security_check: securityKeys }), release, facts.slotOf), facts);
};

/** The keys of what is made of facts. */
export const keysOf = ({ daily }: KnownFacts): readonly CompiledField[] => compiledKeys(daily.release);

/** As Go escapes a part of a query: a space becomes a plus, and all but letters, digits and -_.~ is written as bytes. */
const escaped = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

const queryOf = ({ daily: { release }, values, config, unknown }: KnownFacts): SecurityQuery => {
  const fromFacts = compiledKeys(release).flatMap((field): [string, string][] => {
    const reported = isUnknown(field, unknown) ? undefined : field.compute(values, config.surroundings);
    return reported === undefined ? [] : [[field.property, String(reported)]];
  });
  const all = [...fromFacts, ...Object.entries(at(securityConstants, release) ?? {})];
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * What a server asks when it looks for security updates: one `GET`, its keys in alphabetical order. What is unknown is
 * left out, but for the id, which then is empty. It has an opt-out of its own, `ServiceSettings.EnableSecurityFixAlert`; nothing is sent by this function.
 *
 * @param facts - the config and the other facts: the text of a file, or the parsed object
 * @param options - the server's version, from 3.7 on; later ones than the last release that reports ask as that does
 * @returns `ok` with the address and the query, `disabled` with the setting that switches it off, or `invalid`
 * @example
 * const check = securityCheck({ server: { version: '5.7.0' }, securityCheck: { users: 9 } }, { release: '5.7' });
 * if (check.status === 'ok') check.url; // 'https://securityupdatecheck.mattermost.com/security?b=5.7.0&be=false&id=&uc=9&ut=0'
 */
export const securityCheck = (facts: unknown, options: ReportOptions): SecurityCheckResult =>
  guarded(() => {
    const asked = optionsWithRelease(options);
    return withFacts(
      facts,
      { ...asked, release: lastForm(asked.release) },
      {
        switchedBy: securityOptOut,
        fields: keysOf,
        give: (known) => {
          const query = queryOf(known);
          const text = Object.entries(query)
            .map(([key, value]) => `${escaped(key)}=${escaped(value)}`)
            .join('&');
          const address = `${at(securityHost, known.daily.release)}${securityPath}`;
          return { method: 'GET' as const, url: `${address}?${text}`, query };
        },
      },
    );
  }, invalid);
