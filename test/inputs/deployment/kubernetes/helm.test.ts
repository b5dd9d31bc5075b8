import { describe, expect, it } from 'vitest';
import { codesOf, readIssue, readOk, secret } from './reading.js';

const database = {
  mysql: { enabled: false },
  externalDB: { externalDriverType: 'postgres', externalConnectionString: 'x' },
};

describe('mattermost-team-edition', () => {
  it('hands over config, then its list, over the defaults of the chart', async () => {
    const read = await readOk([
      {
        ...database,
        config: { MM_A: 'config', MM_B: 'config', MM_D: '$(MM_A)', MM_PLUGINSETTINGS_CLIENTDIRECTORY: './own' },
        extraEnvVars: [
          { name: 'MM_B', value: 'list:$(MM_A)' },
          { name: 'MM_C', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
        ],
      },
      secret('s', { k: 'c' }),
    ]);
    expect(read.env).toEqual({
      MM_CONFIG: 'postgres://x',
      MM_A: 'config',
      MM_B: 'list:config',
      MM_C: 'c',
      MM_D: '$(MM_A)',
      MM_PLUGINSETTINGS_CLIENTDIRECTORY: './own',
    });
    expect(read.config).toEqual({ in: 'database' });
    expect(read.remarks).toEqual([{ code: 'chartDefaults', chart: 'mattermost-team-edition' }]);
  });

  it('has a database of its own unless that is off', async () => {
    const read = await readOk([{ config: { MM_A: 'a' } }]);
    expect(read.env).toEqual({ MM_A: 'a', MM_PLUGINSETTINGS_CLIENTDIRECTORY: './client/plugins' });
    expect(read.unknown).toEqual({ MM_CONFIG: { because: 'installer' } });
    expect(read.config).toEqual({ in: 'database' });
    expect((await readOk([{ config: { MM_A: 'a' }, mysql: { enabled: 'false' } }])).unknown.MM_CONFIG).toBeDefined();
  });

  it('loses a default that is null, and does not know templates', async () => {
    const config = { MM_A: '{{ .Release.Name }}', MM_PLUGINSETTINGS_CLIENTDIRECTORY: null };
    const read = await readOk([{ ...database, config }]);
    expect(read.env).toEqual({ MM_CONFIG: 'postgres://x' });
    expect(read.unknown).toEqual({ MM_A: { because: 'template' } });
    const externalDB = { externalDriverType: 'mysql', externalConnectionString: '{{ .Values.dsn }}' };
    const templated = await readOk([{ mysql: { enabled: false }, externalDB }]);
    expect(templated.unknown).toEqual({ MM_CONFIG: { because: 'template' } });
    expect(templated.config).toEqual({ in: 'database' });
  });

  it.for(['false', '42', 'yes', '{a: b}'])('refuses %s in config', async (value) => {
    const issue = await readIssue([`config:\n  MM_LOGSETTINGS_ENABLEDIAGNOSTICS: ${value}\n  other: 5\n`]);
    expect(issue).toEqual({
      code: 'notTexts',
      of: 'chart',
      names: ['MM_LOGSETTINGS_ENABLEDIAGNOSTICS'],
      others: 1,
      optOut: true,
    });
  });

  it.for([
    ['9.5.8', '9.5.8'],
    ['"11.6.1@sha256:aa"', '11.6.1'],
    ['10.10', '10.1'],
    ['latest', undefined],
  ] as const)('has the version of its tag %s', async ([tag, version]) => {
    expect((await readOk([`image:\n  tag: ${tag}\nextraEnvVars: []\n`])).version).toBe(version);
  });

  it('before version 5 has its config in configJSON, and nothing but the list', async () => {
    const configJSON = { LogSettings: { EnableDiagnostics: false } };
    const read = await readOk([{ configJSON, extraEnvVars: [{ name: 'MM_A', value: 'a' }] }]);
    expect(read.env).toEqual({ MM_A: 'a' });
    expect(read.config).toMatchObject({ in: 'configMap', object: 'configJSON' });
    expect('text' in read.config && JSON.parse(read.config.text)).toEqual(configJSON);
    expect(codesOf(read)).toEqual(['configJsonBefore5']);
    const both = await readOk([{ configJSON, config: { MM_A: 'a' } }]);
    expect(both.config).toEqual({ in: 'database' });
    expect(codesOf(both)).toEqual(['configJsonUnused', 'chartDefaults']);
    const elsewhere = await readOk([{ configJSON, extraEnvVars: [{ name: 'MM_CONFIG', value: 'postgres://x' }] }]);
    expect(elsewhere.config).toEqual({ in: 'database' });
  });

  it('is read from what Helm prints, in layers, and below its name', async () => {
    const expected = {
      MM_CONFIG: 'postgres://x',
      MM_A: '2',
      MM_B: '1',
      MM_PLUGINSETTINGS_CLIENTDIRECTORY: './client/plugins',
    };
    const [one, two] = [JSON.stringify({ ...database, config: { MM_A: '1', MM_B: '1' } }), '{"config": {"MM_A": "2"}}'];
    expect((await readOk([one, two])).env).toEqual(expected);
    const printed = (heading: string) => `${heading} VALUES:\n${one.replace('"1"', '"2"')}`;
    expect((await readOk([printed('USER-SUPPLIED')])).env).toEqual(expected);
    expect((await readOk([printed('COMPUTED')])).env).toEqual(expected);
    expect((await readOk([`{"mattermost-team-edition": ${one}}`, `{"mattermost-team-edition": ${two}}`])).env).toEqual(
      expected,
    );
  });

  it('is read below its name with the global values of the chart around it over its own', async () => {
    const below = {
      mattermostApp: { extraEnv: [{ name: 'MM_A', value: 'a' }] },
      global: { siteUrl: 'https://below', enableLinkPreviews: false },
    };
    const around = { global: { siteUrl: 'https://around', features: { jobserver: { enabled: false } } } };
    const expected = {
      MM_A: 'a',
      MM_SERVICESETTINGS_SITEURL: 'https://around',
      MM_SERVICESETTINGS_ENABLELINKPREVIEWS: 'false',
    };
    const named = { 'mattermost-enterprise-edition': below };
    for (const documents of [[{ ...around, ...named }], [around, named], [named, around]]) {
      const read = await readOk(documents);
      expect(read.env).toMatchObject(expected);
      expect(read.env).not.toHaveProperty('MM_JOBSETTINGS_RUNJOBS');
      expect(codesOf(read)).not.toContain('documentsIgnored');
    }
  });

  it('counts less than manifests', async () => {
    const manifest =
      '\nHOOKS:\n---\nx: y\nMANIFEST:\n---\nkind: Pod\napiVersion: v1\nspec: {containers: [{name: mattermost, env: [{name: MM_A, value: m}]}]}\n\nNOTES:\nThank: you: {{\n';
    expect((await readOk([`NAME: a\nUSER-SUPPLIED VALUES:\nconfig: {MM_A: v}\n${manifest}`])).env).toEqual({
      MM_A: 'm',
    });
    const pod = { kind: 'Pod', apiVersion: 'v1', spec: { containers: [{ name: 'mattermost' }] } };
    expect((await readOk([{ config: { MM_A: 'v' } }, pod])).env).toEqual({});
  });
});

describe('mattermost-enterprise-edition', () => {
  const defaults = {
    MM_SERVICESETTINGS_SITEURL: 'http://mattermost.example.com',
    MM_SERVICESETTINGS_LISTENADDRESS: ':8065',
    MM_SERVICESETTINGS_ENABLELINKPREVIEWS: 'true',
    MM_SERVICESETTINGS_ENABLECUSTOMEMOJI: 'true',
    MM_FILESETTINGS_DRIVERNAME: 'amazons3',
    MM_FILESETTINGS_AMAZONS3ACCESSKEYID: 'mattermostadmin',
    MM_FILESETTINGS_AMAZONS3SECRETACCESSKEY: 'mattermostadmin',
    MM_FILESETTINGS_AMAZONS3BUCKET: 'bucket',
    MM_FILESETTINGS_AMAZONS3SSL: 'false',
    MM_JOBSETTINGS_RUNJOBS: 'false',
    MM_JOBSETTINGS_RUNSCHEDULER: 'false',
  };

  it('sets what its values say, most of it by default', async () => {
    const read = await readOk([
      { mattermostApp: { image: { tag: '9.11.2' } }, global: { siteName: 'x', smtpServer: 'y' } },
    ]);
    expect(read.env).toEqual(defaults);
    expect(read.unknown).toEqual({
      MM_CONFIG: { because: 'installer' },
      MM_FILESETTINGS_AMAZONS3ENDPOINT: { because: 'installer' },
    });
    expect(read).toMatchObject({ version: '9.11.2', config: { in: 'database' }, incomplete: false });
    expect(read.remarks).toEqual([
      { code: 'chartDefaults', chart: 'mattermost-enterprise-edition' },
      { code: 'chartConfigUnused', values: ['siteName', 'smtpServer'] },
    ]);
  });

  it('leaves out what is off, adds search, and takes the last of its list', async () => {
    const read = await readOk([
      `global:
  siteUrl: https://a.example
  enableLinkPreviews: false
  features:
    elasticsearch: {enabled: true}
    jobserver: {enabled: false}
    database: {useInternal: false, external: {driver: postgres, dataSource: "u:p@db/mm"}}
minio: {enabled: false}
mattermostApp:
  service: {internalPort: 9000}
  extraEnv:
    - {name: MM_SERVICESETTINGS_ENABLECUSTOMEMOJI, value: "false"}
`,
    ]);
    expect(read.env).toEqual({
      MM_CONFIG: 'postgres://u:p@db/mm',
      MM_SERVICESETTINGS_SITEURL: 'https://a.example',
      MM_SERVICESETTINGS_LISTENADDRESS: ':9000',
      MM_SERVICESETTINGS_ENABLELINKPREVIEWS: 'false',
      MM_SERVICESETTINGS_ENABLECUSTOMEMOJI: 'false',
      MM_ELASTICSEARCHSETTINGS_ENABLEINDEXING: 'true',
      MM_ELASTICSEARCHSETTINGS_ENABLESEARCHING: 'true',
    });
    expect(read.unknown).toEqual({ MM_ELASTICSEARCHSETTINGS_CONNECTIONURL: { because: 'installer' } });
    expect(codesOf(read)).toContain('givenTwice');
  });

  it('reads its database from a Secret, and whole objects under its list', async () => {
    const values = {
      global: { siteUrl: 'https://a', features: { database: { existingDatabaseSecret: { name: 'db', key: 'k' } } } },
      mattermostApp: { envFrom: [{ secretRef: { name: 'all' } }] },
    };
    const read = await readOk([values]);
    expect(read.unknown.MM_CONFIG).toEqual({ because: 'secret', object: 'db' });
    expect(read.config).toEqual({ in: 'database' });
    expect(read.incomplete).toBe(true);
    const known = await readOk([
      values,
      secret('db', { k: 'mysql://x' }),
      secret('all', { MM_A: 'a', MM_SERVICESETTINGS_SITEURL: 'b' }),
    ]);
    expect(known.env).toMatchObject({ MM_CONFIG: 'mysql://x', MM_A: 'a', MM_SERVICESETTINGS_SITEURL: 'https://a' });
  });
});

it('does not guess a chart', async () => {
  expect(await readIssue(['USER-SUPPLIED VALUES:\nnull\n'])).toEqual({ code: 'noServer' });
  expect(await readIssue(['replicaCount: 1\nimage: {tag: "1"}\n'])).toEqual({ code: 'noServer' });
  const both = [{ config: { MM_A: 'a' } }, { mattermostApp: {} }];
  expect(await readIssue(both)).toEqual({
    code: 'severalServers',
    names: ['mattermost-team-edition', 'mattermost-enterprise-edition'],
  });
  const service = 'mattermost-team-edition';
  expect((await readOk(both, { service })).env.MM_A).toBe('a');
});
