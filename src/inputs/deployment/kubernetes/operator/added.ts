import type { UnknownValue } from '../../deployment.js';
import type { Spec } from './spec.js';

/** What decides on what an operator adds. */
export interface OperatorInput {
  readonly spec: Spec;
  /** The name of the resource; nothing where a chart gives it. */
  readonly name: string | undefined;
  /** Whether a Secret that was given has this key; nothing where it was not given. */
  readonly hasKey: (secret: string, key: string) => boolean | undefined;
}

/** A value that is read from a Secret by its key, `may` if it is only set where the Secret has the key. */
interface FromSecret {
  readonly secret: string;
  readonly key: string;
  readonly may?: true;
}

/** A variable that an operator adds. */
export interface AddedByOperator {
  readonly name: string;
  readonly value: string | FromSecret | UnknownValue;
  /** The first version of the operator that adds it, where older ones of the same resource do not. */
  readonly since?: string;
  /** Known to be the address of a database, whatever else it is. */
  readonly isDatabase?: true;
}

const installer: UnknownValue = { because: 'installer' };
const user: UnknownValue = { because: 'refersTo', name: 'MYSQL_USERNAME' };

/** The operator names one replica. Servers report how many there are, so its address, which is not known, does not matter. */
const oneReplica = 'mysql://replica';

/** The connection of a database that the operator runs. */
export const ownDatabase: readonly AddedByOperator[] = [
  { name: 'MYSQL_USERNAME', value: installer },
  { name: 'MYSQL_PASSWORD', value: installer },
  { name: 'MM_SQLSETTINGS_DATASOURCEREPLICAS', value: oneReplica },
  { name: 'MM_CONFIG', value: user, isDatabase: true },
];

/** Another database, by the Secret that has its address. */
export const externalDatabase = (secret: string, sourceKey: string): readonly AddedByOperator[] => [
  { name: 'MM_CONFIG', value: { secret, key: 'DB_CONNECTION_STRING' }, isDatabase: true },
  { name: 'MM_SQLSETTINGS_DATASOURCE', value: { secret, key: sourceKey }, since: '1.24' },
  { name: 'MM_SQLSETTINGS_DATASOURCEREPLICAS', value: { secret, key: 'MM_SQLSETTINGS_DATASOURCEREPLICAS', may: true } },
];

/** The older resource names one Secret for both kinds of databases: without it, they cannot be told apart. */
export const eitherDatabase = (secret: string): readonly AddedByOperator[] => [
  { name: 'MM_SQLSETTINGS_DATASOURCEREPLICAS', value: { secret, key: 'MM_SQLSETTINGS_DATASOURCEREPLICAS', may: true } },
  { name: 'MM_CONFIG', value: { secret, key: 'DB_CONNECTION_STRING' }, isDatabase: true },
];

/** What a store of objects is reached by. */
export interface ObjectStore {
  readonly bucket: string | UnknownValue;
  readonly endpoint: string | UnknownValue;
  readonly ssl: 'true' | 'false';
  /** The Secret with the keys; nothing where the operator makes it, null where there are no keys. */
  readonly secret: string | undefined | null;
}

const keyIn = (secret: string | undefined, key: string): FromSecret | UnknownValue =>
  secret === undefined ? installer : { secret, key };

export const objectStore = ({ bucket, endpoint, ssl, secret }: ObjectStore): readonly AddedByOperator[] => [
  { name: 'MM_FILESETTINGS_DRIVERNAME', value: 'amazons3' },
  { name: 'MM_FILESETTINGS_AMAZONS3BUCKET', value: bucket },
  { name: 'MM_FILESETTINGS_AMAZONS3ENDPOINT', value: endpoint },
  { name: 'MM_FILESETTINGS_AMAZONS3SSL', value: ssl },
  ...(secret === null
    ? []
    : [
        { name: 'MM_FILESETTINGS_AMAZONS3ACCESSKEYID', value: keyIn(secret, 'accesskey') },
        { name: 'MM_FILESETTINGS_AMAZONS3SECRETACCESSKEY', value: keyIn(secret, 'secretkey') },
      ]),
];

export const localStore: readonly AddedByOperator[] = [
  { name: 'MM_FILESETTINGS_DRIVERNAME', value: 'local', since: '1.20' },
  { name: 'MM_FILESETTINGS_DIRECTORY', value: '/mattermost/data', since: '1.20' },
];

export const search = (spec: Spec): readonly AddedByOperator[] => [
  { name: 'MM_ELASTICSEARCHSETTINGS_ENABLEINDEXING', value: 'true' },
  { name: 'MM_ELASTICSEARCHSETTINGS_ENABLESEARCHING', value: 'true' },
  { name: 'MM_ELASTICSEARCHSETTINGS_CONNECTIONURL', value: spec.text('elasticSearch.host') },
  { name: 'MM_ELASTICSEARCHSETTINGS_USERNAME', value: spec.text('elasticSearch.username') },
  { name: 'MM_ELASTICSEARCHSETTINGS_PASSWORD', value: spec.text('elasticSearch.password') },
];

export const always: readonly AddedByOperator[] = [
  { name: 'MM_PLUGINSETTINGS_ENABLEUPLOADS', value: 'true' },
  { name: 'MM_METRICSSETTINGS_ENABLE', value: 'true' },
  { name: 'MM_METRICSSETTINGS_LISTENADDRESS', value: ':8067' },
  { name: 'MM_CLUSTERSETTINGS_ENABLE', value: 'true' },
  { name: 'MM_CLUSTERSETTINGS_CLUSTERNAME', value: 'production' },
];

export const installType: AddedByOperator = { name: 'MM_INSTALL_TYPE', value: 'kubernetes-operator' };

export const siteUrl = (host: string): readonly AddedByOperator[] =>
  host === '' ? [] : [{ name: 'MM_SERVICESETTINGS_SITEURL', value: `https://${host}` }];

export const maxFileSize = (size: string): AddedByOperator => ({ name: 'MM_FILESETTINGS_MAXFILESIZE', value: size });

export const jobsElsewhere: AddedByOperator = { name: 'MM_JOBSETTINGS_RUNJOBS', value: 'false', since: '1.23' };

export const license: AddedByOperator = {
  name: 'MM_SERVICESETTINGS_LICENSEFILELOCATION',
  value: '/mattermost-license/license',
};
