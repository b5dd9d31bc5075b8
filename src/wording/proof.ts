import type { Violation } from '../audit/prove/findings.js';
import type { Proof } from '../audit/prove/proof.js';
import { ownRoutes, type Route } from '../audit/prove/routes.js';
import { guarded } from '../misuse.js';

const listed = (names: readonly string[], most = 5): string => {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
};

const sorts = ({ sort, smallest }: { readonly sort: string; readonly smallest: string }): string =>
  sort === smallest ? sort : `${sort}; cut down, ${smallest} still shows it`;

const through = (routes: readonly Route[]): string =>
  ownRoutes.every((route) => routes.includes(route)) ? 'every route' : `the ${listed(routes)} route`;

const sentenceOf = (violation: Violation): string => {
  switch (violation.code) {
    case 'leaks':
      return `${listed(violation.settings)} must not show, but changes ${listed(violation.fields)} (shown by ${sorts(violation)}, through ${through(violation.routes)})`;
    case 'changesAnother':
      return `${listed(violation.settings)} changes fields that do not belong to it: ${listed(violation.fields)} (shown by ${sorts(violation)})`;
    case 'tellsMore':
      return `${listed(violation.fields)} reveals more about ${listed(violation.settings)} than its rule allows (shown by ${sorts(violation)})`;
    case 'writesAnother':
      return `the payload as written differs from its fields${violation.settings.length > 0 ? `, once ${listed(violation.settings)} is replaced` : ''}`;
    case 'routesDiffer':
      return `${through(violation.routes)} makes another payload of the same config, written ${violation.spelling}: ${listed(violation.fields)} differs${violation.settings.length > 0 ? ` (${listed(violation.settings)} replaced)` : ''}`;
    case 'changesLater':
      return `${through(violation.routes)} makes another payload of the same config later: ${listed(violation.fields)} differs`;
    case 'readsMore':
      return `${violation.field} looks at ${violation.setting}, which the map does not name for it`;
    case 'defaultReadsMore':
      return `the value of ${violation.follower} looks at ${violation.setting}, which no declaration names for it`;
  }
};

/**
 * One sentence for people about a violation. It names settings, fields and kinds of values, never a value.
 *
 * @example
 * describeViolation({ code: 'readsMore', field: 'config_log.json', setting: 'LogSettings.FileLocation' });
 * // 'config_log.json looks at LogSettings.FileLocation, which the map does not name for it'
 */
export const describeViolation = (violation: Violation): string => guarded(() => sentenceOf(violation));

/**
 * The result of a proof, in a few sentences for people who do not program.
 *
 * @example
 * const proof = prove('{}', { release: '5.6', runs: 10 });
 * if (proof.status !== 'invalid') console.log(proofText(proof));
 */
export const proofText = (proof: Proof): string =>
  guarded(() => {
    const { status, tried, violations, release } = proof;
    if (status === 'violated') {
      const count = violations.length;
      return `Failed for this config: found ${count} ${count === 1 ? 'way' : 'ways'} in which a ${release} payload reveals more than the map says.`;
    }
    const withheld = tried.find(({ reach }) => reach === 'withheld');
    return `No value tried in the ${withheld?.settings ?? 0} settings that are not sent, or under names that no version knows, changed a byte of the payload, and all routes made the same bytes. Every other setting changed only its own fields, within their rules. Every setting was tried, but only a sample of its values, with this config: this is thorough testing, not a formal proof.`;
  });
