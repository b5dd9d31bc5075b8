// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what compose fills in
import { describe, expect, it } from 'vitest';
import { deploymentTexts, describeDeploymentIssue } from '../../../../src/wording/problems/deployment.js';
import { read, service, variables } from './reading.js';

const optOut = 'MM_LOGSETTINGS_ENABLEDIAGNOSTICS';

/** All that is said of a project. */
const said = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const result = await read(files);
  if (!result.ok) return describeDeploymentIssue(result.issue);
  const { warnings, notes } = deploymentTexts(result.value);
  return [...warnings, ...notes, ...Object.keys(result.value.env)].join('\n');
};

describe('what is filled in to a path', () => {
  const dotenv = 'P=pa55\nCOMPOSE_FILE=compose.yaml:${P}.yml\n';
  it.for([
    ['a file that is missing', service('env_file: ["${P}.env"]'), '${P}.env', {}],
    ['a file that may be missing', service('env_file: [{path: "${P}/a.env", required: false}]'), '${P}/a.env', {}],
    ['a file that is there', service('env_file: ["${P}.env"]'), '${P}.env', { 'pa55.env': 'A=1' }],
    ['a file that is refused', service('env_file: ["${P}.env"]'), '${P}.env', { 'pa55.env': 'A B' }],
    ['an include', `include: ["\${P}/c.yml"]\n${service('')}`, '${P}/c.yml', {}],
    ['what an include names', `include: ["\${P}/c.yml"]\n`, '${P}/x.env', { 'pa55/c.yml': service('env_file: x.env') }],
    ['a file that is extended', service('extends: {service: x, file: "${P}.yml"}'), '${P}.yml', {}],
    ['the files of the project', service(''), '${COMPOSE_FILE}', {}],
    ['a docker run', 'P=pa55\ndocker run --env-file $P.env mattermost/mattermost-team-edition:9.5', '$P.env', {}],
  ] as const)('is not said of %s', async ([, text, path, others]) => {
    const all = await said({ 'compose.yaml': text, '.env': dotenv, ...others });
    expect(all).toContain(path);
    expect(all).not.toContain('pa55');
  });
});

describe('what is filled in to a name', () => {
  it('is shown only where servers know the name', async () => {
    const dotenv = `S=logsettings\nP=pa55\nALL=${optOut}=false\nBARE=${optOut}\n${optOut}=t\n`;
    const list = (item: string) => variables({ 'c.yml': service(`environment: ["${item}"]`), '.env': dotenv });
    expect(await list('MM_${S}_ENABLEDIAGNOSTICS=1')).toEqual({ MM_logsettings_ENABLEDIAGNOSTICS: '1' });
    expect(await list('$ALL')).toEqual({ [optOut]: 'false' });
    expect(await list('$BARE')).toEqual({ [optOut]: 't' });
    expect(await said({ 'c.yml': service('environment: ["MM_${P}=1", "MM_${P}x"]'), '.env': dotenv })).not.toMatch(
      /MM_pa55(?!\$|x\$)/,
    );
    expect(Object.keys((await list('MM_${P}=1')) as object)).toEqual(['MM_pa55$']);
  });

  it('makes the list incomplete where it is not known', async () => {
    const result = await read({
      'c.yml': service(`env_file: a.env\nenvironment: [MM_A=1, "MM_\${N}=2", MM_B=3]`),
      'a.env': 'MM_C=4',
    });
    const because = { because: 'refersTo', name: 'N' };
    expect(result).toMatchObject({
      value: { incomplete: true, env: { MM_B: '3' }, unknown: { MM_A: because, MM_C: because } },
    });
    const run = 'docker run -e MM_A=1 -e "$N" mattermost/mattermost-team-edition:9.5';
    expect(await read({ 'run.sh': run })).toMatchObject({
      value: { incomplete: true, env: {}, unknown: { MM_A: because } },
    });
    const filled = 'N=MM_A\ndocker run -e "MM_$N=1" -e "$N=2" mattermost/mattermost-team-edition:9.5';
    expect(await variables({ 'run.sh': filled })).toEqual({ MM_MM_A$: '1', MM_A$: '2' });
  });

  it('is filled in to profiles as well', async () => {
    const two = `${service('profiles: ["${P:-x}"]')}  two:\n    image: mattermost/mattermost-team-edition:9.6\n    profiles: [y]\n`;
    expect(await read({ 'c.yml': two, '.env': 'COMPOSE_PROFILES=x' })).toMatchObject({ value: { version: '9.5.1' } });
    expect(await read({ 'c.yml': two, '.env': 'COMPOSE_PROFILES=y' })).toMatchObject({ value: { version: '9.6' } });
  });
});
