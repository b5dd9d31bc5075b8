import { isOverrideName } from '../../../schema/loading/environment.js';
import { type Finder, pathIn } from '../beside.js';
import type { UnknownValue } from '../deployment.js';
import { shellWords } from '../docker/shell-words.js';
import { filledName } from '../filled-name.js';
import { Refused } from '../problems.js';
import { namesOf, type VariableValue } from '../variables.js';
import { goScalar } from '../yaml/go-scalar.js';
import { itemsOf, textOf, treeAt, type YamlScalar, type YamlTree } from '../yaml/tree.js';
import { filledIn, type Lookup, NotFilledIn } from './interpolate.js';
import type { EnvFile, GivenToService, Service, ServiceMount } from './service.js';

/** What a service is read with: its file, and what its variables are filled in from. */
export interface ComposeReading {
  readonly path: string;
  readonly folder: string;
  readonly lookup: Lookup;
  readonly finder: Pick<Finder, 'call' | 'called'>;
}

const filled = (text: string, { path, lookup }: ComposeReading): VariableValue => {
  try {
    return filledIn(text, lookup);
  } catch (error) {
    if (!(error instanceof NotFilledIn)) throw error;
    const { missing } = error;
    throw new Refused({ code: 'interpolation', path, ...(missing !== undefined && { missing }) });
  }
};

/** The same, where an unknown text says nothing. */
const known = (text: string, reading: ComposeReading): string | undefined => {
  const value = filled(text, reading);
  return typeof value === 'string' ? value : undefined;
};

const givenText = (tree: YamlTree | undefined, reading: ComposeReading): GivenToService | undefined =>
  tree?.kind === 'scalar' && tree.text !== '' ? { value: filled(tree.text, reading) } : undefined;

/** A path that a file names, which messages call as it is written; nothing where it is not known. */
export const filledPath = (written: string, reading: ComposeReading): string | undefined => {
  const { folder, finder } = reading;
  const text = known(written, reading);
  if (text === undefined) return undefined;
  const path = pathIn(folder, text);
  const around = finder.called(folder);
  if (text !== written) finder.call(path, around === '' ? written : `${around}/${written}`);
  else if (around !== folder && path !== text) finder.call(path, pathIn(around, text));
  return path;
};

type Environment = Pick<Service, 'environment' | 'printedOtherwise' | 'setsOthers'>;

type Item = readonly [name: string, entry: GivenToService | 'a name alone'];

/** An item `NAME=value`, or a name alone, which is parted once it is filled in; why its name is not known, where it is not. */
const fromItem = (text: string, reading: ComposeReading): Item | UnknownValue => {
  const sign = text.indexOf('=');
  const name = sign === -1 ? text : text.slice(0, sign);
  if (!name.includes('$'))
    return [name, sign === -1 ? 'a name alone' : { value: filled(text.slice(sign + 1), reading) }];
  const whole = filled(text, reading);
  if (typeof whole !== 'string') return whole;
  const end = whole.indexOf('=');
  if (end !== -1) return [filledName(whole.slice(0, end)), { value: whole.slice(end + 1) }];
  const value = reading.lookup(whole);
  return [filledName(whole), value === undefined ? 'a name alone' : { value }];
};

const fromList = (items: readonly YamlTree[], reading: ComposeReading): Environment => {
  const scalars = items.filter((item): item is YamlScalar => item.kind === 'scalar');
  if (scalars.length < items.length)
    throw new Refused({ code: 'noTexts', names: [], others: items.length - scalars.length });
  const environment = new Map<string, GivenToService | 'a name alone'>();
  let setsOthers: UnknownValue | undefined;
  for (const { text } of scalars) {
    const item = fromItem(text, reading);
    if ('because' in item) {
      // It may be any of those above, and then counts more.
      setsOthers = item;
      for (const name of environment.keys()) environment.set(name, { value: item });
    } else environment.set(...item);
  }
  return { environment, printedOtherwise: [], ...(setsOthers && { setsOthers }) };
};

