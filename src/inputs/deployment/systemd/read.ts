import { configInDatabase } from '../../../schema/loading/environment.js';
import { baseName, type Finder, finderOf, folderOf, pathIn, type ReadingOptions } from '../beside.js';
import { configArgument, configPlace } from '../config-place.js';
import type { ConfigPlace, Deployment, DeploymentFile } from '../deployment.js';
import { systemdVariables } from '../env-files/systemd.js';
import { type DeploymentRemark, Refused } from '../problems.js';
import { forget, isOverride, put, settled, type Value, type Variables } from '../variables.js';
import { type Directive, directivesIn } from './unit.js';
import { unitWords } from './words.js';

/** A specifier that systemd fills in at the start, except for what the name of the unit says. */
const specifiers = /%(?:([%nNpP])|([A-Za-z]))/g;

const filledIn = (text: string, unit: string): Value | undefined => {
  let unknown = false;
  const bare = unit.replace(/\.\w+$/, '');
  const names: Readonly<Record<string, string>> = { '%': '%', n: unit, N: bare, p: bare.split('@', 1)[0] ?? bare };
  const done = text.replaceAll(specifiers, (written, own?: string) => {
    const value = names[own ?? ''];
    if (value === undefined) unknown = true;
    return value ?? written;
  });
  return unknown ? { because: 'machine' } : done;
};

const isName = /^[A-Za-z_]\w*$/;

/** The variables of a line of `Environment=`, and how many of its words are none. */
const wordsOf = (
  value: string,
  unit: string,
): { readonly set: readonly (readonly [string, Value])[]; readonly unused: number } => {
  const words = unitWords(value);
  if (words === undefined) return { set: [], unused: 1 };
  const set = words.flatMap((word): (readonly [string, Value])[] => {
    const sign = word.indexOf('=');
    const name = word.slice(0, Math.max(sign, 0));
    const filled = isName.test(name) ? filledIn(word.slice(sign + 1), unit) : undefined;
    return filled === undefined ? [] : [[name, filled]];
  });
  return { set, unused: words.length - set.length };
};

interface Unit {
  readonly own: Variables;
  readonly files: readonly { readonly path: string; readonly optional: boolean }[];
  readonly removed: readonly string[];
  readonly start: string;
  readonly directory: string;
  readonly unused: number;
}

/** A file of variables as a unit names it, or as systemctl prints it. */
const fileOf = ({ name, value }: Directive) => {
  const [path = '', printed] = /^(.*?)(?: \(ignore_errors=(yes|no)\))?$/.exec(value)?.slice(1) ?? [];
  const optional = printed === undefined ? path.startsWith('-') : printed === 'yes';
  return name === 'EnvironmentFiles' || !path.startsWith('-') ? { path, optional } : { path: path.slice(1), optional };
};

/** What the directives of a unit and its drop-ins come to, one after the other. */
const unitOf = (directives: readonly Directive[], name: string): Unit => {
  const own: Variables = new Map();
  let files: Unit['files'] = [];
  let removed: readonly string[] = [];
  let [start, directory, unused] = ['', '', 0];
  for (const directive of directives) {
    const { value } = directive;
    switch (directive.name) {
      case 'Environment': {
        const words = wordsOf(value, name);
        if (value === '') own.clear();
        put(own, words.set);
        unused += words.unused;
        break;
      }
      case 'PassEnvironment':
        for (const word of unitWords(value) ?? [])
          if (isName.test(word) && !own.has(word)) own.set(word, { because: 'machine' });
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
  return { own, files, removed, start, directory, unused };
};

/** The files that a path with `*` or `?` names. */
const matching = async (path: string, finder: Finder): Promise<readonly string[]> => {
  if (!/[*?]/.test(baseName(path))) return [path];
  const [folder, pattern] = [folderOf(path), baseName(path)];
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  const names = (await finder.names(folder)).filter((name) => new RegExp(`^${source}$`).test(name));
  return names.toSorted().map((name) => `${folder}/${name}`);
};

const configOf = ({ start, directory }: Unit, variable: Value | undefined): ConfigPlace => {
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
  const variables: Variables = new Map(unit.own);
  const [absent, needed]: [string[], string[]] = [[], []];
  for (const { path, optional } of unit.files) {
    for (const one of await matching(path, finder)) {
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
  if (unit.start === '' && unit.files.length === 0 && ![...variables.keys()].some(isOverride))
    throw new Refused({ code: 'noServer' });
  return {
    ...settled(variables),
    incomplete: needed.length > 0,
    config: configOf(unit, variables.get(configPlace)),
    remarks: [
      { code: 'read', form: 'systemd', paths: finder.found },
      ...(needed.length === 0 ? [] : [{ code: 'filesNotGiven' as const, paths: needed }]),
      ...(absent.length === 0 ? [] : [{ code: 'optionalFiles' as const, paths: absent }]),
      ...(unit.unused === 0 ? [] : [{ code: 'unusedParts' as const, parts: unit.unused }]),
    ],
  };
};
