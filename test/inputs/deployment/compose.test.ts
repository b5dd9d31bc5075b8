// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what compose fills in
import { describe, expect, it } from 'vitest';
import type { DeploymentFile } from '../../../src/inputs/deployment/deployment.js';
import { readDeployment } from '../../../src/inputs/deployment/read-deployment.js';

const image = 'image: mattermost/mattermost-team-edition:9.5.1';

/** What a project of files comes to; the first one is the compose file. */
const read = (files: Readonly<Record<string, string>>, given: readonly string[] = [Object.keys(files)[0] ?? '']) =>
  readDeployment(
    given.map((path): DeploymentFile => ({ path, text: files[path] ?? '' })),
    { beside: { text: async (path) => files[path], names: async () => [] } },
  );

/** The variables of a service whose YAML is given, with an `.env`. */
const env = async (service: string, dotenv?: string, others: Readonly<Record<string, string>> = {}) => {
  const text = `services:\n  mm:\n    ${image}\n${service.replaceAll(/^/gm, '    ')}\n`;
  const result = await read({ 'compose.yaml': text, ...(dotenv !== undefined && { '.env': dotenv }), ...others });
  return result.ok ? { ...result.value.env, ...result.value.unknown } : result.issue;
};

const list = (item: string, dotenv?: string) => env(`environment:\n  - ${item}`, dotenv);
const map = (value: string, dotenv?: string) => env(`environment:\n  MM_X: ${value}`, dotenv);

describe('the list of a service', () => {
  it('keeps quotes in a list and takes them away in a map', async () => {
    expect(await list('MM_X="false"')).toEqual({ MM_X: '"false"' });
    expect(await map('"false"')).toEqual({ MM_X: 'false' });
    expect(await env('env_file: a.env', undefined, { 'a.env': 'MM_X="false"' })).toEqual({ MM_X: 'false' });
    expect(
      await env('env_file:\n  - path: a.env\n    format: raw', undefined, { 'a.env': 'MM_X="false" # c\nMM_Y=$A' }),
    ).toEqual({ MM_X: '"false" # c', MM_Y: '$A' });
    expect(await list('MM_X={"a":"b"}')).toEqual({ MM_X: '{"a":"b"}' });
    expect(await list('MM_X=x # c')).toEqual({ MM_X: 'x' });
    expect(await map('{"a":"b"}')).toEqual({ code: 'noTexts', names: ['MM_X'], others: 0 });
  });

  it.for([
    ['True', 'true'],
    ['42', '42'],
    ['0644', '420'],
    ['0o644', '420'],
    ['0x1F', '31'],
    ['1_000', '1000'],
    ['+5', '5'],
    ['1e3', '1000'],
    ['1.10', '1.1'],
    ['.5', '0.5'],
    ['10485760.0', '1.048576e+07'],
    ['1000000.0', '1e+06'],
    ['0.00001', '1e-05'],
    ['yes', 'yes'],
    ['off', 'off'],
    ['12:30', '12:30'],
    ['089', '89'],
    ['99999999999999999999', '1e+20'],
    ['!!str 0644', '0644'],
  ] as const)('prints %s as Go does', async ([written, printed]) => {
    expect(await map(written)).toEqual({ MM_X: printed });
  });

  it.for([
    ['$A', 'a'],
    ['${A}b', 'ab'],
    ['${N:-d}', 'd'],
    ['${E-d}', ''],
    ['${E:-d}', 'd'],
    ['${N:-${A}}', 'a'],
    ['${N:-${M:-x}}-y', 'x-y'],
    ['${A:+r}', 'r'],
    ['${N:+r}', ''],
    ['$$A', '$A'],
    ['$1 $', '$1 $'],
    ['a$$b$${c}', 'a$b${c}'],
  ] as const)('fills in %s', async ([written, value]) => {
    expect(await list(`MM_X=${written}`, 'A=a\nE=\n')).toEqual({ MM_X: value });
  });

  it('refuses what compose refuses', async () => {
    expect(await list('MM_X=${A:?needed}')).toEqual({ code: 'interpolation', path: 'compose.yaml', missing: 'A' });
    expect(await read({ 'c.yml': 'include: ["${1}"]\nservices: {}\n' })).toMatchObject({
      issue: { code: 'interpolation' },
    });
    expect(await list('MM_X=${1}')).toEqual({ code: 'interpolation', path: 'compose.yaml' });
    expect(await env('env_file: gone.env')).toEqual({ code: 'missingFile', path: 'gone.env', by: 'compose' });
    expect(await env('env_file: a.env', undefined, { 'a.env': 'A=1\nMM X=1' })).toEqual({
      code: 'refusedFile',
      path: 'a.env',
      line: 2,
      by: 'compose',
    });
    expect(await list('MM_X: v')).toMatchObject({ code: 'noTexts' });
    for (const services of ['{mattermost: 5}', '{mattermost: [a]}', '[a]', '\n  mattermost: text'])
      expect(await read({ 'c.yml': `# a\nservices: ${services}\nx-a: 1\n` })).toMatchObject({ ok: false });
    expect(await read({ 'c.yml': 'services: {mattermost: 5}\n' }, ['c.yml'])).toEqual({
      ok: false,
      issue: { code: 'unreadable', path: 'c.yml' },
    });
    expect(await env('environment:\n  MM_X: a\n  MM_X: b')).toEqual({ code: 'unreadable', path: 'compose.yaml' });
    expect(await env('extends: {service: mm}')).toEqual({ code: 'extendsItself', path: 'compose.yaml' });
  });

  it('does not know what only a shell can give', async () => {
    expect(await list('MM_X')).toEqual({ MM_X: { because: 'shell' } });
    expect(await list('MM_X=a${N}')).toEqual({ MM_X: { because: 'refersTo', name: 'N' } });
    expect(await list('MM_X', 'MM_X=${N}')).toEqual({ MM_X: { because: 'refersTo', name: 'N' } });
  });

  it('reads .env with what is above, and nothing of its bare names', async () => {
    const dotenv = 'A=1\nB="${A}2"\nC=\'${A}\'\nexport D=3 # c\nE\nF: 4\nG=a$$b\n';
    expect(await env('environment: [B, C, D, F, G, E]', dotenv)).toEqual({
      B: '12',
      C: '${A}',
      D: '3',
      F: '4',
      G: 'a$b',
      E: { because: 'shell' },
    });
  });
});

