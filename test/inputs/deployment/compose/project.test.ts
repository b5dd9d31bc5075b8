// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what compose fills in
import { describe, expect, it } from 'vitest';
import { image, read, service, variables } from './reading.js';

describe('what is included', () => {
  const main = (include: string) => `include:\n${include}\n`;
  const inner = service('environment: {MM_A: "${A:-none}", MM_B: null}');

  it('is filled in from its own .env, and above all from the one of the project', async () => {
    const files = { 'c.yml': main('  - sub/c.yml'), 'sub/c.yml': inner, 'sub/.env': 'A=own\nMM_B=b\nMM_C=c' };
    expect(await variables(files)).toEqual({ MM_A: 'own', MM_B: 'b' });
    expect(await variables({ ...files, '.env': 'A=outer' })).toEqual({ MM_A: 'outer', MM_B: 'b' });
    expect(await read(files)).toMatchObject({
      value: { remarks: expect.arrayContaining([{ code: 'notPassed', names: ['MM_C'], others: 0 }]) },
    });
  });

  it('is filled in from the files that it names in place of .env', async () => {
    const files = { 'c.yml': main('  - {path: sub/c.yml, env_file: x.env}'), 'sub/c.yml': inner, 'sub/.env': 'A=own' };
    expect(await variables({ ...files, 'x.env': 'A=x' })).toMatchObject({ MM_A: 'x' });
    expect(await variables(files)).toEqual({ code: 'missingFile', path: 'x.env', by: 'compose' });
  });

  it('has several files, and a folder of its own', async () => {
    expect(
      await variables({
        'c.yml': main('  - {path: [sub/c.yml, sub/d.yml], project_directory: other}'),
        'sub/c.yml': inner,
        'sub/d.yml': 'services: {mm: {env_file: e.env}}',
        'other/.env': 'A=other',
        'other/e.env': 'MM_E=e',
      }),
    ).toEqual({ MM_A: 'other', MM_B: { because: 'shell' }, MM_E: 'e' });
  });

  it('includes others, and never itself', async () => {
    expect(
      await variables({ 'c.yml': 'include: [m/c.yml]', 'm/c.yml': main('  - ../sub/c.yml'), 'sub/c.yml': inner }),
    ).toMatchObject({ MM_A: 'none' });
    expect(await variables({ 'c.yml': 'include: [d.yml]', 'd.yml': 'include: [c.yml]' })).toEqual({
      code: 'includesItself',
      path: 'c.yml',
    });
    const twice = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`${index}.yml`, `include: [${index + 1}.yml, ./${index + 1}.yml]`]),
    );
    expect(await variables({ ...twice, '40.yml': 'services: {}' }, ['0.yml'])).toMatchObject({
      code: 'includesItself',
    });
  });

  it('is said where its path is not known', async () => {
    expect(await read({ 'c.yml': `include: ["\${N}/c.yml"]\n${service('')}` })).toMatchObject({
      value: { remarks: expect.arrayContaining([{ code: 'includesNotKnown', paths: ['${N}/c.yml'] }]) },
    });
  });
});

describe('what a service extends', () => {
  it('is in a file whose path is filled in', async () => {
    const files = {
      'c.yml': service('extends: {service: x, file: "${D}.yml"}\nenvironment: {MM_A: "1"}'),
      'base.yml': 'services: {x: {environment: {MM_B: "2"}}}',
    };
    expect(await variables({ ...files, '.env': 'D=base' })).toEqual({ MM_A: '1', MM_B: '2' });
    expect(await read(files)).toMatchObject({ value: { incomplete: true, env: { MM_A: '1' } } });
  });
});

describe('tags', () => {
  const base = service('env_file: on.env\nenvironment: {MM_A: "no", MM_B: "b"}');
  const over = (yaml: string) => variables({ 'a.yml': base, 'b.yml': yaml, 'on.env': 'MM_A=yes' }, ['a.yml', 'b.yml']);

  it('remove one variable of the service, and not that of its file', async () => {
    expect(await over('services: {mm: {environment: {MM_A: !reset null}}}')).toEqual({ MM_A: 'yes', MM_B: 'b' });
  });

  it('replace or remove a whole service, or all of them', async () => {
    expect(await over(`services:\n  mm: !override\n    ${image}\n    environment: {MM_C: c}\n`)).toEqual({ MM_C: 'c' });
    expect(await over('services:\n  mm: !reset null\n')).toEqual({ code: 'noServer' });
    expect(await over('services: !reset null\n')).toEqual({ code: 'noServer' });
    expect(await over(`services: !override\n  other:\n    ${image}\n`)).toEqual({});
  });
});

describe('the entrypoint', () => {
  const place = async (yaml: string) => {
    const result = await read({ 'c.yml': service(`environment: {MM_CONFIG: "postgres://x"}\n${yaml}`) });
    return result.ok ? result.value.config.in : result.issue;
  };

  it('may say where the config is, like the command after it', async () => {
    expect(await place('')).toBe('database');
    const mount = 'volumes: ["./config:/mattermost/config"]';
    expect(await place(`${mount}\nentrypoint: ["mattermost", "--config", "config/config.json"]`)).toBe('file');
    expect(await place(`${mount}\nentrypoint: mattermost --config\ncommand: config/config.json`)).toBe('file');
  });
});
