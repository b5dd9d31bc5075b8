import type { ReadingOptions } from '../beside.js';
import type { Deployment, DeploymentFile } from '../deployment.js';
import { type DeploymentRemark, Refused } from '../problems.js';
import { forget, settled, type Variables, type VariableValue } from '../variables.js';
import { listening, packageVariables, usualHome } from './defaults.js';
import { type Assignment, assignmentsIn, type RubyValue } from './ruby.js';
import { NotClosed } from './ruby-tokens.js';

/** What the file says about Mattermost. */
interface Given {
  readonly attributes: Map<string, RubyValue>;
  env: Map<string, RubyValue>;
  /** Whether code may set any other variable as well. */
  anything: boolean;
  readonly addresses: Map<string, RubyValue>;
}

const code: RubyValue = { is: 'code' };

const allCode = (values: Map<string, RubyValue>): void => {
  for (const name of values.keys()) values.set(name, code);
};

/** Puts the whole list of variables in the place of the one before; one that may not run leaves all that it names unknown. */
const replaceEnv = (given: Given, value: RubyValue, mayRun: boolean): void => {
  const entries = value.is === 'hash' ? value.entries : new Map<string, RubyValue>();
  if (value.is === 'hash' || value.is === 'nil') {
    if (!mayRun) {
      given.env = new Map(entries);
      given.anything = false;
      return;
    }
  } else given.anything = true;
  allCode(given.env);
  for (const name of entries.keys()) given.env.set(name, code);
};

const givenBy = (assignments: readonly Assignment[]): Given => {
  const given: Given = { attributes: new Map(), env: new Map(), anything: false, addresses: new Map() };
  for (const { name, keys, value, mayRun } of assignments) {
    const [key, inner] = keys;
    const one = mayRun ? code : value;
    if (key === undefined) {
      given.addresses.set(name, one);
      if (name !== 'mattermost') continue;
      allCode(given.attributes);
      replaceEnv(given, code, mayRun);
    } else if (name !== 'mattermost') continue;
    else if (key !== 'env') given.attributes.set(key, one);
    else if (inner === undefined) replaceEnv(given, value, mayRun);
    else given.env.set(inner, one);
  }
  return given;
};

/** A value as the package writes it; nothing where it writes an empty one, which removes the variable. */
const written = (value: RubyValue): VariableValue | undefined => {
  if (value.is === 'nil') return undefined;
  return value.is === 'text' ? value.text : { because: 'code' };
};

/** The first line of a file, without blanks at its end: what a folder of variables keeps of a value. */
const inFolder = (value: VariableValue | undefined): VariableValue | undefined => {
  if (typeof value !== 'string') return value;
  const line = value.split('\n', 1)[0]?.replace(/[ \t]+$/, '');
  return line === '' ? undefined : line;
};

const addressOf = ({ addresses }: Given, name: string): VariableValue => {
  const value = written(addresses.get(name) ?? { is: 'nil' });
  return value ?? { because: 'installer' };
};

const ofPackage = (given: Given): Variables => {
  const variables: Variables = new Map();
  const attribute = (name: string): VariableValue | undefined => {
    const value = given.attributes.get(name);
    return value === undefined ? undefined : (written(value) ?? '');
  };
  for (const { name, attribute: from, otherwise } of packageVariables) {
    const own = attribute(from);
    if (own !== undefined) variables.set(name, own);
    else if (otherwise === 'the address of Mattermost')
      variables.set(name, addressOf(given, 'mattermost_external_url'));
    else if (typeof otherwise === 'string' || 'because' in otherwise) variables.set(name, otherwise);
    else {
      const address = addressOf(given, 'external_url');
      variables.set(name, typeof address === 'string' ? address.replace(/\/$/, '') + otherwise.ofGitLab : address);
    }
  }
  const [address, port] = [
    attribute('service_address') ?? listening.address,
    attribute('service_port') ?? listening.port,
  ];
  const known = typeof address === 'string' && typeof port === 'string';
  variables.set(listening.name, known ? `${address}:${port}` : { because: 'code' });
  return variables;
};

/** Whether a text is GitLab's gitlab.rb. */
export const recognisesGitlab = (text: string): boolean => {
  const used = text.replaceAll(/^[ \t]*#.*$/gm, '');
  return /^[ \t]*(?:mattermost\[['"]|(?:mattermost_)?external_url[ (]*['"])/m.test(used);
};

const isOff = (attributes: Given['attributes']): boolean => {
  const value = attributes.get('enable');
  return value?.is === 'text' && value.text === 'false';
};

const givenIn = ({ path, text }: DeploymentFile): Given => {
  try {
    return givenBy(assignmentsIn(text));
  } catch (error) {
    throw error instanceof NotClosed ? new Refused({ code: 'unreadable', path }) : error;
  }
};

/** What gitlab.rb says about the server that GitLab's package starts. The package gives the place of the config itself. */
export const readGitlab = async (
  [file]: readonly DeploymentFile[],
  _options: ReadingOptions,
): Promise<Deployment<DeploymentRemark>> => {
  const given = givenIn(file as DeploymentFile);
  const named =
    given.addresses.has('mattermost_external_url') || given.attributes.size > 0 || given.anything || given.env.size > 0;
  if (!named || isOff(given.attributes)) throw new Refused({ code: 'noServer' });
  const all = ofPackage(given);
  if (given.anything) forget(all, { because: 'code' });
  for (const [name, value] of given.env) all.set(name, written(value) ?? '');
  const variables: Variables = new Map();
  for (const [name, value] of all) {
    const kept = inFolder(value);
    if (kept !== undefined) variables.set(name, kept);
  }
  const home = written(given.attributes.get('home') ?? { is: 'text', text: usualHome });
  return {
    ...settled(variables),
    incomplete: given.anything,
    config: typeof home === 'string' ? { in: 'file', path: `${home}/config.json` } : { in: 'unknown' },
    remarks: [{ code: 'read', form: 'gitlab', paths: [] }],
  };
};
