import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/inputs/environment/read.js';
import type { ReadingRemark } from '../../../src/inputs/environment/remarks.js';
import { inCpuTime } from '../../support/cpu-time.js';
import { envOf, optOut, remarksOf, saidOf } from './lists.js';

describe('a list of variables is read as compose reads it', () => {
  it.for<[written: string, value: string]>([
    ['N=x', 'x'],
    ['N=', ''],
    ['N="false"', 'false'],
    ["N='false'", 'false'],
    ['N={"a":"b"}', '{"a":"b"}'],
    ['N=x # c', 'x'],
    ['N=x#c', 'x#c'],
    ['N=x\t# c', 'x\t# c'],
    ['N="x # c"', 'x # c'],
    ['N="x" # c', 'x'],
    ['export N=1', '1'],
    ['  export   N=1', '1'],
    ['N = x', 'x'],
    ['N =  "x"  ', 'x'],
    ['N=x  ', 'x'],
    ['N=x=y', 'x=y'],
    [String.raw`N="{\"a\":\"b\"}"`, '{"a":"b"}'],
    [String.raw`N="a\\b"`, String.raw`a\b`],
    [String.raw`N="a\nb\tc"`, 'a\nb\tc'],
    [String.raw`N="a\qb"`, String.raw`a\qb`],
    [String.raw`N="\\\"x"`, String.raw`\"x`],
    [String.raw`N="a\\"`, 'a\\'],
    [String.raw`N="\0101"`, 'A'],
    [String.raw`N='a\nb'`, String.raw`a\nb`],
    [String.raw`N='a\'b'`, "a'b"],
    [String.raw`N=a\nb`, String.raw`a\nb`],
    ['N="two\nlines"', 'two\nlines'],
    ["N='two\n\n# lines'", 'two\n\n# lines'],
    ['N=$$5', '$5'],
    ['N="$$5"', '$5'],
    [String.raw`N="\$A"`, '$A'],
    [`N='$A \${B}'`, `$A \${B}`],
    ['N=$1 $ $', '$1 $ $'],
    ['\uFEFFN=x\r', 'x'],
    ['# c\n\n \t\n  # d\nN=x\r\nM=y\r\n', 'x'],
    ['N=a\nN=b', 'b'],
    ['A=1\nN: v', 'v'],
    ['A=1\nN:"v"', 'v'],
  ])('%j', ([written, value]) => {
    expect(envOf(written).N).toBe(value);
  });

  it('knows the form of the published example', () => {
    const text = String.raw`MM_PLUGINSETTINGS_PLUGINSTATES="{\"com.mattermost.nps\":{\"Enable\":false}}"`;
    expect(envOf(text).MM_PLUGINSETTINGS_PLUGINSTATES).toBe('{"com.mattermost.nps":{"Enable":false}}');
  });

  it('goes on after a value of several lines', () => {
    expect(envOf('A="1\n2" # c\nB=3\n')).toEqual({ A: '1\n2', B: '3' });
  });
});

describe('nothing is left out in silence', () => {
  it.for<[text: string, remark: ReadingRemark]>([
    ['A=1\nhunter2 hunter2\n', { code: 'unusedLines', because: 'no assignment', lines: [2] }],
    ['A=1\n=3\nA B=4', { code: 'unusedLines', because: 'no assignment', lines: [2, 3] }],
    ['A=1\n\nB="x\nC=2', { code: 'unusedLines', because: 'a quote that nothing closes', lines: [3] }],
    ['A=1\nMM_X', { code: 'unusedLines', because: 'a name alone', lines: [2] }],
    ['A="1\n2"\nB=1\nB=2', { code: 'unusedLines', because: 'given again', lines: [3] }],
    ['A="1\n2" hunter2\n', { code: 'cutValues', lines: [1] }],
    ['', { code: 'noVariables' }],
    ['# MM_A=1', { code: 'noVariables' }],
  ])('%j', ([text, remark]) => {
    expect(remarksOf(text)).toContainEqual(remark);
    expect(saidOf(text)).not.toContain('hunter2');
  });

  it.for([`MM_A=\${B}`, 'MM_A=x$B', `MM_A="\${B:-c}"`, `MM_A=1\nMM_A=\${B}`, `MM_A=\${`, 'MM_A=$$$B'])(
    'a value that is filled in is unknown, and not applied: %j',
    (text) => {
      expect(envOf(text)).toEqual({});
      expect(remarksOf(text)).toContainEqual({ code: 'unknownValues', names: ['MM_A'], others: 0 });
    },
  );

  it('says loudly where it is not known whether anything is sent', () => {
    expect(saidOf(`MM_LOGSETTINGS_ENABLEDIAGNOSTICS=\${OFF}`)).toContain('WHETHER ANYTHING IS SENT IS NOT KNOWN');
    expect(saidOf(`MM_SERVICESETTINGS_SITEURL=\${URL}`)).not.toContain('WHETHER');
  });

  it('counts names that cannot be printed', () => {
    expect(remarksOf(`MM_${'A'.repeat(90)}=\${B}`)).toContainEqual({ code: 'unknownValues', names: [], others: 1 });
  });
});

