import type { PathIn, SettingPath } from '../paths.js';
import type { FactTable } from './index.js';

/** Facts that are read from the config if the file of facts has a config but does not have them. */
export const factsFromConfig: { readonly [P in PathIn<FactTable>]?: SettingPath } = {
  'server.databaseType': 'SqlSettings.DriverName',
};

/** Facts that are read from a variable in `env` if the file of facts does not have them. */
export const factsFromEnvironment: { readonly [P in PathIn<FactTable>]?: string } = {
  'server.installationType': 'MM_INSTALL_TYPE',
};
