import { readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';

const at = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const text = at('Containerfile');

const strictly = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCasing: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
};
const mistakesIn = (content: string): readonly string[] =>
  validate(content, strictly).map(({ message }) => String(message));

/** What a container that holds the command alone may do to be made. */
const offencesIn = (content: string): readonly string[] => {
  const instructions = DockerfileParser.parse(content).getInstructions();
  const of = (keyword: string): readonly string[] =>
    instructions
      .filter((one: Instruction) => one.getKeyword() === keyword)
      .map((one: Instruction) => one.getArgumentsContent() ?? '');
  return [
    ...(of('FROM').join() === 'scratch' ? [] : ['it needs another image, which the network gives and which changes']),
    ...(of('RUN').length + of('ADD').length === 0 ? [] : ['it runs or fetches something while it is built']),
    ...(of('COPY').join() === 'build/root/ /' ? [] : ['it holds more than the executable and its libraries']),
    ...(of('EXPOSE').length + of('VOLUME').length === 0 ? [] : ['it opens a port or writes']),
    ...(of('ENV').length + of('ARG').length === 0 ? [] : ['what it does depends on variables']),
    ...(/^[1-9]\d{3,}:[1-9]\d{3,}$/.test(of('USER').at(-1) ?? '') ? [] : ['it runs as root, or by a name']),
    ...(of('ENTRYPOINT').join() === '["/mm-diagnostics"]' ? [] : ['it starts another program']),
  ];
};

describe('the Containerfile', () => {
  it('has no mistakes', () => {
    expect(mistakesIn(text)).toEqual([]);
    expect(offencesIn(text)).toEqual([]);
  });

  it.for([
    ['an unknown instruction', text.replace('USER', 'USR')],
    ['an instruction in lower case', text.replace('WORKDIR', 'workdir')],
    ['a relative folder', text.replace('WORKDIR /work', 'WORKDIR work')],
    ['two entry points', `${text}ENTRYPOINT ["/other"]\n`],
    ['a missing argument', text.replace('COPY build/root/ /', 'COPY build/root/')],
    ['no start', text.replace('FROM scratch\n', '')],
  ] as const)('would be refused for %s', ([, wrong]) => {
    expect(mistakesIn(wrong)).not.toEqual([]);
  });

  it.for([
    ['another image', text.replace('FROM scratch', 'FROM debian:latest')],
    ['a step that runs', text.replace('USER', 'RUN ["/mm-diagnostics"]\nUSER')],
    ['a download', text.replace('USER', 'ADD https://example.com/file /\nUSER')],
    ['more files', text.replace('USER', 'COPY src/ /src/\nUSER')],
    ['root', text.replace('USER 65532:65532', 'USER 0:0')],
    ['no user', text.replace('USER 65532:65532\n', '')],
    ['a port', `${text}EXPOSE 80\n`],
  ] as const)('would be refused for %s', ([, wrong]) => {
    expect(offencesIn(wrong)).not.toEqual([]);
  });

  it('is built from what the executable needs, and nothing else', () => {
    expect(at('.containerignore').trim().split('\n')).toEqual(['*', '!build/root']);
    expect(at('.dockerignore')).toBe(at('.containerignore'));
  });
});
