import { Refusal } from '../problems.js';
import type { Remarks } from '../remarks.js';
import {
  type AddedByOperator,
  always,
  eitherDatabase,
  installType,
  license,
  maxFileSize,
  type OperatorInput,
  objectStore,
  ownDatabase,
  search,
  siteUrl,
} from './added.js';
import { bodySize } from './body-size.js';
import type { Spec } from './spec.js';

const database = ({ spec, hasKey }: OperatorInput): readonly AddedByOperator[] => {
  const secret = spec.text('database.secret');
  if (secret === '' || hasKey(secret, 'DB_CONNECTION_STRING') === false) return ownDatabase;
  return eitherDatabase(secret);
};

const files = ({ spec, name }: OperatorInput): readonly AddedByOperator[] => {
  const installer = { because: 'installer' } as const;
  return objectStore({
    bucket: spec.text('minio.externalBucket') || (name ?? installer),
    endpoint: spec.text('minio.externalURL') || installer,
    ssl: 'false',
    secret: spec.text('minio.secret') || undefined,
  });
};

/** Which of two servers is in production, where there are two. */
export const production = (spec: Spec): 'blue' | 'green' | undefined => {
  if (!spec.flag('blueGreen.enable')) return undefined;
  return spec.text('blueGreen.productionDeployment').toLowerCase() === 'green' ? 'green' : 'blue';
};

const host = ({ spec }: OperatorInput): string => {
  const name = spec.text('ingressName');
  if (name === '') throw new Refusal({ code: 'noHost', path: 'spec.ingressName' });
  const colour = production(spec);
  return colour === undefined ? name : spec.text(`blueGreen.${colour}.ingressName`) || `${colour}.${name}`;
};

/** What the operator adds for a resource `ClusterInstallation`, the older form, in its order. */
export const addedToClusterInstallation = (around: OperatorInput, remarks: Remarks): readonly AddedByOperator[] => {
  const { spec } = around;
  const colour = production(spec);
  if (colour !== undefined) remarks.add({ code: 'blueGreen', production: colour });
  if (spec.flag('canary.enable')) remarks.add({ code: 'canary' });
  return [
    ...database(around),
    ...files(around),
    ...(spec.text('elasticSearch.host') === '' ? [] : search(spec)),
    ...always,
    { ...installType, since: '1.10' },
    ...siteUrl(host(around)),
    { ...maxFileSize(bodySize(spec, 'ingressAnnotations')), since: '0.6.2' },
    ...(spec.text('mattermostLicenseSecret') === '' ? [] : [license]),
  ];
};
