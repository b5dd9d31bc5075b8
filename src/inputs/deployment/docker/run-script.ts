import { isPrintableName } from '../../../issues.js';
import { callingPaths, type Finder, finderOf, folderOf, pathIn, type ReadingOptions } from '../beside.js';
import { configOf, configPlace, type Mount } from '../config-place.js';
import type { Deployment, DeploymentFile } from '../deployment.js';
import { bareValue, rawVariables } from '../env-files/compose.js';
import { filledName } from '../filled-name.js';
import { isTooLong } from '../growth.js';
import { isBesideServer, isServerImage, versionOfImage } from '../image.js';
import { variablesOfImage } from '../image-variables.js';
import { type DeploymentRemark, Refused } from '../problems.js';
import { forget, namesOf, put, settled, type Variables, type VariableValue } from '../variables.js';
import { type RunCommand, runCommand } from './run-words.js';
import { type ShellWord, shellCommands } from './shell-words.js';

/** What a script runs, with what it assigned before. */
interface Run extends RunCommand {
  readonly shell: ReadonlyMap<string, VariableValue>;
}

const valueIn = (word: ShellWord | undefined, shell: ReadonlyMap<string, VariableValue>): VariableValue => {
  let text = '';
  for (const part of word?.parts ?? []) {
    if (typeof part === 'string') text += part;
    else {
      const value = shell.get(part.name);
      if (typeof value !== 'string')
        return part.name === '' ? { because: 'code' } : { because: 'refersTo', name: part.name };
      text += value;
    }
    if (isTooLong(text.length)) throw new Refused({ code: 'valueGrows' });
  }
  return text;
};

/** A word as it is written. */
const writtenIn = ({ parts }: ShellWord): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.name === '' ? '$(…)' : `$${part.name}`)).join('');

const isFilledIn = ({ parts }: ShellWord): boolean => parts.some((part) => typeof part !== 'string');

const textIn = (word: ShellWord | undefined, shell: ReadonlyMap<string, VariableValue>): string | undefined => {
  const value = valueIn(word, shell);
  return typeof value === 'string' ? value : undefined;
};

const assignment = /^[A-Za-z_]\w*=/;

const afterSign = (word: ShellWord): ShellWord => {
  const [first, ...rest] = word.parts;
  return { text: '', parts: [typeof first === 'string' ? first.slice(first.indexOf('=') + 1) : '', ...rest] };
};

/** How many commands of a script are looked at. */
const mostCommands = 10_000;

/** What a script runs in docker. Its own variables count from where they are assigned on. */
const runsIn = (script: string): readonly Run[] => {
  const shell = new Map<string, VariableValue>();
  const runs: Run[] = [];
  for (const words of shellCommands(script).slice(0, mostCommands)) {
    const own = words[0]?.text === 'export' ? words.slice(1) : words;
    const run = runCommand(words);
    if (run) runs.push({ ...run, shell: new Map(shell) });
    else if (own.every(({ text }) => assignment.test(text)))
      for (const word of own) shell.set(word.text.slice(0, word.text.indexOf('=')), valueIn(afterSign(word), shell));
  }
  return runs;
};

const longNames: Readonly<Record<string, string>> = { e: 'env', v: 'volume' };

const valuesOf = ({ options }: Run, wanted: string): readonly ShellWord[] =>
  options.flatMap(({ name, value }) => ((longNames[name] ?? name) === wanted && value ? [value] : []));

const imageOf = ({ rest, shell }: Run): string | undefined => textIn(rest[0], shell);

const nameOf = (run: Run): string => textIn(valuesOf(run, 'name').at(-1), run.shell) ?? '';

/** The name of a container, where nothing was filled in to it. */
const shownNameOf = (run: Run): string => {
  const word = valuesOf(run, 'name').at(-1);
  return word === undefined || isFilledIn(word) ? '' : nameOf(run);
};

const setsSettings = (run: Run): boolean => valuesOf(run, 'env').some(({ text }) => /^MM_\w+SETTINGS_/i.test(text));

const serverAmong = (runs: readonly Run[], asked: string | undefined): Run => {
  const names = (of: readonly Run[]) => of.map(shownNameOf).filter(isPrintableName);
  if (asked !== undefined) {
    const found = runs.find((run) => nameOf(run) === asked);
    if (found) return found;
    throw new Refused({ code: 'noSuchServer', names: names(runs) });
  }
  const candidates = runs.filter((run) => !isBesideServer(imageOf(run) ?? ''));
  const servers = candidates.filter((run) => isServerImage(imageOf(run) ?? ''));
  const meant = servers.length > 0 ? servers : candidates.filter(setsSettings);
  if (meant.length > 1) throw new Refused({ code: 'severalServers', names: names(meant) });
  if (meant[0]) return meant[0];
  throw new Refused({ code: 'noServer' });
};

