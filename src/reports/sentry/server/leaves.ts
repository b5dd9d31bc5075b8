import { other, version } from '../../../schema/vocabularies.js';
import { leaf, wordOf } from '../../shared/allow-list.js';
import { isCamelName, isSnakeName } from '../identifier-words.js';
import { importPath, moduleIn, packageOf } from './modules.js';
import { goBuiltIns, goMessages } from './words.js';

/** No name in a stack is longer; a longer one is not looked at, so that it takes no time. */
const longest = 500;

/** A text that `read` reduces, and that leaves as `"other"` where it gives nothing. */
const reduced = (says: string, read: (text: string) => string | undefined) =>
  leaf(says, (given) => {
    if (typeof given !== 'string') return undefined;
    return (given.length > longest ? undefined : read(given)) ?? other;
  });

/** A name of a symbol, such as `App` or `(*App)`; a type's parameters are dropped. */
const symbol = (name: string): string | undefined => {
  const [, star, inside = ''] = /^(\(\*)?([A-Za-z][A-Za-z0-9]*)\)?(?:\[.*\])?$/s.exec(name) ?? [];
  if (!isCamelName(inside)) return undefined;
  return star === undefined ? inside : `(*${inside})`;
};

/** Splits a symbol at the first dot in the last part of its package's path. In that part, `%2e` is a dot. */
const asPackage = (text: string): { readonly path: string; readonly receiver: string } => {
  const [, path = text, receiver = ''] = /^((?:.*\/)?[^./]*)\.(.*)$/s.exec(text) ?? [];
  return { path: path.replaceAll('%2e', '.'), receiver };
};

/** A package of the server, of the language's library, or of a public module; with the type of a method, if it names one. */
export const goModule = reduced('a package of the server or of a public module', (text) => {
  const { path, receiver } = asPackage(text);
  const found = packageOf(path);
  const type = symbol(receiver);
  if (found !== undefined) return type === undefined ? importPath(found) : `${importPath(found)}.${type}`;
  const whole = packageOf(text.replaceAll('%2e', '.'));
  return whole && importPath(whole);
});

/** Functions without a name, which the compiler numbers: `func1`. */
const numbered = /^(?:func|gowrap|deferwrap)[1-9]?[0-9]$/;

/** A host looks like a type and its method, both in small letters; in the code, one of them has a capital or a star. */
const likeHost = (parts: readonly string[]): boolean => parts.length > 1 && !/[A-Z*]/.test(parts.join(''));

/** How many parts the name of a function may have. */
const mostParts = 6;

/** A function by its name, perhaps with the type of a method, which are made of words of the public code. */
export const goFunction = reduced('a name made of words of the public code', (text) => {
  const parts = text
    .replace(/-fm$/, '')
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .filter((part) => !/^[0-9]*$/.test(part));
  const closures = parts.filter((part) => numbered.test(part));
  const names = parts.filter((part) => !numbered.test(part));
  const [first, second, ...more] = names.map(symbol);
  if (parts.length > mostParts || more.length > 0 || likeHost(names)) return undefined;
  if (names.length > 0 && first === undefined) return undefined;
  const kept = names.length < 2 ? names.map(() => first) : [first, second ?? other];
  if (likeHost(kept.map((part) => part ?? other))) return undefined;
  return [...kept, ...closures].join('.') || undefined;
});

const goFileName = (name: string): string | undefined => {
  const [, words = '', ending] = /^([a-z][A-Za-z0-9_]*)\.(go|s)$/.exec(name) ?? [];
  return isSnakeName(words) || isCamelName(words) ? `${words}.${ending}` : undefined;
};

/** Where a path goes on inside its module: the folders that are known, then the file. */
const foldersOf = (folder: string): readonly string[] => {
  const inModule = moduleIn(`${folder}/`)?.replace(/\/$/, '');
  if (inModule !== undefined) {
    const folders = packageOf(inModule)?.folders ?? [];
    return folders.slice(folders.findLastIndex((name) => /^v[0-9]+$/.test(name)) + 1);
  }
  const standard = packageOf(folder.replace(/^.*\/src\//, ''));
  if (standard?.module === '') return standard.folders;
  return knownFolders(folder.split('/'));
};

/** A path within the module, if the package of the server that has these folders is known. */
const knownFolders = (parts: readonly string[]): readonly string[] => {
  const found = packageOf(`github.com/mattermost/mattermost-server/${parts.join('/')}`)?.folders ?? [];
  return found.length === parts.length ? found : [];
};

/** A file by its path within the module: folders and a name made of words of the public code. */
export const goFile = reduced('a file within its module, made of words of the public code', (text) => {
  const parts = text.replaceAll('\\', '/').split('/');
  const file = goFileName(parts.pop() ?? '');
  if (file === undefined) return undefined;
  return [...(parts.length === 0 ? [] : foldersOf(parts.join('/'))), file].join('/');
});

/** A type of errors: one of the language, or a name made of words of the public code. */
export const goType = reduced('a type of errors, made of words of the public code', (text) => {
  const [, stars = '', of, name = ''] = /^(\*{0,2})(?:([a-z][a-z0-9_]*)\.)?([A-Za-z][A-Za-z0-9]*)$/.exec(text) ?? [];
  if (of === undefined) return goBuiltIns.has(name) ? text : undefined;
  const isPackage = packageOf(of) !== undefined || isSnakeName(of) || knownFolders([of]).length > 0;
  return isPackage && isCamelName(name) && !likeHost([`${stars}${of}`, name]) ? `${stars}${of}.${name}` : undefined;
});

const beginnings = [...(goMessages.list ?? [])].sort((a, b) => b.length - a.length);

/** A message, reduced to the class of messages of the language that it begins with. */
export const goMessage = wordOf('a known message of the language, without what follows it', goMessages, (text) =>
  beginnings.find((name) => text.startsWith(name) && (/\W$/.test(name) || !/^\w/.test(text.slice(name.length)))),
);

/** A version of the language: `go1.21.8`. */
export const goVersion = reduced('a version of Go', (text) => {
  const [, found] = /^go([0-9]{1,2}\.[0-9]{1,3}(?:\.[0-9]{1,3})?)(?![0-9.])/.exec(text) ?? [];
  return found !== undefined && version.has(found) ? `go${found}` : undefined;
});

/** A time as an instant: of the zone of the server, nothing is left. */
export const goTime = leaf('a time in UTC, as in 2026-01-31T12:00:00.000Z', (given) => {
  if (typeof given !== 'string') return undefined;
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(given);
  if (found === null) return undefined;
  const [, seconds, fraction = '.0', zone] = found;
  const at = new Date(`${seconds}${fraction.slice(0, 4)}${zone}`);
  const text = Number.isNaN(at.getTime()) ? '' : at.toISOString();
  return text.length === 24 ? text : undefined;
});
