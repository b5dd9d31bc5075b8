import type { Phrased } from '../field-map/lints/phrase-problems.js';
import { contextParts } from './events/catalogue/classes.js';
import type { Properties } from './events/catalogue/declare.js';
import { catalogue, labelOf } from './events/catalogue/index.js';
import { mobileAllowList } from './mobile-performance/body.js';
import { traceNames } from './mobile-performance/traces.js';
import { errorAllowList } from './sentry/desktop/report.js';
import { mobileErrorAllowList } from './sentry/mobile/report.js';
import { serverAllowList } from './sentry/server/report.js';
import type { AllowList, SaidLeaf } from './shared/allow-list.js';
import { propertiesIn } from './shared/properties.js';

const ofProperties = (properties: Properties, group: string): readonly Phrased[] =>
  Object.entries(properties).map(([name, { phrase }]) => ({ name: `${group}.${name}`, phrase, group }));

const ofEvents = (): readonly Phrased[] => [
  ...catalogue.map((event) => ({ name: labelOf(event), phrase: event.phrase, group: 'events' })),
  ...catalogue.flatMap((event) => ofProperties(event.carries, labelOf(event))),
  ...Object.entries(contextParts).flatMap(([part, members]) => ofProperties(members, `context.${part}`)),
];

const parentOf = (place: string): string => place.slice(0, Math.max(place.lastIndexOf('.'), 0));

const ofReport = (report: string, allowed: { readonly [name: string]: AllowList<SaidLeaf> }): readonly Phrased[] =>
  propertiesIn(allowed).map(({ property, says }) => ({
    name: `${report}: ${property}`,
    phrase: says,
    group: `${report}: ${parentOf(property)}`,
  }));

const ofTraces = (): readonly Phrased[] =>
  traceNames.map(({ name, phrase }) => ({ name, phrase, group: 'trace events' }));

/** Everything that the reports declare, with its phrase. Those of each day are made of facts, which have theirs. */
export const reportPhrases = (): readonly Phrased[] => [
  ...ofEvents(),
  ...ofTraces(),
  ...ofReport('mobile-performance', mobileAllowList.members),
  ...ofReport('server-error', serverAllowList),
  ...ofReport('desktop-error', errorAllowList),
  ...ofReport('mobile-error', mobileErrorAllowList),
];
