import { configInDatabase, isOverrideName } from '../../../schema/loading/environment.js';
import { baseName, type Finder, finderOf, folderOf, pathIn, type ReadingOptions } from '../beside.js';
import { configArgument, configPlace } from '../config-place.js';
import type { ConfigPlace, Deployment, DeploymentFile } from '../deployment.js';
import { systemdVariables } from '../env-files/systemd.js';
import { type DeploymentRemark, Refused } from '../problems.js';
import { forget, namesOf, settled, type Variables, type VariableValue } from '../variables.js';
import { globNames, isGlob } from './glob.js';
import { isName, OwnVariables } from './own-variables.js';
import { type Directive, directivesIn } from './unit.js';
import { unitWords } from './words.js';

interface Unit {
  readonly own: OwnVariables;
  readonly files: readonly { readonly path: string; readonly optional: boolean }[];
  readonly removed: readonly string[];
  readonly start: string;
  readonly directory: string;
}

/** A file of variables as a unit names it, or as systemctl prints it. */
const fileOf = ({ name, value }: Directive) => {
  const [path = '', printed] = /^(.*?)(?: \(ignore_errors=(yes|no)\))?$/.exec(value)?.slice(1) ?? [];
  const optional = printed === undefined ? path.startsWith('-') : printed === 'yes';
  return name === 'EnvironmentFiles' || !path.startsWith('-') ? { path, optional } : { path: path.slice(1), optional };
};

/** What the directives of a unit and its drop-ins come to, one after the other. */
const unitOf = (directives: readonly Directive[], name: string): Unit => {
  const own = new OwnVariables(name);
  let files: Unit['files'] = [];
  let removed: readonly string[] = [];
  let [start, directory] = ['', ''];
  for (const directive of directives) {
    const { value } = directive;
    switch (directive.name) {
      case 'Environment':
        own.line(value);
        break;
      case 'PassEnvironment':
        for (const word of unitWords(value) ?? [])
          if (isName.test(word) && !own.set.has(word)) own.set.set(word, { because: 'machine' });
        break;
      case 'UnsetEnvironment':
        removed = value === '' ? [] : [...removed, ...(unitWords(value) ?? [])];
        break;
      case 'EnvironmentFile':
      case 'EnvironmentFiles':
        files = value === '' ? [] : [...files, fileOf(directive)];
        break;
      case 'ExecStart':
        start = value;
        break;
      case 'WorkingDirectory':
        directory = value.replace(/^-/, '').replace(/\/+$/, '');
        break;
    }
  }
  return { own, files, removed, start, directory };
};

/** The files that a path names by a pattern, among those that were given and those beside; the pattern where there are none. */
const matching = async (path: string, lists: readonly DeploymentFile[], finder: Finder): Promise<readonly string[]> => {
  if (!isGlob(path)) return [path];
  const folder = folderOf(path);
  const names = new Set([...lists.map((list) => baseName(list.path)), ...(await finder.names(folder))]);
  const found = [...names].filter((name) => globNames(baseName(path), name)).toSorted();
  return found.length === 0 ? [path] : found.map((name) => `${folder}/${name}`);
};

const configOf = ({ start, directory }: Unit, variable: VariableValue | undefined): ConfigPlace => {
  const asked = configArgument(unitWords(start.replace(/^[-@:+!|]+/, '')) ?? []) ?? variable;
  if (asked !== undefined && typeof asked !== 'string') return { in: 'unknown' };
  if (configInDatabase.test(asked ?? '')) return { in: 'database' };
  const path = asked === undefined || asked === '' ? 'config/config.json' : asked;
  if (path.startsWith('/')) return { in: 'file', path };
  return directory === '' ? { in: 'unknown' } : { in: 'file', path: `${directory}/${path}` };
};

/** What systemctl prints of the variables of a unit. */
const printed = /^(?:Environment|EnvironmentFiles?|FragmentPath|DropInPaths|ExecStart)=/;

/** Whether a text is a unit, or what systemctl prints of its variables. */
export const recognisesUnit = (text: string): boolean => {
  if (/^\[Service\][ \t\r]*$/m.test(text)) return true;
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.some((line) => line.startsWith('Environment')) && lines.every((line) => printed.test(line));
};

/** The unit itself, then what is put over it: files that were given, or those in its folder of drop-ins. */
const unitFiles = async (files: readonly DeploymentFile[], finder: Finder): Promise<readonly DeploymentFile[]> => {
  const [first] = files as readonly [DeploymentFile];
  const folder = `${first.path}.d`;
  const names = (await finder.names(folder)).filter((name) => name.endsWith('.conf')).toSorted();
  const texts = await Promise.all(names.map((name) => finder.text(pathIn(folder, name))));
  return [
    ...files,
    ...texts.flatMap((text, index) => (text === undefined ? [] : [{ path: names[index] ?? '', text }])),
  ];
};

/** The words that set nothing, with the names among them that nothing else sets. */
const unusedParts = ({ unused, alone }: OwnVariables, variables: Variables): DeploymentRemark => ({
  code: 'unusedParts',
  parts: unused,
  ...namesOf(alone.filter((name) => !variables.has(name))),
});

/** What a unit of systemd says about its server. Files of variables count more than what the unit sets itself. */
export const readUnit = async (
  given: readonly DeploymentFile[],
  options: ReadingOptions,
  lists: readonly DeploymentFile[] = [],
): Promise<Deployment<DeploymentRemark>> => {
  const [first] = given as readonly [DeploymentFile];
  const finder = finderOf([first, ...given.slice(1), ...lists], options);
  const files = await unitFiles(given, finder);
  const unit = unitOf(
    files.flatMap(({ text }) => directivesIn(text)),
    baseName(first.path),
  );
  const variables: Variables = new Map(unit.own.set);
  const [absent, needed]: [string[], string[]] = [[], []];
  for (const { path, optional } of unit.files) {
    for (const one of await matching(path, lists, finder)) {
      const text = await finder.text(one);
      if (text === undefined) {
        (optional ? absent : needed).push(one);
        // It may give other values to what was set before.
        if (!optional) forget(variables, { because: 'file', path: one });
      } else for (const { name, value } of systemdVariables(text)) variables.set(name, value);
    }
  }
  for (const written of unit.removed) {
    const sign = written.indexOf('=');
    const name = sign === -1 ? written : written.slice(0, sign);
    if (sign === -1 || variables.get(name) === written.slice(sign + 1)) variables.delete(name);
  }
  const refused = unit.own.refused.filter((name) => isOverrideName(name) && !variables.has(name));
  if (unit.start === '' && unit.files.length === 0 && ![...variables.keys(), ...unit.own.refused].some(isOverrideName))
    throw new Refused({ code: 'noServer' });
  return {
    ...settled(variables),
    incomplete: needed.length > 0,
    config: configOf(unit, variables.get(configPlace)),
    remarks: [
      { code: 'read', form: 'systemd', paths: finder.found },
      ...(needed.length === 0 ? [] : [{ code: 'filesNotGiven' as const, paths: needed }]),
      ...(absent.length === 0 ? [] : [{ code: 'optionalFiles' as const, paths: absent }]),
      ...(unit.own.unused === 0 ? [] : [unusedParts(unit.own, variables)]),
      ...(refused.length === 0 ? [] : [{ code: 'specifiers' as const, ...namesOf(refused) }]),
    ],
  };
};
