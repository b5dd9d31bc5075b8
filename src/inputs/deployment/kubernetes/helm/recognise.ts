import { inside, isObject } from '../../../packet/objects.js';
import { textIn } from '../objects.js';
import type { ChartName } from '../problems.js';

type Sign = (values: Readonly<Record<string, unknown>>) => boolean;

const hasName = (value: unknown, pattern: RegExp): boolean =>
  isObject(value) && Object.keys(value).some((name) => pattern.test(name));

const isImageOf = (value: unknown, edition: string): boolean =>
  (textIn(value, 'repository') ?? '').endsWith(`mattermost-${edition}-edition`);

/** By what the values of each chart are known. */
const signs: Readonly<Record<ChartName, Sign>> = {
  'mattermost-operator': ({ mattermostCR }) => isObject(inside(mattermostCR, 'spec')),
  'mattermost-enterprise-edition': ({ mattermostApp, global }) =>
    isObject(mattermostApp) ||
    hasName(global, /^(?:siteUrl|mattermostLicense|existingLicenseSecret|enableLinkPreviews)$/),
  'mattermost-team-edition': ({ config, configJSON, extraEnvVars, externalDB, image }) =>
    isObject(configJSON) ||
    hasName(config, /^MM_/i) ||
    Array.isArray(extraEnvVars) ||
    hasName(externalDB, /^external(?:DriverType|ConnectionString)$/) ||
    isImageOf(image, 'team'),
};

/** The values of one chart. */
export interface ChartValues {
  readonly chart: ChartName;
  readonly values: unknown;
}

const charts = Object.keys(signs) as ChartName[];

/** The charts whose values a document has, also below the name of the chart, as in a chart of charts. */
export const chartsIn = (document: unknown): readonly ChartValues[] => {
  if (!isObject(document)) return [];
  const chart = charts.find((name) => signs[name](document));
  if (chart !== undefined) return [{ chart, values: document }];
  return charts.flatMap((name) => (isObject(document[name]) ? [{ chart: name, values: document[name] }] : []));
};
