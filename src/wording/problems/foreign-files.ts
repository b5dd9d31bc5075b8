import type { NotAConfig } from '../../issues.js';

/** What a file looks like that is not a config.json, and what to do. Nothing in the file is quoted. */
export const strangers = {
  payload: ['a payload: what a server sent', 'verify and diff take it'],
  capture: ['a capture of network traffic', 'verify and diff take it'],
  facts: ['a file of facts about a server', 'report takes it; here, give only the config in it'],
  databaseRow: [
    'a row of the database table Configurations',
    'give its Value, which is the config.json; history reads several rows',
  ],
  configMap: ['a Kubernetes ConfigMap', 'give the config.json in its data'],
  secret: ['a Kubernetes Secret', 'decode the config.json in its data, and give that'],
  kubernetes: ['a Kubernetes object', 'give the config.json from the ConfigMap, the Secret or the pod'],
  apiError: [
    "an error answer of Mattermost's API",
    'read its message; only a system administrator may read the config',
  ],
  apiStatus: ["a status answer of Mattermost's API", 'ask for /api/v4/config'],
  clientConfig: ['the config for clients (/api/v4/config/client)', 'ask for /api/v4/config'],
  packageFile: ['a package file of Node (package.json)', 'give the config.json of the server'],
  pluginManifest: ['the manifest of a plugin', 'give the config.json of the server'],
  pluginList: ['a list of plugins', '--plugins takes it; give the config.json as the file'],
  har: ['a HAR: requests that a browser recorded', 'verify takes it; here, give the config.json'],
  dockerInspect: ['what docker inspect prints', 'give the config.json in the container (docker cp)'],
  compose: ['a compose file', 'give the config.json that it mounts'],
  packetMetadata: ['the metadata of a support packet', 'give its sanitized_config.json'],
  jsonSchema: ['a JSON Schema', 'give the config.json that it describes'],
  logLine: ['a line of a log', 'give the config.json of the server'],
  errorEvent: ['an error event of Sentry', 'report desktop-error takes it'],
  measurements: ['what the mobile app measured', 'report mobile-performance takes it'],
  measurementBody: [
    'the body by which the mobile app reports how fast it is',
    'report mobile-performance --verify takes it',
  ],
  bulkExport: ['a line of a bulk export', 'give the config.json of the server'],
  variables: ['environment variables', '--environment takes them as lines NAME=value'],
  dotted: ['settings with dots in their names', 'put each into its section: {"LogSettings": {"EnableFile": true}}'],
  quoted: ['a config.json inside quotation marks', 'give it without them (jq -r)'],
  wrapped: ['an object around a config.json', 'give only the config.json in it'],
} as const satisfies Readonly<Record<Exclude<NotAConfig, 'unknown'>, readonly [what: string, use: string]>>;

/** What a file that is not a config.json looks like, and what to do. */
export const strangerText = (looks: NotAConfig): string =>
  looks === 'unknown'
    ? 'it has no known section, such as LogSettings; if it is one, look for a misspelled name'
    : `it looks like ${strangers[looks][0]}; ${strangers[looks][1]}`;