const fromMap = (entries: ReadonlyMap<string, YamlTree>, reading: ComposeReading): Environment => {
  const environment = new Map<string, GivenToService | 'a name alone' | 'removed'>();
  const printedOtherwise: string[] = [];
  const wrong = [...entries].filter(([, tree]) => tree.kind !== 'scalar' && tree.tag !== '!reset');
  if (wrong.length > 0) throw new Refused({ code: 'noTexts', ...namesOf(wrong.map(([name]) => name)) });
  for (const [name, tree] of entries) {
    if (tree.tag === '!reset' || tree.kind !== 'scalar') {
      environment.set(name, 'removed');
      continue;
    }
    const { text, isText } = goScalar(tree);
    if (text === null) environment.set(name, 'a name alone');
    else environment.set(name, { value: isText ? filled(text, reading) : text });
    if (!isText && text !== null && isOverrideName(name) && text !== tree.text.toLowerCase())
      printedOtherwise.push(name);
  }
  return { environment, printedOtherwise };
};

const environmentOf = (tree: YamlTree | undefined, reading: ComposeReading): Environment => {
  if (tree === undefined || tree.tag === '!reset') return { environment: new Map(), printedOtherwise: [] };
  if (tree.kind === 'list') return fromList(tree.items, reading);
  if (tree.kind === 'map') return fromMap(tree.entries, reading);
  if (tree.text === '') return { environment: new Map(), printedOtherwise: [] };
  throw new Refused({ code: 'noTexts', names: [], others: 1 });
};

const envFileOf = (tree: YamlTree, reading: ComposeReading): readonly EnvFile[] => {
  const text = textOf(tree) ?? textOf(treeAt(tree, 'path'));
  if (text === undefined || text === '') return [];
  const path = filledPath(text, reading);
  if (path === undefined) return [{ path: '', required: false, raw: false }];
  const required = textOf(treeAt(tree, 'required'))?.toLowerCase() !== 'false';
  return [{ path, required, raw: textOf(treeAt(tree, 'format')) === 'raw' }];
};

const shortMount = /^((?:[A-Za-z]:[\\/])?[^:]*):([^:]+)(?::.*)?$/s;

/** A volume as written: the colons inside of `${…:-…}` part nothing. */
const mountOf = (tree: YamlTree, reading: ComposeReading): readonly ServiceMount[] => {
  const written = textOf(tree);
  if (written === undefined) {
    const [source, target] = ['source', 'target'].map((name) => textOf(treeAt(tree, name)));
    if (target === undefined) return [];
    return [{ source: source === undefined ? '' : filled(source, reading), target: known(target, reading) ?? '' }];
  }
  const value = filled(written, reading);
  const [, source, target] = shortMount.exec(typeof value === 'string' ? value : '') ?? [];
  if (source !== undefined && target !== undefined) return [{ source, target }];
  // The source is not known, and the target may be all the same.
  const end = /:([^:$}]+)(?::[a-zA-Z,]+)?$/.exec(written)?.[1];
  return typeof value === 'string' || end === undefined ? [] : [{ source: value, target: end }];
};

const wordsOf = (tree: YamlTree | undefined, reading: ComposeReading): readonly string[] | undefined => {
  if (tree === undefined) return undefined;
  const texts = itemsOf(tree).flatMap((item) => (item.kind === 'scalar' ? [known(item.text, reading) ?? ''] : []));
  return tree.kind === 'list' ? texts : shellWords(texts[0] ?? '');
};

const replaced = ['environment', 'env_file', 'volumes', 'profiles', 'image', 'entrypoint', 'command'] as const;

const tagged = (tree: YamlTree | undefined): boolean => tree?.tag === '!reset' || tree?.tag === '!override';

const unlessReset = (tree: YamlTree | undefined): YamlTree | undefined => (tree?.tag === '!reset' ? undefined : tree);

/** A service as one file gives it, without those that it extends. */
export const serviceOf = (tree: YamlTree, reading: ComposeReading): Service => {
  const member = (name: string) => unlessReset(treeAt(tree, name));
  const image = givenText(member('image'), reading);
  const containerName = givenText(member('container_name'), reading);
  const [entrypoint, command] = ['entrypoint', 'command'].map((name) => wordsOf(member(name), reading));
  return {
    ...(image && { image }),
    ...(containerName && { containerName }),
    ...(entrypoint && entrypoint.length > 0 && { entrypoint }),
    ...(command && command.length > 0 && { command }),
    ...environmentOf(member('environment'), reading),
    envFiles: itemsOf(member('env_file')).flatMap((item) => envFileOf(item, reading)),
    profiles: itemsOf(member('profiles')).flatMap((item) =>
      item.kind === 'scalar' ? (known(item.text, reading) ?? []) : [],
    ),
    mounts: itemsOf(member('volumes')).flatMap((item) => mountOf(item, reading)),
    replaces: new Set(replaced.filter((name) => tagged(treeAt(tree, name)))),
  };
};
