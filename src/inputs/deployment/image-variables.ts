import { numbersOf } from '../../releases/resolve.js';
import { imageName, isServerImage, oldImage, versionOfImage } from './image.js';
import type { Variables, VariableValue } from './variables.js';

const textOf = (value: VariableValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** What the entrypoint of the old image makes where it is given a user and no address. */
const addressFrom = (variables: Variables): VariableValue | undefined => {
  const [user, password] = [variables.get('MM_USERNAME'), variables.get('MM_PASSWORD')];
  if (user === undefined || password === undefined || user === '' || password === '') return undefined;
  const part = (name: string, otherwise: string): VariableValue => {
    const value = variables.get(name);
    return value === undefined || value === '' ? otherwise : value;
  };
  const parts = [
    user,
    password,
    part('DB_HOST', 'db'),
    part('DB_PORT_NUMBER', '5432'),
    part('MM_DBNAME', 'mattermost'),
    part('DB_USE_SSL', 'disable'),
  ];
  if (parts.some((one) => typeof one !== 'string')) return { because: 'code' };
  const [name, secret, host, port, database, ssl] = parts as string[];
  return `postgres://${name}:${encodeURIComponent(secret ?? '')}@${host}:${port}/${database}?sslmode=${ssl}&connect_timeout=10`;
};

const ofOldImage = (variables: Variables): Variables => {
  const own: Variables = new Map();
  if (!variables.has('MM_INSTALL_TYPE')) own.set('MM_INSTALL_TYPE', 'docker');
  if (textOf(variables.get('MM_SQLSETTINGS_DATASOURCE') ?? '') !== '') return own;
  const address = addressFrom(variables);
  if (address !== undefined) own.set('MM_SQLSETTINGS_DATASOURCE', address);
  return own;
};

/** Images of servers from here on may switch the local mode on, and later ones do. */
const firstWithLocalMode = [10, 9] as const;

const localMode = 'MM_SERVICESETTINGS_ENABLELOCALMODE';

/**
 * The variables that an image sets, or makes when it starts, apart from those that are given. Which release was the first
 * with the local mode on is not known, so its value is not.
 */
export const variablesOfImage = (image: string | undefined, variables: Variables): Variables => {
  if (image === undefined) return new Map();
  if (imageName(image) === oldImage) return ofOldImage(variables);
  const numbers = numbersOf(versionOfImage(image) ?? '');
  if (!isServerImage(image) || numbers === undefined || variables.has(localMode)) return new Map();
  const [major = 0, minor = 0] = numbers;
  const mayHave = major > firstWithLocalMode[0] || (major === firstWithLocalMode[0] && minor >= firstWithLocalMode[1]);
  return mayHave ? new Map([[localMode, { because: 'image' as const }]]) : new Map();
};
