import { inside, isObject } from '../../../packet/objects.js';
import { versionOfImage } from '../../image.js';
import { entriesOf } from '../entries.js';
import type { Remarks } from '../remarks.js';
import { type EnvEntry, noServer, type Server } from '../server.js';
import { enterpriseDefaults, unusedValues } from './chart-defaults.js';
import { mergedValues, Values } from './values.js';

const ofRelease = { because: 'installer' } as const;

const database = (values: Values): EnvEntry => {
  const [name, isDatabase] = ['MM_CONFIG', true] as const;
  const features = 'global.features.database';
  const secretKeyRef = values.at(`${features}.existingDatabaseSecret`);
  if (values.isOn(`${features}.existingDatabaseSecret.name`)) return { name, valueFrom: { secretKeyRef }, isDatabase };
  if (values.isOn(`${features}.useInternal`)) return { name, unknown: ofRelease, isDatabase };
  const literal = `${values.print(`${features}.external.driver`)}://${values.print(`${features}.external.dataSource`)}`;
  return { name, literal, isDatabase };
};

const search: readonly EnvEntry[] = [
  { name: 'MM_ELASTICSEARCHSETTINGS_CONNECTIONURL', unknown: ofRelease },
  { name: 'MM_ELASTICSEARCHSETTINGS_ENABLEINDEXING', value: 'true' },
  { name: 'MM_ELASTICSEARCHSETTINGS_ENABLESEARCHING', value: 'true' },
];

const files = (values: Values): readonly EnvEntry[] => [
  { name: 'MM_FILESETTINGS_DRIVERNAME', value: 'amazons3' },
  { name: 'MM_FILESETTINGS_AMAZONS3ACCESSKEYID', literal: values.print('minio.accessKey') },
  { name: 'MM_FILESETTINGS_AMAZONS3SECRETACCESSKEY', literal: values.print('minio.secretKey') },
  { name: 'MM_FILESETTINGS_AMAZONS3BUCKET', value: values.print('minio.defaultBucket.name') },
  { name: 'MM_FILESETTINGS_AMAZONS3ENDPOINT', unknown: ofRelease },
  { name: 'MM_FILESETTINGS_AMAZONS3SSL', value: 'false' },
];

const jobs: readonly EnvEntry[] = [
  { name: 'MM_JOBSETTINGS_RUNJOBS', value: 'false' },
  { name: 'MM_JOBSETTINGS_RUNSCHEDULER', value: 'false' },
];

/** The server of mattermost-enterprise-edition. */
export const enterpriseServer = (given: unknown, remarks: Remarks): Server => {
  const values = new Values(mergedValues(given, enterpriseDefaults));
  const image = `mattermost/mattermost-enterprise-edition:${values.print('mattermostApp.image.tag')}`;
  const global = inside(given, 'global');
  const unused = unusedValues.filter((name) => isObject(global) && Object.hasOwn(global, name));
  remarks.add({ code: 'chartDefaults', chart: 'mattermost-enterprise-edition' });
  remarks.add({ code: 'chartConfigUnused', values: unused });
  return {
    ...noServer,
    envFrom: values.list('mattermostApp.envFrom'),
    env: [
      database(values),
      { name: 'MM_SERVICESETTINGS_SITEURL', value: values.print('global.siteUrl') },
      { name: 'MM_SERVICESETTINGS_LISTENADDRESS', value: `:${values.print('mattermostApp.service.internalPort')}` },
      { name: 'MM_SERVICESETTINGS_ENABLELINKPREVIEWS', value: values.print('global.enableLinkPreviews') },
      { name: 'MM_SERVICESETTINGS_ENABLECUSTOMEMOJI', value: values.print('global.enableCustomEmoji') },
      ...(values.isOn('global.features.elasticsearch.enabled') ? search : []),
      ...(values.isOn('minio.enabled') ? files(values) : []),
      ...(values.isOn('global.features.jobserver.enabled') ? jobs : []),
      ...entriesOf(values.list('mattermostApp.extraEnv')),
    ],
    volumes: values.list('mattermostApp.extraVolumes'),
    volumeMounts: values.list('mattermostApp.extraVolumeMounts'),
    version: versionOfImage(image),
    image,
  };
};
