import { inside, isObject } from '../../../packet/objects.js';
import { textIn } from '../objects.js';
import type { ChartName } from '../problems.js';
import { layeredValues } from './values.js';

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

/** The charts below whose names a document has values, as the values of a chart of charts do. */
const chartsBelow = (document: Readonly<Record<string, unknown>>): readonly ChartName[] =>
  charts.filter((name) => isObject(document[name]));

/** What a chart in another gets: its own values, with the global ones of the other over its own. */
const valuesBelow = (document: Readonly<Record<string, unknown>>, chart: ChartName): unknown => {
  const [own, { global }] = [document[chart], document];
  return isObject(own) && isObject(global) ? { ...own, global: layeredValues([own.global, global]) } : own;
};

/** The charts whose values a document has, also below the name of the chart, as in a chart of charts. */
const chartsIn = (document: unknown): readonly ChartValues[] => {
  if (!isObject(document)) return [];
  const below = chartsBelow(document);
  if (below.length > 0) return below.map((chart) => ({ chart, values: valuesBelow(document, chart) }));
  const chart = charts.find((name) => signs[name](document));
  return chart === undefined ? [] : [{ chart, values: document }];
};

/** The documents that are values of charts. The files of a chart of charts are one before its global values reach the charts in it. */
export const valuesAmong = (
  documents: readonly unknown[],
): { readonly charts: readonly ChartValues[]; readonly ignored: number } => {
  const isOfSeveral = documents.some((document) => isObject(document) && chartsBelow(document).length > 0);
  const counts = (document: unknown): boolean =>
    chartsIn(document).length > 0 || (isOfSeveral && isObject(document) && isObject(document.global));
  const given = documents.filter(counts);
  return {
    charts: (isOfSeveral ? [layeredValues(given)] : given).flatMap(chartsIn),
    ignored: documents.length - given.length,
  };
};