describe('a project', () => {
  it('puts files over each other, and takes out what is reset', async () => {
    const files = {
      'docker-compose.yml': `services:\n  mm:\n    ${image}\n    environment: {MM_A: a, MM_B: b, MM_C: c}\n`,
      'docker-compose.override.yml': 'services:\n  mm:\n    environment:\n      MM_A: !reset null\n      MM_B: over\n',
      'other.yml': 'services:\n  mm:\n    environment: !override\n      - MM_D=d\n',
    };
    const alone = await read(files);
    expect(alone.ok && alone.value.env).toEqual({ MM_B: 'over', MM_C: 'c' });
    expect(alone.ok && alone.value.remarks).toContainEqual({
      code: 'read',
      form: 'compose',
      server: 'mm',
      paths: ['docker-compose.override.yml'],
    });
    const two = await read(files, ['docker-compose.yml', 'other.yml']);
    expect(two.ok && two.value.env).toEqual({ MM_D: 'd' });
  });

  it('reads the files that .env names, and the services of its profiles', async () => {
    const files = {
      'docker-compose.yml': `services:\n  mm: {${image}, environment: [MM_A=1]}\n  old: {${image}, profiles: [old]}\n`,
      'b.yml': 'services:\n  mm:\n    environment: [MM_B=2]\n',
      '.env': 'COMPOSE_FILE=docker-compose.yml:b.yml\n',
    };
    const result = await read(files);
    expect(result.ok && result.value.env).toEqual({ MM_A: '1', MM_B: '2' });
    const other = await read({
      ...files,
      '.env': 'COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=b.yml, c.yml\n',
      'c.yml': files['docker-compose.yml'],
    });
    expect(other.ok && other.value.env).toEqual({ MM_A: '1', MM_B: '2' });
    const gone = await read({ ...files, '.env': 'COMPOSE_FILE=gone.yml\n' });
    expect(gone.ok && gone.value.remarks).toContainEqual({ code: 'composeFiles', paths: ['gone.yml'] });
    expect(gone.ok && gone.value.env).toEqual({ MM_A: '1' });
    const given = await read({ ...files, '.env': 'COMPOSE_FILE=gone.yml\n' }, ['docker-compose.yml', 'b.yml']);
    expect(given.ok && given.value.remarks).not.toContainEqual(expect.objectContaining({ code: 'composeFiles' }));
    const both = await read({ ...files, '.env': 'COMPOSE_PROFILES=old\n' });
    expect(both).toEqual({ ok: false, issue: { code: 'severalServers', names: ['mm', 'old'] } });
  });

  it('takes a list of variables that is given in the place of .env', async () => {
    const files = {
      'compose.yaml': `services:\n  mm: {${image}, environment: [MM_A]}\n`,
      '.env': 'MM_A=no\n',
      'prod.env': 'MM_A=prod\n',
    };
    const result = await read(files, ['compose.yaml', 'prod.env']);
    expect(result.ok && result.value.env).toEqual({ MM_A: 'prod' });
  });

  it('finds a server that is built by the names of its variables, and says that there is none', async () => {
    const built = await read({
      'c.yml':
        'services:\n  a: {build: ., environment: [MM_SQLSETTINGS_DRIVERNAME=postgres]}\n  b: {image: "postgres:15"}\n',
    });
    expect(built.ok && built.value.env).toEqual({ MM_SQLSETTINGS_DRIVERNAME: 'postgres' });
    expect(await read({ 'c.yml': 'services:\n  db: {image: "postgres:15"}\n' })).toEqual({
      ok: false,
      issue: { code: 'noServer' },
    });
  });

  it('refuses bombs of anchors in little time', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `y-${index}: [${'*a, '.repeat(1000)}b]`).join('\n');
    const wide = `x: &a\n${Array.from({ length: 3000 }, (_, index) => `  k${index}: v`).join('\n')}`;
    const merging = Array.from({ length: 100 }, (_, index) => `y-${index}: {<<: *a}`).join('\n');
    const deep = `x: ${'['.repeat(5000)}`;
    const itself = 'x: &a [*a]';
    for (const [text, code] of [
      [`x: &a b\n${many}`, 'tooLarge'],
      [`${wide}\n${merging}`, 'tooLarge'],
      [deep, 'tooLarge'],
      [itself, 'unreadable'],
      [`x: ${'a'.repeat(2 ** 21)}`, 'tooLarge'],
    ] as const) {
      const start = process.cpuUsage().user;
      const result = await read({ 'c.yml': `services:\n  mm: {${image}}\n${text}\n` });
      expect(result).toEqual({ ok: false, issue: { code, path: 'c.yml' } });
      expect(process.cpuUsage().user - start).toBeLessThan(4_000_000);
    }
  });

  it('does not know the local mode of images that may switch it on', async () => {
    const text = 'services:\n  mm: {image: "mattermost/mattermost-team-edition:10.11.2"}\n';
    const result = await read({ 'c.yml': text });
    expect(result.ok && result.value.unknown).toEqual({ MM_SERVICESETTINGS_ENABLELOCALMODE: { because: 'image' } });
  });
});
