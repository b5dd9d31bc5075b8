import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { describeForm } from '../../../src/inputs/environment/forms.js';
import { readEnvironment } from '../../../src/inputs/environment/read.js';
import { envOf, optOut, remarksOf, saidOf } from './lists.js';

describe('the output of a program is taken letter by letter', () => {
  it('as env prints it', () => {
    const text = 'PATH=/usr/bin:/bin\nHOSTNAME=abc\nMM_A="false" # c\nMM_B=two\n lines\nMM_C=$$\n';
    expect(envOf(text)).toMatchObject({ MM_A: '"false" # c', MM_B: 'two\n lines', MM_C: '$$' });
    expect(remarksOf(text)).toEqual([{ code: 'exact' }]);
    expect(envOf(text.replaceAll('\n', '\r\n'))).toEqual(envOf(text));
  });

  it('as /proc/PID/environ has it', () => {
    expect(envOf('MM_A="x"\0MM_B=two\nMM_C=lines\0')).toEqual({ MM_A: '"x"', MM_B: 'two\nMM_C=lines' });
  });

  it('but not a list that someone wrote', () => {
    expect(envOf('# programs\nPATH=/usr/bin\nMM_A="x"')).toMatchObject({ MM_A: 'x' });
    expect(envOf('PATH=/opt/bin:$PATH\nMM_A="x"')).toMatchObject({ MM_A: 'x' });
  });
});

describe('another form is named and refused', () => {
  it.for<[form: string, text: string]>([
    ['compose', 'services:\n  chat:\n    environment:\n      MM_A: "7"\n'],
    ['compose', 'version: "3"\nservices: {chat: {}}\n'],
    ['compose', '  - MM_A=7\n  - MM_B=8\n'],
    ['compose', '{"services": {"chat": {"environment": {"MM_A": "7"}}}}'],
    ['yaml', 'MM_A: "7"\nMM_B: x\n'],
    ['yaml', '---\nconfig:\n  MM_A: "7"\n'],
    ['kubernetes', 'apiVersion: v1\nkind: ConfigMap\ndata:\n  MM_A: "7"\n'],
    ['kubernetes', '- name: MM_A\n  value: "7"\n'],
    ['kubernetes', 'extraEnvVars:\n  - name: MM_A\n    valueFrom: {}\n'],
    ['kubernetes', '{"apiVersion": "v1", "kind": "ConfigMap", "data": {"MM_A": "7"}}'],
    ['inspect', '[\n  {"Config": {"Env": ["MM_A=7"]}}\n]'],
    ['inspect', '["MM_A=7", "PATH=/bin"]'],
    ['config', '{"TeamSettings": {"SiteName": "x"}}'],
    ['json', '{"MM_A": "7"}'],
    ['unit', '[Unit]\nDescription=x\n[Service]\nEnvironment=MM_A=7\n'],
    ['unit', 'Environment=MM_A=7 "MM_B=8 9"\n'],
    ['sections', '[env]\nMM_A = "7"\n'],
    ['unit', `A=b\nEnvironment = ${optOut}=false\n`],
    ['unit', `  Environment=${optOut}=false`],
    ['unit', `environment="${optOut}=false"`],
    ['unit', `A=b\nEnvironment="${optOut}=false"`],
    ['unit', `DefaultEnvironment="${optOut}=false"`],
    ['unit', `PassEnvironment=${optOut} MM_B`],
    ['unit', 'EnvironmentFile = -/opt/mattermost/mattermost.env'],
    ['sections', `[program:mm]\nenvironment = ${optOut}="false",A="b"\n`],
    ['unit', `environment = ${optOut}="false",A="b"\n`],
    ['pool', `env[${optOut}]=false\nenv[A] = b\n`],
    ['block', `services.mattermost.environment = { ${optOut} = "false"; };`],
    ['block', `services.mattermost.environment = {\n  ${optOut} = "false";\n};`],
    ['block', `environment = {\n  ${optOut} = "false"\n}`],
    ['block', `env: {\n  ${optOut}: "false",\n}`],
    ['ruby', "mattermost['enable'] = true\nmattermost['env'] = {\n  'MM_A' => '7'\n}\n"],
    ['ruby', "mattermost['env']['MM_A'] = '7'\n"],
    ['dockerfile', 'FROM mattermost/mattermost-team-edition\nENV MM_A=7\n'],
    ['markup', '<html><body>MM_A=7</body></html>'],
    ['none', 'hunter2 is no list\n'],
    ['none', 'PK\u0003\u0004\0\0\0hunter2'],
  ])('%s: %j', ([form, text]) => {
    const read = readEnvironment(text);
    expect(read).toEqual({ form });
    if ('form' in read) expect(describeForm(read.form)).not.toContain('hunter2');
  });
});

property.prop([fc.string({ unit: 'binary' })])('any value comes back from double quotes', (value) => {
  const written = value.replaceAll(/[\\"$]/g, '\\$&').replaceAll('\0', '');
  expect(envOf(`A="${written}"\nB=1`)).toEqual({ A: value.replaceAll('\0', ''), B: '1' });
});

property.prop([fc.string({ unit: fc.constantFrom(...'MM_A=:"\'\\$#{} \n\r\t[]<->xé'), maxLength: 60 })])(
  'any text is read or refused, and quickly',
  (text) => {
    expect(() => saidOf(text)).not.toThrow();
  },
);
