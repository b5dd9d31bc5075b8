import { guarded } from '../misuse.js';
import type { Violation } from './prove-findings.js';
import type { Proof } from './prove-proof.js';
import { ownRoutes, type Route } from './prove-routes.js';

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
      return `${listed(violation.settings)} changes what is not its own: ${listed(violation.fields)} (shown by ${sorts(violation)})`;
    case 'tellsMore':
      return `${listed(violation.fields)} tells more of ${listed(violation.settings)} than its rule may (shown by ${sorts(violation)})`;
    case 'writesAnother':
      return `the payload as it is written is not what its properties are${violation.settings.length > 0 ? `, once ${listed(violation.settings)} is replaced` : ''}`;
    case 'routesDiffer':
      return `${through(violation.routes)} makes another payload of the same config, written ${violation.spelling}: ${listed(violation.fields)} differs${violation.settings.length > 0 ? ` (${listed(violation.settings)} replaced)` : ''}`;
    case 'changesLater':
      return `${through(violation.routes)} makes another payload of the same config later on: ${listed(violation.fields)} differs`;
    case 'readsMore':
      return `${violation.field} looks at ${violation.setting}, which the map does not name for it`;
    case 'defaultReadsMore':
      return `the value of ${violation.follower} looks at ${violation.setting}, which no declaration names for it`;
  }
};

/**
 * One sentence for people about a violation. It names settings, properties and sorts of values, never a value.
 *
 * @example
 * describeViolation({ code: 'readsMore', field: 'config_log.json', setting: 'LogSettings.FileLocation' });
 * // 'config_log.json looks at LogSettings.FileLocation, which the map does not name for it'
 */
export const describeViolation = (violation: Violation): string => guarded(() => sentenceOf(violation));

/**
 * What a proof came to, in a few sentences for people who do not program.
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
      return `This does not hold for this config: ${count} ${count === 1 ? 'way was' : 'ways were'} found in which a payload of release ${release} tells more than the map says.`;
    }
    const withheld = tried.find(({ reach }) => reach === 'withheld');
    return `Whatever was put in place of the ${withheld?.settings ?? 0} withheld settings and under names that no release knows, not a byte of the payload changed, and all routes made the same bytes. Every other setting changed only its own properties, as far as their rules allow. This is exhaustive over the settings and sampled over their values: it holds for this config and the values tried. It is a test, made thorough, and no proof on paper.`;
  });
