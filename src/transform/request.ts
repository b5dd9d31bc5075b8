import { type Issue, isPrintableName, type Position, type Warning } from '../issues.js';
import { type Node, positionsIn } from '../json/node.js';
import { failed, ok, type Result } from '../result.js';
import type { Setting } from '../schema/kinds.js';
import { misfitsOf } from '../schema/misfits.js';
import { UnknownNames } from './decode.js';
import { type InstalledPlugin, pluginsExpected, pluginsIn } from './plugins.js';

/** The members of a request other than its config; see the command line's `--requests`. */
export interface RequestOptions {
  readonly plugins?: readonly InstalledPlugin[] | null;
  readonly env?: Readonly<Record<string, string>>;
  readonly enterpriseReady?: boolean;
}

/** A request taken apart: its config still as a node, so that nothing its text shows is lost. */
export interface Request {
  readonly config: Node;
  readonly options: RequestOptions;
}

const members = {
  env: { expected: 'an object of strings', holds: { kind: 'map', entries: 'texts' } },
  enterpriseReady: { expected: 'true or false', holds: { kind: 'flag' } },
} as const satisfies Record<string, { expected: string; holds: Pick<Setting, 'kind' | 'entries'> }>;

/** The names under which an object gives what is no config. */
export const optionNames: ReadonlySet<string> = new Set([...Object.keys(members), 'plugins']);

/** The member of an object with this name; the last one, where there are more. */
export const memberNamed = (root: Node, name: string): Node | undefined =>
  root.members?.findLast((member) => member.name === name)?.node;

/** The same, unless it is null. */
export const givenIn = (root: Node, name: string): Node | undefined => {
  const node = memberNamed(root, name);
  return node?.found === 'null' ? undefined : node;
};

/** What is wrong with a member of a request; of the variables, the first value that is no text, where its name may be said. */
const wrongIn = (node: Node, path: string, expected: string, position: (offset: number) => Position): Issue => {
  const inside = node.members?.find((member) => member.node.found !== 'a string');
  if (inside === undefined || !isPrintableName(inside.name))
    return { code: 'wrongType', path, expected, found: node.found, ...position(node.at) };
  const { found, at } = inside.node;
  return { code: 'wrongType', path: `${path}.${inside.name}`, expected: 'a string', found, ...position(at) };
};

/** The members of an object other than its config. Null means unknown in a file of facts; no request has unknowns. */
export const optionsIn = (
  root: Node,
  text: string | undefined,
  { nullIsUnknown = false } = {},
): Result<RequestOptions> => {
  const position = positionsIn(text);
  const issues: Issue[] = [];
  const options: Record<string, unknown> = {};
  for (const [name, { expected, holds }] of Object.entries(members)) {
    const node = memberNamed(root, name);
    if (node === undefined) continue;
    const value = node.plain();
    if (misfitsOf(holds, value).length === 0) options[name] = value;
    else if (!nullIsUnknown || node.found !== 'null') issues.push(wrongIn(node, name, expected, position));
  }
  const plugins = memberNamed(root, 'plugins');
  if (plugins?.found === 'null') options.plugins = null;
  else if (plugins) {
    const read = pluginsIn(plugins, 'plugins', position, `null, ${pluginsExpected}`);
    if (read.ok) options.plugins = read.value;
    else issues.push(...read.issues);
  }
  return issues.length > 0 ? failed(issues) : ok(options);
};

/** The members that a request can have. */
export const requestNames: readonly string[] = ['config', ...optionNames];

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

/** Whether a name that no request has is nearly one that it has: `environment`, `enterprise_ready`. Others are notes. */
const isNearly = (name: string): boolean =>
  requestNames.some((known) => letters(name).startsWith(letters(known)) || `${letters(name)}s` === known);

/** What of a request does not count and may be meant to: names that it nearly has, and those that are given again. */
const uncounted = (
  root: Node,
  releaseMember: string | undefined,
  position: (offset: number) => Position,
): readonly Warning[] => {
  const unknown = new UnknownNames();
  const seen = new Set<string>();
  const again: Warning[] = [];
  for (const { name, at } of root.members ?? []) {
    if (name !== releaseMember && !requestNames.includes(name)) {
      if (isNearly(name)) unknown.note('', name);
    } else if (seen.has(name)) again.push({ code: 'duplicateName', path: name, ...position(at) });
    seen.add(name);
  }
  return [...again, ...unknown.warnings()];
};

/** What is wrong with a text of JSON that is no object. */
export const notARequest = (root: Node, position: (offset: number) => Position): Issue => ({
  code: 'wrongType',
  path: 'the request',
  expected: 'an object',
  found: root.found,
  ...position(root.at),
});

/**
 * Takes a request apart. Members that it does not know are notes; of those that it nearly knows it warns. One member
 * may name the release.
 */
export const requestOf = (root: Node, text: string | undefined, releaseMember?: string): Result<Request> => {
  const position = positionsIn(text);
  if (!root.members) return failed([notARequest(root, position)]);
  const config = memberNamed(root, 'config');
  if (config === undefined) return failed([{ code: 'missing', path: 'config', ...position(root.at) }]);
  const read = optionsIn(root, text);
  return read.ok ? ok({ config, options: read.value }, uncounted(root, releaseMember, position)) : read;
};
