import type { PathIn, SettingPath } from '../paths.js';
import type { FactTable } from './index.js';

/** Facts that the config tells where it is given and they are not. */
export const factsFromConfig: { readonly [P in PathIn<FactTable>]?: SettingPath } = {
  'server.databaseType': 'SqlSettings.DriverName',
};

/** Facts that a variable of the server's environment tells, where `env` has it and they are not given. */
export const factsFromEnvironment: { readonly [P in PathIn<FactTable>]?: string } = {
  'server.installationType': 'MM_INSTALL_TYPE',
};