describe('what is hidden in others is named', () => {
  it.for<string>([
    `MM_TEAMSETTINGS_SITENAME=a;${optOut}=false`,
    `export MM_TEAMSETTINGS_SITENAME=a ${optOut}=false`,
    `MM_TEAMSETTINGS_SITENAME="a" ${optOut}=false`,
    `DOCKER_OPTS="-e ${optOut}=false"`,
    `A=b\nargs: ["-e","${optOut}=false"]`,
    `A=b\nsetenv ${optOut} false`,
    `A=b\nset ${optOut}=false`,
    `A=b\n$env:${optOut} = "false"`,
    `A=b\n"${optOut}": "false"`,
    `A=b\ndocker run -e ${optOut}=false mattermost`,
    `A=b\nprocess.env.${optOut} = "false"`,
    `TF_VAR_${optOut}=false`,
    `A="x\n${optOut}=false\n"`,
    `A=b\nB="hunter2 ${optOut}=false`,
    `PATH=/bin\nDOCKER_OPTS=-e ${optOut}=false`,
    `PATH=/bin\nA=b\n ${optOut}=false`,
    `A=b\nset ${optOut.toLowerCase()}_FILE=false`,
  ])('the opt-out loudly: %j', (text) => {
    expect(remarksOf(text)).toContainEqual({ code: 'hiddenNames', names: [optOut], others: 0, optOut: true });
    expect(saidOf(text)).toContain('THE OPT-OUT IS NOT APPLIED');
    expect(saidOf(text)).not.toContain('hunter2');
    expect(envOf(text)).not.toHaveProperty(optOut);
  });

  it('is loud no more where the opt-out is set beside it, and never of other settings', () => {
    expect(saidOf(`${optOut}=false\nDOCKER_OPTS="-e ${optOut}=false"`)).not.toContain('THE OPT-OUT IS');
    expect(remarksOf('DOCKER_OPTS="-e MM_TEAMSETTINGS_SITENAME=x"')).toContainEqual({
      code: 'hiddenNames',
      names: ['MM_TEAMSETTINGS_SITENAME'],
      others: 0,
    });
  });

  it.for([
    `A=b # ${optOut}=false`,
    `A="b" # ${optOut}=false`,
    `# ${optOut}=false\nA=b`,
    'A=MM_hunter2=x',
    `MM_A=\${${optOut}:-false}`,
    'ENVIRONMENT=production',
    'ENVIRONMENT=\nA=b',
  ])('is nothing where nothing is hidden: %j', (text) => {
    expect(readEnvironment(text)).not.toHaveProperty('form');
    expect(saidOf(text)).not.toContain('names of overrides');
  });
});

describe('a name without a value', () => {
  it.for([optOut, `export ${optOut}`, `${optOut}=false\n${optOut}`, `A=1\n${optOut.toLowerCase()}`, `${optOut}_X`])(
    'leaves the opt-out unknown: %j',
    (text) => {
      expect(Object.values(envOf(text))).toContain(null);
      expect(remarksOf(text)).toContainEqual(expect.objectContaining({ code: 'unknownValues', optOut: true }));
      expect(saidOf(text)).toContain('WHETHER ANYTHING IS SENT IS NOT KNOWN');
    },
  );

  it('is unknown for every other setting, and is so no more where a value follows', () => {
    expect(envOf('MM_TEAMSETTINGS_SITENAME=x\nMM_TEAMSETTINGS_SITENAME')).toEqual({});
    expect(remarksOf('MM_TEAMSETTINGS_SITENAME\nB')).toContainEqual({
      code: 'unknownValues',
      names: ['MM_TEAMSETTINGS_SITENAME'],
      others: 0,
    });
    expect(envOf(`${optOut}\n${optOut}=false`)).toEqual({ [optOut]: 'false' });
    expect(envOf(`${optOut}=\${X}`)).toEqual({ [optOut]: null });
  });
});

describe('others read such lists otherwise', () => {
  const readers = (text: string) =>
    remarksOf(text).flatMap((remark) => (remark.code === 'readOtherwise' ? [remark.by] : []));

  it.for<[line: string, by: readonly string[]]>([
    ['MM_A=false', []],
    ['MM_A={"a":"b"}', []],
    ['MM_A="false"', ['docker run']],
    ["MM_A='false'", ['docker run']],
    ['MM_A=x # c', ['docker run', 'systemd']],
    ['MM_A="x" # c', ['docker run', 'systemd']],
    ['export MM_A=1', ['docker run', 'systemd']],
    ['MM_A = x', ['docker run']],
    ['MM_A=x ', ['docker run']],
    ['MM_A=x\r', []],
    ['MM_A="a\nb"', ['docker run']],
    [String.raw`MM_A=a\b`, ['systemd']],
    [String.raw`MM_A="a\nb"`, ['docker run', 'systemd']],
    [String.raw`MM_A="{\"a\":1}"`, ['docker run']],
    ['MM_A=$$5', ['docker run', 'systemd']],
    ['B=1\nMM_A: x', ['docker run', 'systemd']],
    ['OTHER="x"', []],
  ])('%j', ([line, by]) => {
    expect(readers(line)).toEqual(by);
  });

  it('says so loudly of the opt-out', () => {
    expect(saidOf('MM_LOGSETTINGS_ENABLEDIAGNOSTICS="false"')).toContain('THE OPT-OUT DEPENDS ON WHO READS THIS FILE');
    expect(saidOf('MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false')).toBe('');
    expect(saidOf('MM_LDAPSETTINGS_ENABLE="false"')).not.toContain('THE OPT-OUT');
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

it('reads large lists in little time', () => {
  for (const unit of ['\n', 'A=1\n', '"\n', 'A="\n', '_', '\\', 'MM_A="x"\n', ' # ', '[\n', "A='\n", '- \n']) {
    inCpuTime(3000, () => readEnvironment(unit.repeat(20_000)), JSON.stringify(unit));
  }
});
