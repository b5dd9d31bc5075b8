import { describe, expect, it } from 'vitest';
import { inProcess } from '../support/command.js';
import { temporaryFolder } from '../support/folder.js';

const { fileWith } = temporaryFolder();

const image = 'mattermost/mattermost-team-edition:9.5';
const installation = (variable: string) => `apiVersion: installation.mattermost.com/v1beta1
kind: Mattermost
metadata:
  name: mm
spec:
  version: 9.5.0
  ingressName: mm.example.com
  mattermostEnv:
  - name: ${variable}
    value: "false"
`;

describe('a file that describes a deployment, given as the config', () => {
  it.for<[name: string, what: string, text: string]>([
    ['docker-compose.yml', 'a compose file', `services:\n  mattermost:\n    image: ${image}\n`],
    ['run.sh', 'a script with docker run', `#!/bin/sh\ndocker run -d -e MM_A=b ${image}\n`],
    ['mattermost.service', 'a unit of systemd', '[Service]\nExecStart=/opt/mattermost/bin/mattermost\n'],
    ['gitlab.rb', 'a gitlab.rb', "mattermost['enable'] = true\nmattermost['env'] = {'MM_A' => 'b'}\n"],
    ['values.yaml', 'a file of Kubernetes objects or of Helm values', 'mattermostApp:\n  replicaCount: 1\n'],
    ['cr.yaml', 'a file of Kubernetes objects or of Helm values', installation('MM_A')],
    ['server.env', 'a list of environment variables', 'MM_A=hunter2\n'],
    [
      'inspect.json',
      'what docker inspect prints',
      JSON.stringify([{ Id: 'x', Config: { Env: ['MM_A=hunter2'], Image: image }, HostConfig: {} }]),
    ],
  ])('is named, with the way to give it: %s', async ([name, what, text]) => {
    const file = fileWith(name, text);
    const says = `error: ${file}: this is ${what}, not a config.json; give it with --environment: mm-diagnostics explain config.json --environment ${file}\n`;
    for (const release of [[], ['--release', '10.8']]) {
      const { code, stderr } = await inProcess(['explain', file, ...release]);
      expect([code, stderr]).toEqual([2, says]);
    }
  });

  it.each(['{"LogSettings": {"services": {}, MM_A=1\nMM_B=2}', '{"LogSettings": {}\nMM_A=1\n', '[Service\n'])(
    'is not seen in JSON with a mistake: %j',
    async (text) => {
      const { code, stderr } = await inProcess(['explain', fileWith('config.json', text)]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('this is not JSON')]);
      expect(stderr).not.toContain('--environment');
    },
  );
});

describe('a deployment whose config is in its database, without a config', () => {
  const says = (file: string) =>
    `error: no FILE is named, and the config is in a database: pipe the active row in: psql -At -c "SELECT Value FROM Configurations WHERE Active" mattermost | mm-diagnostics explain - --environment ${file}`;

  it('is refused with how to give the active row, and what its variables decide', async () => {
    const file = fileWith('off.yaml', installation('MM_LOGSETTINGS_ENABLEDIAGNOSTICS'));
    const { code, stderr } = await inProcess(['explain', '--environment', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('MM_CONFIG says that the config is in a database');
    expect(stderr).toContain(
      `${says(file)}. Telemetry is off by MM_LOGSETTINGS_ENABLEDIAGNOSTICS, whatever the config says\n`,
    );
  });

  it('leaves the verdict out where the config decides', async () => {
    const file = fileWith('open.yaml', installation('MM_TEAMSETTINGS_SITENAME'));
    const { stderr } = await inProcess(['explain', '--environment', file]);
    expect(stderr).toContain(`${says(file)}\n`);
  });
});

describe('a unit or a gitlab.rb, without a config', () => {
  const unit = (path: string) =>
    `[Service]\nEnvironment=MM_CONFIG=${path}\nExecStart=/opt/mattermost/bin/mattermost\nWorkingDirectory=/opt/mattermost\n`;

  it.for<[name: string, text: string, copies: string]>([
    ['usual.service', unit('config/config.json'), 'cp /opt/mattermost/config/config.json .'],
    ['own.service', unit('/srv/hunter2/config.json'), 'cp PATH/config.json .'],
    ['gitlab.rb', "mattermost['enable'] = true\n", 'cp /var/opt/gitlab/mattermost/config.json .'],
    ['own-gitlab.rb', "mattermost['enable'] = true\nmattermost['home'] = '/srv/hunter2'\n", 'cp PATH/config.json .'],
  ])('says how to copy it, and no path of theirs: %s', async ([name, text, copies]) => {
    const file = fileWith(name, text);
    const { code, stderr } = await inProcess(['explain', '--environment', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `Give its config.json too: ${copies} && mm-diagnostics explain config.json --environment ${file}\n`,
    );
    expect(stderr).not.toContain('hunter2');
  });
});

describe('a config in a ConfigMap that cannot be read', () => {
  it.each(['{"LogSettings": {"EnableDiagnostics": }}', '{"name": "x", "version": "1"}'])(
    'is named by its object: %s',
    async (config) => {
      const objects = [
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mm-config' }, data: { 'config.json': config } },
        {
          ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'mattermost' } },
          spec: {
            containers: [
              {
                ...{ name: 'mattermost', image },
                volumeMounts: [{ name: 'config', mountPath: '/mattermost/config/config.json', subPath: 'config.json' }],
              },
            ],
            volumes: [{ name: 'config', configMap: { name: 'mm-config' } }],
          },
        },
      ];
      const file = fileWith('objects.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
      const { code, stderr } = await inProcess(['explain', '--environment', file]);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`error: ${file}, ConfigMap mm-config: `)]);
      expect(stderr).not.toContain('standard input');
    },
  );
});
