import { describe, expect, it } from 'vitest';
import { readDeployment } from '../../../src/inputs/deployment/read-deployment.js';

const read = (text: string, beside: Readonly<Record<string, string>> = {}, path = 'file') =>
  readDeployment([{ path, text }], {
    beside: {
      text: async (wanted) => beside[wanted],
      names: async (folder) =>
        Object.keys(beside).flatMap((one) => (one.startsWith(`${folder}/`) ? [one.slice(folder.length + 1)] : [])),
    },
  });

const values = async (...args: Parameters<typeof read>) => {
  const result = await read(...args);
  return result.ok ? { ...result.value.env, ...result.value.unknown } : result.issue;
};

describe('what docker inspect prints', () => {
  const container = (more: object = {}) => ({
    Name: '/mm',
    Args: [],
    Config: {
      Image: 'mattermost/mattermost-enterprise-edition:v10.5.3',
      Env: ['MM_A=1', 'MM_A="2"=3', 'MM_B'],
      ...more,
    },
    Mounts: [{ Type: 'volume', Name: 'mm-config', Source: '/var/lib/x', Destination: '/mattermost/config' }],
  });

  it('takes the last value of a name, letter by letter', async () => {
    expect(await read(JSON.stringify([container()]))).toMatchObject({
      ok: true,
      value: { env: { MM_A: '"2"=3' }, version: '10.5.3', config: { in: 'volume', object: 'mm-config' } },
    });
    expect(await values('["PATH=/bin","MM_A=\\"false\\""]')).toEqual({ PATH: '/bin', MM_A: '"false"' });
  });

  it('reads services of a swarm, and refuses images', async () => {
    const service = {
      Spec: {
        Name: 'mm',
        TaskTemplate: { ContainerSpec: { Image: 'mattermost/mattermost-team-edition:9.5.2', Env: ['MM_A=1'] } },
      },
    };
    expect(await read(JSON.stringify([service]))).toMatchObject({
      ok: true,
      value: { env: { MM_A: '1' }, version: '9.5.2' },
    });
    expect(await values(JSON.stringify([{ RepoTags: ['mattermost/x:1'], Config: { Env: ['A=1'] } }]))).toEqual({
      code: 'inspectedImage',
    });
    expect(await values(JSON.stringify([container(), { ...container(), Name: '/mm2' }]))).toEqual({
      code: 'severalServers',
      names: ['mm', 'mm2'],
    });
    expect(await values('[{"Config":{"Env":[')).toEqual({ code: 'unreadable', path: 'file' });
  });

  it.for([{ MM_A: '1' }, ['MM_A=1', ['MM_B=2']], 'MM_A=1', [5]])(
    'refuses variables that are no list of texts: %j',
    async (Env) => {
      expect(await values(JSON.stringify([container({ Env })]))).toEqual({ code: 'unreadable', path: 'file' });
    },
  );

  it('finds a config that is in a database', async () => {
    const result = await read(JSON.stringify([container({ Env: ['MM_CONFIG=postgres://a:b@c/d'] })]));
    expect(result.ok && result.value.config).toEqual({ in: 'database' });
  });
});

describe('a script of docker run', () => {
  it('fills in what the script assigns, and knows its options', async () => {
    const script = `TAG=9.9.1
export MM_D=shell
docker run -dit --rm -p 80:80 -eMM_A=1 -e "MM_B=$TAG x" --env=MM_C='$TAG' -e MM_D -e MM_E=$(date) \\
  --name mm -v conf:/mattermost/config mattermost/mattermost-team-edition:\${TAG} --config /mattermost/config/x.json
docker run -d postgres:15
`;
    expect(await read(script)).toMatchObject({
      ok: true,
      value: {
        env: { MM_A: '1', MM_B: '9.9.1 x', MM_C: '$TAG', MM_D: 'shell' },
        unknown: { MM_E: { because: 'code' } },
        version: '9.9.1',
        config: { in: 'volume', object: 'conf' },
      },
    });
  });

  it('refuses a file that docker refuses, and one that is not there', async () => {
    const script = 'docker run --env-file a.env mattermost/mattermost-team-edition:9.5\n';
    expect(await values(script, { 'a.env': 'A=1\nexport B=1\n' })).toEqual({
      code: 'refusedFile',
      path: 'a.env',
      line: 2,
      by: 'docker run',
    });
    expect(await values(script)).toEqual({ code: 'missingFile', path: 'a.env', by: 'docker run' });
    expect(await values(script, { 'a.env': '\uFEFFMM_A = x\n' })).toMatchObject({ code: 'refusedFile', line: 1 });
    expect(await values(script, { 'a.env': '\uFEFFMM_A="x" # c\r\n#\n  MM_B\n' })).toEqual({
      MM_A: '"x" # c',
      MM_B: { because: 'shell' },
    });
  });
});