/** `-v source:target:options`, and `--mount type=…,source=…,target=…`. */
const mountsOf = (run: Run): readonly Mount[] => [
  ...valuesOf(run, 'volume').flatMap((word) => {
    const [, source, target] = /^((?:[A-Za-z]:[\\/])?[^:]*):([^:]+)/.exec(textIn(word, run.shell) ?? '') ?? [];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  }),
  ...valuesOf(run, 'mount').flatMap((word) => {
    const parts = new Map(
      (textIn(word, run.shell) ?? '').split(',').map((part) => part.split('=', 2) as [string, string]),
    );
    const source = parts.get('source') ?? parts.get('src');
    const target = parts.get('target') ?? parts.get('destination') ?? parts.get('dst');
    return source === undefined || target === undefined ? [] : [{ source, target }];
  }),
];

/** The variables of a run: those of its files, then those of its options. */
const variablesOf = async (run: Run, folder: string, finder: Finder) => {
  const variables: Variables = new Map();
  const exported = (name: string): VariableValue | undefined => run.shell.get(name);
  let incomplete = false;
  for (const word of valuesOf(run, 'env-file')) {
    const written = textIn(word, run.shell);
    const path = written === undefined ? undefined : pathIn(folder, written);
    if (path !== undefined && isFilledIn(word)) finder.call(path, writtenIn(word));
    const text = path === undefined ? undefined : await finder.text(path);
    if (path !== undefined && text === undefined) throw new Refused({ code: 'missingFile', path, by: 'docker run' });
    if (path === undefined || text === undefined) {
      incomplete = true;
      forget(variables, { because: 'shell' });
    } else put(variables, rawVariables(text, path, 'docker run', exported));
  }
  for (const word of valuesOf(run, 'env')) {
    const [first = ''] = word.parts;
    if (typeof first === 'string' && first.includes('=')) {
      variables.set(first.slice(0, first.indexOf('=')), valueIn(afterSign(word), run.shell));
      continue;
    }
    const whole = valueIn(word, run.shell);
    if (typeof whole !== 'string') {
      incomplete = true;
      forget(variables, whole);
      continue;
    }
    const sign = whole.indexOf('=');
    const name = sign === -1 ? whole : whole.slice(0, sign);
    const value = sign === -1 ? bareValue(name, exported) : whole.slice(sign + 1);
    if (value !== undefined) variables.set(isFilledIn(word) ? filledName(name) : name, value);
  }
  return { variables, incomplete };
};

/** Whether a text is a script that runs something in docker, or in podman. */
export const recognisesRun = (text: string): boolean =>
  /(?:^|[\s;&|/])(?:docker|podman|nerdctl)[ \t]{1,9}(?:(?:container|service)[ \t]{1,9})?(?:-[^\s]{1,99}[ \t]{1,9}){0,9}(?:run|create)\b/.test(
    text.replaceAll(/^[ \t]*#.*$/gm, ''),
  ) && !/^services:/m.test(text);

/** What a script of `docker run` says about its server. */
export const readRunScript = async (
  files: readonly DeploymentFile[],
  options: ReadingOptions,
): Promise<Deployment<DeploymentRemark>> => {
  const [{ path, text }] = files as readonly [DeploymentFile];
  const finder = finderOf(files, options);
  const run = serverAmong(runsIn(text), options.service);
  const { variables, incomplete } = await callingPaths(finder, () => variablesOf(run, folderOf(path), finder));
  const image = imageOf(run);
  const ofImage = variablesOfImage(image, variables);
  put(variables, ofImage);
  const version = versionOfImage(image);
  const args = run.rest.slice(1).map((word) => textIn(word, run.shell) ?? '');
  const server = shownNameOf(run);
  return {
    ...settled(variables),
    incomplete,
    config: configOf(args, variables.get(configPlace), mountsOf(run)),
    ...(version !== undefined && { version }),
    remarks: [
      { code: 'read', form: 'dockerRun', ...(server !== '' && { server }), paths: finder.found },
      ...(ofImage.size === 0 ? [] : [{ code: 'imageSets' as const, ...namesOf([...ofImage.keys()]) }]),
    ],
  };
};
