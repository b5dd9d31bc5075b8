import { isObject } from '../../../packet/objects.js';
import { versionOfImage } from '../../image.js';
import { entriesOf } from '../entries.js';
import { markedNames } from '../names.js';
import { Refusal } from '../problems.js';
import type { Remarks } from '../remarks.js';
import { type EnvEntry, noServer, type Server } from '../server.js';
import { teamDefaults } from './chart-defaults.js';
import { mergedValues, Values } from './values.js';

/** The variables of `config`. The chart puts each through a function that takes nothing but texts. */
const configured = (config: unknown): readonly EnvEntry[] => {
  const entries = Object.entries(isObject(config) ? config : {});
  const wrong = entries.flatMap(([name, value]) => (typeof value === 'string' ? [] : [name]));
  if (wrong.length > 0) throw new Refusal({ code: 'notTexts', of: 'chart', ...markedNames(wrong) });
  return entries.map(([name, literal]) => ({ name, literal: literal as string }));
};

/** The address of the database: the chart's own one has the name of the release in it. */
const database = (values: Values): EnvEntry => {
  const name = 'MM_CONFIG';
  if (values.isOn('mysql.enabled')) return { name, unknown: { because: 'installer' }, isDatabase: true };
  const driver = values.print('externalDB.externalDriverType');
  const literal = `${driver}://${values.print('externalDB.externalConnectionString')}`;
  return { name, literal, ...(/^(?:mysql|postgres|postgresql)$/.test(driver) && { isDatabase: true }) };
};

/** The server of mattermost-team-edition. */
export const teamServer = (given: unknown, remarks: Remarks): Server => {
  const own = new Values(given);
  const image = `mattermost/mattermost-team-edition:${own.print('image.tag')}`;
  const version = versionOfImage(image);
  const server = {
    ...noServer,
    version,
    image,
    env: entriesOf(own.list('extraEnvVars')),
  } as const;
  const volumes = { volumes: own.list('extraVolumes'), volumeMounts: own.list('extraVolumeMounts') };
  const json = own.at('configJSON');
  if (isObject(json) && !isObject(own.at('config'))) {
    remarks.add({ code: 'configJsonBefore5' });
    const config = { in: 'configMap', object: 'configJSON', text: JSON.stringify(json, null, 2) } as const;
    return { ...server, ...volumes, config };
  }
  if (isObject(json)) remarks.add({ code: 'configJsonUnused' });
  remarks.add({ code: 'chartDefaults', chart: 'mattermost-team-edition' });
  const values = new Values(mergedValues(given, teamDefaults));
  return { ...server, ...volumes, base: configured(values.at('config')), env: [database(values), ...server.env] };
};