describe('a unit of systemd', () => {
  const unit = (lines: string) => `[Service]\n${lines}\nExecStart=/opt/mattermost/bin/mattermost\n`;

  it.for([
    ['Environment="MM_X=a b" MM_Y=1', { MM_X: 'a b', MM_Y: '1' }],
    ['Environment=MM_X="a b"', { MM_X: 'a b' }],
    ['Environment=MM_X={"a":"b"}', { MM_X: '{a:b}' }],
    ['Environment="MM_X=\\x41\\"%%"', { MM_X: 'A"%' }],
    ['Environment=MM_X=$A', { MM_X: '$A' }],
    ['Environment=MM_X=1\nEnvironment=\nEnvironment=MM_Y=2', { MM_Y: '2' }],
    ['Environment=MM_X=%n', { MM_X: 'mm.service' }],
    ['Environment=MM_X=%H', { MM_X: { because: 'machine' } }],
    ['Environment=MM_X=1 \\\n# comment\n MM_Y=2', { MM_X: '1', MM_Y: '2' }],
    ['Environment=MM_X=1 MM_Y=2\nUnsetEnvironment=MM_X MM_Y=3', { MM_Y: '2' }],
    ['PassEnvironment=MM_X', { MM_X: { because: 'machine' } }],
    ['[Unit]\nEnvironment=MM_X=1\n[Service]\nEnvironment=MM_Y=2', { MM_Y: '2' }],
  ] as const)('reads %s', async ([lines, expected]) => {
    expect(await values(unit(lines), {}, 'mm.service')).toEqual(expected);
  });

  it.for([
    ['MM_X="false"', 'false'],
    ['MM_X={"a":"b"}', '{"a":"b"}'],
    ['MM_X=x # c', 'x # c'],
    ['MM_X = x', 'x'],
    ['MM_X=a\\nb', 'anb'],
    ['MM_X="a\\nb\\"c\\$d"', 'a\\nb"c$d'],
    ["MM_X='a\nb'", 'a\nb'],
    ['MM_X="a"\'b\'c', 'abc'],
    ['MM_X=a  \r', 'a'],
  ] as const)('reads %s in a file of variables', async ([line, value]) => {
    expect(
      await values(unit('EnvironmentFile=/etc/mm'), { '/etc/mm': `; c\nexport MM_Z=1\nMM_BARE\n${line}\n` }),
    ).toEqual({
      MM_X: value,
    });
  });

  it('says when a file is missing that may set anything', async () => {
    const result = await read(unit('EnvironmentFile=/etc/mm\nEnvironmentFile=-/etc/other\nEnvironment=MM_A=1'));
    expect(result).toMatchObject({
      ok: true,
      value: {
        incomplete: true,
        remarks: [
          { code: 'read', form: 'systemd' },
          { code: 'filesNotGiven', paths: ['/etc/mm'] },
          { code: 'optionalFiles', paths: ['/etc/other'] },
        ],
      },
    });
  });

  it('reads what systemctl show prints', async () => {
    expect(await values('Environment=MM_A=1 "MM_B=a b"\n')).toEqual({ MM_A: '1', MM_B: 'a b' });
  });
});

describe('gitlab.rb', () => {
  it('counts the last assignment, adds single names, and unsets what is empty', async () => {
    const result = await values(`
mattermost_external_url 'https://mm.example'
mattermost['env'] = { 'MM_OLD' => '1' }
mattermost['env'] = {
  'MM_A': 'a # b', "MM_B" => "x\\ny  ",
  'MM_C' => nil, 'MM_D' => Foo.bar({ a: 1 }), # code
  'MM_TEAMSETTINGS_SITENAME' => ''
}
mattermost['env']['MM_E'] = true
mattermost['service_port'] = "9000"
`);
    expect(result).toMatchObject({
      MM_A: 'a # b',
      MM_B: 'x',
      MM_D: { because: 'code' },
      MM_E: 'true',
      MM_SERVICESETTINGS_LISTENADDRESS: '127.0.0.1:9000',
      MM_GITLABSETTINGS_AUTHENDPOINT: { because: 'installer' },
    });
    for (const name of ['MM_OLD', 'MM_C', 'MM_TEAMSETTINGS_SITENAME']) expect(result).not.toHaveProperty(name);
  });

  it('refuses a file without Mattermost, and knows nothing of what Ruby works out', async () => {
    expect(await values("external_url 'https://gitlab.example'\n")).toEqual({ code: 'noServer' });
    const result = await read("mattermost_external_url 'https://a'\nmattermost['env'] = settings.merge({})\n");
    expect(result.ok && result.value.incomplete).toBe(true);
  });
});

it('refuses templates, and files that make no server together', async () => {
  expect(await values('MM_X={{ .Values.x }}\n')).toEqual({ code: 'template', by: 'Go' });
  expect(await values('services:\n  mm:\n    environment:\n      MM_X: "{{ url }}"\n')).toEqual({
    code: 'template',
    by: 'Jinja',
  });
  expect(
    await readDeployment([
      { path: 'a', text: '[Service]\nEnvironment=A=1\n' },
      { path: 'b', text: 'services:\n  a: {}\n' },
    ]),
  ).toEqual({ ok: false, issue: { code: 'mixed' } });
});
